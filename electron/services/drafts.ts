/** Drafts: what is being typed and not saved yet, kept so that a crash or a power cut costs nothing but the last second. */
import * as v from 'valibot'
import type { Draft, ParsedInputOf } from '#shared/contract/commands.ts'
import { type AppError, Refusal } from '#shared/contract/result.ts'
import type { Disk } from '../platform/disk.ts'
import { openJsonFile } from '../platform/json-file.ts'
import { readDrafts, writeDrafts } from '../store/draft-file.ts'
import { folderLayout } from '../store/layout.ts'
import { setAside } from '../store/mends.ts'
import type { Vault } from '../vault/vault.ts'

const draftsSchema = v.array(v.object({ key: v.string(), savedAt: v.string(), value: v.unknown() }))
const mostDrafts = 100
/** Characters of JSON: more than the longest minutes ever take. */
const longestDraft = 4_000_000

export type Drafts = Awaited<ReturnType<typeof makeDrafts>>

/** The drafts of a folder that is only looked at: none, and none can be kept. */
export function noDrafts(): Drafts {
  const refuse = () => Promise.reject(new Refusal('read-only'))
  return { notices: [], list: () => [], save: refuse, discard: () => Promise.resolve(null) }
}

/** Drafts of a data folder. Writes are serial, the newest draft of a key wins; a file that cannot be read is put aside. */
export async function makeDrafts(disk: Disk, folder: string, vault: Vault, now: () => string) {
  const layout = folderLayout(folder)
  const notices: AppError[] = []
  const keep = async () => {
    await setAside(disk, layout, layout.drafts, now(), false)
    notices.push({ code: 'drafts-set-aside' })
  }
  const file = await openJsonFile(throughVault(disk, vault), layout.drafts, draftsSchema, [], keep)
  let queue: Promise<unknown> = Promise.resolve()
  const change = (next: (drafts: Draft[]) => Draft[]) => {
    const turn = queue.then(() => file.set(next(file.value)))
    queue = turn.catch(() => undefined)
    return turn.then(() => null)
  }
  const without = (drafts: Draft[], key: string) => drafts.filter((draft) => draft.key !== key)
  return {
    /** What must be told of the drafts that were found. */
    notices,
    list: (): Draft[] => file.value,
    /** Throws `bad-input` for a value that a file cannot hold. */
    save: ({ key, value }: ParsedInputOf<'drafts.save'>) => {
      const kept = asKept(value)
      return change((drafts) =>
        [...without(drafts, key), { key, savedAt: now(), value: kept }].slice(-mostDrafts),
      )
    },
    discard: ({ key }: ParsedInputOf<'drafts.discard'>) =>
      file.value.some((draft) => draft.key === key)
        ? change((drafts) => without(drafts, key))
        : Promise.resolve(null),
  }
}

/** The disk as the drafts' file sees it: checked, and sealed when the folder is. What does not open is no text, and is put aside as it is. */
function throughVault(disk: Disk, vault: Vault): Pick<Disk, 'read' | 'replace'> {
  return {
    read: async (path) => {
      const stored = await disk.read(path)
      const drafts = stored === null ? null : readDrafts(stored, vault)
      return stored === null ? null : drafts === null ? '' : JSON.stringify(drafts)
    },
    replace: (path, text) => disk.replace(path, writeDrafts(JSON.parse(String(text)) as unknown[], vault)),
  }
}

/** The value as reading the file back would give it. */
function asKept(value: unknown): unknown {
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch {
    text = undefined
  }
  if (text === undefined || text.length > longestDraft) throw new Refusal('bad-input')
  return JSON.parse(text)
}
