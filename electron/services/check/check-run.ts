/** What the parts of a check share: the folder they look at, where it stood when they began, and what they find. */
import type { CheckFinding } from '#shared/contract/storage.ts'
import type { Disk } from '../../platform/disk.ts'
import { folderLayout, type Layout } from '../../store/layout.ts'
import type { OpenedFolder } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import type { Vault } from '../../vault/vault.ts'
import type { Services } from '../services.ts'

export type CheckRun = {
  disk: Disk
  path: string
  layout: Layout
  vault: Vault
  officeId: string
  store: Store
  services: Services
  isView: boolean
  /** Where the journal ended when the check began; what is committed later is not its business. */
  standing: Awaited<ReturnType<Store['standing']>>
  now: () => string
  find(finding: CheckFinding): void
  /** See `makeTurns`. */
  turn(): Promise<void>
  /** How far the part is, 0 to 1. */
  progress(share: number): void
}

/** A run over an open folder. */
export async function beginRun(
  parts: Pick<CheckRun, 'disk' | 'path' | 'services' | 'now' | 'find' | 'turn' | 'progress'>,
  folder: OpenedFolder,
): Promise<CheckRun> {
  const { store, vault, identity, view } = folder
  return {
    ...parts,
    layout: folderLayout(parts.path),
    vault,
    store,
    officeId: identity.officeId,
    isView: view !== null,
    standing: await store.standing(),
  }
}
