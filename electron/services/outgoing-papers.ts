/** Papers that leave the program: saved, copied, printed. Each passes {@link admission} (danh bạ). */
import type { OutputOf, PaperFileFormat, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import { formatsOfPaper, type PaperRequest } from '#shared/reports/index.ts'
import { namesOf, type PaperSource } from '../export/work/source.ts'
import { type Contacts, contactsIn, expectPurpose, type Outgoing } from './contacts.ts'
import type { listSourceOf } from './list-source.ts'
import type { PaperDesk } from './paper-desk.ts'
import { saveEach } from './save-each.ts'
import { heedOf, type makeStoppable } from './stoppable.ts'
import { type Tell, told } from './tell-rows.ts'

/** The log of contacts that go out. */
export type ContactLog = {
  logContacts: Contacts['log']
  /** Throws `read-only` where there is no log to write into. */
  expectLog(): void
}

type Extra = Parameters<typeof listSourceOf>[2]

/** What a request becomes, with its names covered as is asked for. */
export type SourceOf = (
  request: PaperRequest,
  names: NameMask | undefined,
  extra?: Extra,
) => Promise<PaperSource>

type Parts = {
  log: ContactLog
  desk: PaperDesk
  sourceOf: SourceOf
  begin: ReturnType<typeof makeStoppable>['begin']
  tell: Tell
}

/** The commands. What is being written ends with `cancelled` when it is stopped; nothing of it is left. */
export function makeOutgoing({ log, desk, sourceOf, begin, tell }: Parts) {
  const admit = admission(log)
  const bytesOf = writerOf(desk)
  const admittedSource = async (paper: PaperRequest, out: Outgoing, extra: Extra = {}) => {
    const source = await sourceOf(paper, out.names, extra)
    await admit(paper, source, out)()
    return source
  }
  return {
    save: ({ paper, format, ...out }: ParsedInputOf<'papers.save'>): Promise<OutputOf<'papers.save'>> =>
      begin(async (signal) => {
        expectFormat(paper, format)
        const source = await sourceOf(paper, out.names, heedOf(signal))
        const write = admit(paper, source, { ...out, format })
        const path = await desk.choosePath(`${namesOf(source).fileName}.${format}`, format)
        if (path === null) return null
        const bytes = await told(source, tell, (shown) => bytesOf(shown, format, signal))
        await write()
        await desk.saveFile(path, bytes)
        return { path }
      }),
    saveAll: ({
      names,
      purpose,
      ...input
    }: ParsedInputOf<'papers.save-all'>): Promise<OutputOf<'papers.save-all'>> =>
      begin((signal) => {
        const admitted = (paper: PaperRequest) =>
          admittedSource(paper, { names, purpose, format: input.format })
        return saveEach(input, { ...desk, bytesOf, tell, signal, sourceOf: admitted })
      }),
    copyTable: ({
      paper,
      ids,
      ...out
    }: ParsedInputOf<'papers.copy-table'>): Promise<OutputOf<'papers.copy-table'>> =>
      begin(async (signal) => {
        expectFormat(paper, 'csv')
        const source = await admittedSource(paper, { ...out, format: 'copy' }, { ids, ...heedOf(signal) })
        return { rows: await told(source, tell, (shown) => desk.copy(shown, signal)) }
      }),
    print: async ({ paper, ...out }: ParsedInputOf<'papers.print'>): Promise<null> => {
      const source = await sourceOf(paper, out.names)
      const write = admit(paper, source, { ...out, format: 'print' })
      if (!(await desk.print(source))) throw new Refusal('cancelled')
      await write()
      return null
    },
  }
}

function writerOf(desk: Pick<PaperDesk, 'toPdf' | 'toFile'>) {
  return async (source: PaperSource, format: PaperFileFormat, signal: AbortSignal): Promise<Uint8Array> =>
    format === 'pdf' ? (await desk.toPdf(source, signal)).pdf : desk.toFile(format, source, signal)
}

/** Refuses contacts without a purpose (`purpose-required`); what is returned writes them into the log. */
function admission({ logContacts, expectLog }: ContactLog) {
  return (paper: PaperRequest, source: PaperSource, outgoing: Outgoing): (() => Promise<void>) => {
    const { what, people } = contactsIn(paper, source)
    if (people > 0) expectLog()
    expectPurpose(people, outgoing.purpose)
    return async () => {
      if (people > 0) await logContacts(what, people, outgoing)
    }
  }
}

function expectFormat(paper: PaperRequest, format: PaperFileFormat): void {
  if (!formatsOfPaper[paper.kind].includes(format))
    throw new Refusal('bad-input', { issues: [{ path: 'format', code: 'wrong-shape' }] })
}
