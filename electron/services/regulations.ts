/** Two ways to a regulation without typing it: the template, and the paper that lies there as a Word file. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import { decodeLegacy } from '#shared/import/encodings/convert.ts'
import { detectLegacy } from '#shared/import/encodings/detect.ts'
import { type ReadRegulation, readArticles } from '#shared/import/read-articles.ts'
import type { SourceLine } from '#shared/import/source-line.ts'
import { makeRegulationFromTemplate, type StartedRegulation } from '#shared/template/make-regulation.ts'
import type { AttachmentDesk, ChosenFile } from './attachments.ts'
import type { Office } from './office.ts'

/** Regulation use cases over the folder that is open at each call. */
export function makeRegulations(
  office: Pick<Office, 'services'>,
  desk: Pick<AttachmentDesk, 'chooseDocument'>,
) {
  return {
    /** The draft and its obligations as one commit. Throws `unknown-reference` for a body that is not in the directory. */
    startFromTemplate: async (
      input: ParsedInputOf<'regulations.start-from-template'>,
    ): Promise<OutputOf<'regulations.start-from-template'>> => {
      const { records, context } = office.services()
      let started: StartedRegulation | null = null
      await records.write('regulations.start-from-template', () => {
        started = makeRegulationFromTemplate(input, context())
        return started.changes
      })
      const { regulationId, changes, leftOut } = started as unknown as StartedRegulation
      return { id: regulationId, obligations: changes.length - 1, leftOut }
    },
    /** Nothing is kept: what was read goes to the screen, and comes back as an ordinary new record. */
    readDocx: async (): Promise<OutputOf<'regulations.read-docx'>> => {
      // Without an office there is nothing to read it for.
      office.services()
      // The reader is large and rarely wanted.
      const { readDocx, largestDocument } = await import('../import/read-docx.ts')
      const file = await chosen(desk)
      if (file === null) return null
      const { name } = file
      try {
        const lines = await readDocx(await contentOf(file, largestDocument))
        return { name, read: readArticles(lines), decoded: decodedOf(lines) }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        throw new Refusal(error.error.code, { params: { name } })
      }
    },
  }
}

/** The same paper with its old letters read as Unicode; null for proper ones. */
function decodedOf(lines: readonly SourceLine[]): ReadRegulation | null {
  const encoding = detectLegacy(lines.map(({ text }) => text).join('\n'))
  if (encoding === null) return null
  const read = (text: string) => decodeLegacy(text, encoding)
  return readArticles(
    lines.map(({ boldHead, ...line }) => ({
      ...line,
      text: read(line.text),
      ...(boldHead === undefined ? {} : { boldHead: read(line.text.slice(0, boldHead)).length }),
    })),
  )
}

async function chosen(desk: Pick<AttachmentDesk, 'chooseDocument'>): Promise<ChosenFile | null> {
  try {
    return await desk.chooseDocument()
  } catch (error) {
    if (error instanceof Refusal && error.error.code === 'attachment-unreadable')
      throw new Refusal('import-unreadable', error.error)
    throw error
  }
}

async function contentOf({ read }: ChosenFile, most: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let size = 0
  const source = read()[Symbol.asyncIterator]()
  for (;;) {
    const next = await source.next().catch(() => {
      throw new Refusal('import-unreadable')
    })
    if (next.done) return Buffer.concat(pieces)
    size += next.value.length
    if (size > most) throw new Refusal('import-too-large')
    pieces.push(next.value)
  }
}
