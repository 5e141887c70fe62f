/** Several papers in one go: a file of its own for each, beside whatever the folder holds already. */
import type { OutputOf, PaperFileFormat, ParsedInputOf } from '#shared/contract/commands.ts'
import type { PayloadOf } from '#shared/contract/events.ts'
import { Refusal } from '#shared/contract/result.ts'
import { formatsOfPaper, type PaperRequest } from '#shared/reports/index.ts'
import { namesOf, type PaperSource } from '../export/work/source.ts'
import type { PaperDesk } from './paper-desk.ts'

type Parts = Pick<PaperDesk, 'chooseFolder' | 'freePath' | 'saveFile'> & {
  sourceOf(request: PaperRequest): Promise<PaperSource>
  bytesOf(source: PaperSource, format: PaperFileFormat, signal: AbortSignal): Promise<Uint8Array>
  tell(progress: PayloadOf<'work.progressed'>): void
  signal: AbortSignal
}

/** Saves one after the other; what was saved before it was stopped stays. Throws `cancelled`, `bad-input` for a format that a paper has not. */
export async function saveEach(
  { papers, format }: ParsedInputOf<'papers.save-all'>,
  { sourceOf, bytesOf, tell, signal, ...desk }: Parts,
): Promise<OutputOf<'papers.save-all'>> {
  if (papers.some(({ kind }) => !formatsOfPaper[kind].includes(format)))
    throw new Refusal('bad-input', { issues: [{ path: 'format', code: 'wrong-shape' }] })
  const folder = await desk.chooseFolder()
  if (folder === null) return null
  const paths: string[] = []
  for (const paper of papers) {
    if (signal.aborted) throw new Refusal('cancelled')
    const source = await sourceOf(paper)
    const bytes = await bytesOf(source, format, signal)
    const path = await desk.freePath(folder, `${namesOf(source).fileName}.${format}`)
    await desk.saveFile(path, bytes)
    paths.push(path)
    tell({ work: 'export', done: paths.length, total: papers.length })
  }
  return { path: paths[0] ?? folder, count: paths.length }
}
