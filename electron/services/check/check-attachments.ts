/** Every attached file that a record in use speaks of: there, and still what was attached. */
import { makeAttachmentFiles } from '../../store/attachments.ts'
import type { CheckRun } from './check-run.ts'

/** Answers how many files there are. */
export async function checkAttachments(run: CheckRun): Promise<number> {
  const files = makeAttachmentFiles(run.disk, run.path, run.layout, run.vault)
  const all = [...run.store.everything('attachment')] as unknown as {
    id: string
    name: string
    hash: string
  }[]
  const known = new Map<string, Awaited<ReturnType<typeof files.verify>>>()
  for (const [at, { id, name, hash }] of all.entries()) {
    await run.turn()
    run.progress(at / all.length)
    const standing = known.get(hash) ?? (await files.verify(hash))
    known.set(hash, standing)
    if (standing === 'intact') continue
    const code = standing === 'missing' ? 'attachment-missing' : 'attachment-altered'
    run.find({ code, params: { name }, record: { register: 'attachment', id, title: name } })
  }
  return known.size
}
