/** Which folder backups are about just now, and where they may lie. */
import { Refusal } from '#shared/contract/result.ts'
import type { BackupPlaceName } from '#shared/contract/storage.ts'
import { listOffices } from '../../backup/place.ts'
import type { JsonFile } from '../../platform/json-file.ts'
import { findIdentity, type OfficeKind } from '../../store/identity.ts'
import { folderLayout } from '../../store/layout.ts'
import type { Office } from '../office.ts'
import { type PlaceMemory, rememberedIn, rememberedOf } from './place-memory.ts'

/** Where backups of the folder in use lie. */
export type Spot = { name: BackupPlaceName; path: string }

export type Whereabouts = {
  path: string
  kind: OfficeKind
  /** More than one only when the folder cannot say whose it is. */
  officeIds: string[]
  /** The inside place, and the second one where there is one. */
  spots: Spot[]
  /** The folder is open for work. */
  isOpen: boolean
}

/** Throws `folder-not-chosen`. */
export async function whereabouts(office: Office, memory: JsonFile<PlaceMemory>): Promise<Whereabouts> {
  const state = office.state()
  const { path, kind } = state.state === 'open' ? openOf(office) : office.unopened()
  const officeIds = await idsOf(office, memory, path)
  const inside = insideOf(path)
  // Practice data stay where they are.
  const remembered = kind === 'sample' ? [] : officeIds.map((id) => rememberedOf(memory, id)?.second ?? null)
  const second = remembered.find((one) => one !== null) ?? null
  const spots: Spot[] = second === null ? [inside] : [inside, { name: 'second', path: second }]
  return { path, kind, officeIds, spots, isOpen: state.state === 'open' && state.view === null }
}

function openOf(office: Office): { path: string; kind: OfficeKind } {
  const { path, folder } = office.folder()
  return { path, kind: folder.identity.kind }
}

async function idsOf(office: Office, memory: JsonFile<PlaceMemory>, path: string): Promise<string[]> {
  if (office.state().state === 'open') return [office.folder().folder.identity.officeId]
  const { disk } = office.parts
  try {
    const found = await findIdentity(disk, path)
    if (found.state === 'found') return [found.identity.officeId]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  const remembered = rememberedIn(memory, path)
  if (remembered) return [remembered.officeId]
  return listOffices(disk, folderLayout(path).backups).catch(() => [])
}

/** The place of that name. Throws `backup-place-missing` when there is none. */
export function spotOf({ spots }: Whereabouts, name: BackupPlaceName): Spot {
  const spot = spots.find((one) => one.name === name)
  if (!spot) throw new Refusal('backup-place-missing', { params: { path: '' } })
  return spot
}

/** The place within a data folder. */
export const insideOf = (path: string): Spot => ({ name: 'inside', path: folderLayout(path).backups })
