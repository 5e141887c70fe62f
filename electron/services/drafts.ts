/** Drafts: what is being typed and not saved yet, kept so that a crash or a power cut costs nothing but the last second. */
import { join } from 'node:path'
import * as v from 'valibot'
import type { Draft, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { Disk } from '../platform/disk.ts'
import { type JsonFile, openJsonFile } from '../platform/json-file.ts'
import { folderLayout } from '../store/folder.ts'

const draftsSchema = v.array(v.object({ key: v.string(), savedAt: v.string(), value: v.unknown() }))
const mostDrafts = 100
/** Characters of JSON: more than the longest minutes ever take. */
const longestDraft = 4_000_000

/** Drafts of a data folder. Writes are serial, the newest draft of a key wins; a file that cannot be read is put aside. */
export async function makeDrafts(disk: Disk, folder: string, now: () => string) {
  const layout = folderLayout(folder)
  const setAside = async (text: string) => {
    await disk.makeFolder(layout.setAside)
    await disk.replace(join(layout.setAside, `drafts.json.${now().replace(/\D/g, '')}`), text)
  }
  const file: JsonFile<Draft[]> = await openJsonFile(disk, layout.drafts, draftsSchema, [], setAside)
  let queue: Promise<unknown> = Promise.resolve()
  const change = (next: (drafts: Draft[]) => Draft[]) => {
    const turn = queue.then(() => file.set(next(file.value)))
    queue = turn.catch(() => undefined)
    return turn.then(() => null)
  }
  const without = (drafts: Draft[], key: string) => drafts.filter((draft) => draft.key !== key)
  return {
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
