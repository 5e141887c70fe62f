/** Papers: built from the records, printed by the desk, saved where the user says. Knows neither Electron nor windows. */
import type { OutputOf, PaperFileFormat, ParsedInputOf } from '#shared/contract/commands.ts'
import type { PayloadOf } from '#shared/contract/events.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { WorkbookSheet } from '#shared/document/workbook.ts'
import { asSaid, type KnownNames, type NameMask } from '#shared/fence/names/index.ts'
import { arrange } from '#shared/query/evaluate.ts'
import type { ListView } from '#shared/query/list-view.ts'
import { withCustomFields } from '#shared/registers/custom-field/index.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { checkPaper } from '#shared/reports/checks/check-paper.ts'
import {
  buildPaper,
  formatsOfPaper,
  isFormal,
  type ListRequest,
  lookOfRequest,
  makePaper,
  type PaperContext,
  type PaperRequest,
  type QueriedRows,
} from '#shared/reports/index.ts'
import { type ListSource, namesOf, type PaperSource } from '../export/work/source.ts'
import { type Contacts, contactsIn, expectPurpose, type Outgoing } from './contacts.ts'
import { coverSource } from './cover-names.ts'
import { makeFenceOnPapers } from './fence-on-papers.ts'
import { cellOf, listSourceOf, shownFields, wordsOf } from './list-source.ts'
import { saveEach } from './save-each.ts'

/** What papers need of the program around the office: threads that write, Chromium's printing, and a place on the disk. */
export type PaperDesk = {
  /** The finished pages and their number. */
  toPdf(source: PaperSource, signal?: AbortSignal): Promise<{ pdf: Uint8Array; pages: number }>
  /** The file of any other format. Throws `cancelled`, `paper-failed`. */
  toFile(
    format: Exclude<PaperFileFormat, 'pdf'>,
    source: PaperSource,
    signal?: AbortSignal,
  ): Promise<Uint8Array>
  /** Plain tables as one Excel file, a sheet each. */
  toWorkbook(title: string, sheets: readonly WorkbookSheet[]): Promise<Uint8Array>
  /** Puts the tables of the source on the clipboard; answers how many rows. */
  copy(source: PaperSource, signal?: AbortSignal): Promise<number>
  /** Opens the system's print dialog; false when the user leaves it. */
  print(source: PaperSource): Promise<boolean>
  /** Where to save; null when the dialog is left. `fileName` has its ending. */
  choosePath(fileName: string, format: PaperFileFormat | 'ics'): Promise<string | null>
  /** The folder for several papers; null when the dialog is left. */
  chooseFolder(): Promise<string | null>
  /** The path of a file in a folder, counted on where there is one of that name. */
  freePath(folder: string, fileName: string): Promise<string>
  /** Writes a whole file and remembers it for `app.reveal`. Throws `file-busy` when another program holds it. */
  saveFile(path: string, bytes: Uint8Array): Promise<void>
}

type Tell = (progress: PayloadOf<'work.progressed'>) => void

/** The office as papers need it: its records at each call, whom they name, and the log of contacts. */
export type PaperOffice = {
  context(): RuleContext
  knownNames(): KnownNames
  logContacts: Contacts['log']
  /** Throws `read-only` where there is no log to write into. */
  expectLog(): void
}

/**
 * The paper commands. What goes out is made of the records as they may be said ({@link asSaid}), and passes
 * {@link coverSource} (che tên) and {@link admission} (danh bạ).
 */
export function makePapers(office: PaperOffice, desk: PaperDesk, tell: Tell = () => undefined) {
  const context = () => asSaid(office.context())
  const { begin, stopWork } = makeStoppable()
  const sourceOf = async (
    request: PaperRequest,
    names: NameMask | undefined,
    extra: Parameters<typeof listSourceOf>[2] = {},
  ) => {
    const source = isListRequest(request)
      ? await listSourceOf(request, context(), extra)
      : buildPaper(request, paperContext(context()))
    return coverSource(source, names, office.knownNames)
  }
  const bytesOf = async (source: PaperSource, format: PaperFileFormat, signal: AbortSignal) =>
    format === 'pdf' ? (await desk.toPdf(source, signal)).pdf : desk.toFile(format, source, signal)
  const admit = admission(office)
  return {
    preview: ({ paper, names }: ParsedInputOf<'papers.preview'>): Promise<OutputOf<'papers.preview'>> =>
      begin(async (signal) => desk.toPdf(await sourceOf(paper, names, heedOf(signal)), signal)),
    check: async ({ paper }: ParsedInputOf<'papers.check'>): Promise<OutputOf<'papers.check'>> =>
      checkRequest(paper, paperContext(context())),
    save: ({ paper, format, ...out }: ParsedInputOf<'papers.save'>): Promise<OutputOf<'papers.save'>> =>
      begin(async (signal) => {
        expectFormat(paper, format)
        const source = await sourceOf(paper, out.names, heedOf(signal))
        const log = admit(paper, source, { ...out, format })
        const path = await desk.choosePath(`${namesOf(source).fileName}.${format}`, format)
        if (path === null) return null
        const bytes = await told(source, tell, (shown) => bytesOf(shown, format, signal))
        await log()
        await desk.saveFile(path, bytes)
        return { path }
      }),
    saveAll: ({
      names,
      purpose,
      ...input
    }: ParsedInputOf<'papers.save-all'>): Promise<OutputOf<'papers.save-all'>> =>
      begin((signal) =>
        saveEach(input, {
          ...{ ...desk, bytesOf, tell, signal },
          sourceOf: async (paper) => {
            const source = await sourceOf(paper, names)
            await admit(paper, source, { names, purpose, format: input.format })()
            return source
          },
        }),
      ),
    copyTable: ({
      paper,
      ids,
      ...out
    }: ParsedInputOf<'papers.copy-table'>): Promise<OutputOf<'papers.copy-table'>> =>
      begin(async (signal) => {
        expectFormat(paper, 'csv')
        const source = await sourceOf(paper, out.names, { ids, ...heedOf(signal) })
        await admit(paper, source, { ...out, format: 'copy' })()
        return { rows: await told(source, tell, (shown) => desk.copy(shown, signal)) }
      }),
    print: async ({ paper, ...out }: ParsedInputOf<'papers.print'>): Promise<null> => {
      const source = await sourceOf(paper, out.names)
      const log = admit(paper, source, { ...out, format: 'print' })
      if (!(await desk.print(source))) throw new Refusal('cancelled')
      await log()
      return null
    },
    scan: makeFenceOnPapers({ context, sourceOf: (paper, names, ids) => sourceOf(paper, names, { ids }) }),
    /** Whatever is being written ends with `cancelled`; nothing of it is left. */
    stopWork,
  }
}

/** Refuses contacts without a purpose (`purpose-required`); what is returned writes them into the log. */
function admission({ logContacts, expectLog }: Pick<PaperOffice, 'logContacts' | 'expectLog'>) {
  return (paper: PaperRequest, source: PaperSource, outgoing: Outgoing): (() => Promise<void>) => {
    const { what, people } = contactsIn(paper, source)
    if (people > 0) expectLog()
    expectPurpose(people, outgoing.purpose)
    return async () => {
      if (people > 0) await logContacts(what, people, outgoing)
    }
  }
}

/** Work that can be stopped. */
function makeStoppable() {
  const underWay = new Set<AbortController>()
  return {
    begin: async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
      const controller = new AbortController()
      underWay.add(controller)
      try {
        return await work(controller.signal)
      } finally {
        underWay.delete(controller)
      }
    },
    stopWork: (): null => {
      for (const controller of underWay) controller.abort()
      return null
    },
  }
}

/** What is wrong with a formal paper. Throws `bad-input` for a list, and as {@link buildPaper}. */
function checkRequest(paper: PaperRequest, context: PaperContext): OutputOf<'papers.check'> {
  if (!isFormal(paper))
    throw new Refusal('bad-input', { issues: [{ path: 'paper.kind', code: 'wrong-shape' }] })
  const { parts } = makePaper(paper, context)
  const day = parts.issuedOn ?? context.today
  return { findings: checkPaper(parts, lookOfRequest(paper, context), { ...context, day }), day }
}

function isListRequest(request: PaperRequest): request is ListRequest {
  return request.kind === 'record-list' || request.kind === 'task-list'
}

function expectFormat(paper: PaperRequest, format: PaperFileFormat): void {
  if (!formatsOfPaper[paper.kind].includes(format))
    throw new Refusal('bad-input', { issues: [{ path: 'format', code: 'wrong-shape' }] })
}

const heedOf = (signal: AbortSignal) => ({
  heed: () => {
    if (signal.aborted) throw new Refusal('cancelled')
  },
})

/** Tells how far a list is while its rows are taken; making the file of them counts as much again. */
async function told<T>(
  source: PaperSource,
  tell: Tell,
  work: (source: PaperSource) => Promise<T>,
): Promise<T> {
  if (!('frame' in source)) return work(source)
  const total = source.count * 2
  const rows = function* (): ReturnType<ListSource['rows']> extends Iterable<infer R> ? Generator<R> : never {
    let done = 0
    let toldAt = 0
    for (const some of source.rows()) {
      yield some
      done += some.length
      if (done - toldAt < tellEvery) continue
      toldAt = done
      tell({ work: 'export', done, total })
    }
  }
  try {
    return await work({ ...source, rows })
  } finally {
    if (source.count >= tellEvery) tell({ work: 'export', done: total, total })
  }
}

/** Rows between two words about how far it is. */
const tellEvery = 2000

function paperContext(context: RuleContext): PaperContext {
  return {
    read: context.read,
    today: context.today,
    calendar: context.calendar,
    queryRows: (register, view, ids) => queryRows(register, view, context, ids),
  }
}

/** The rows of a list at once, for papers that hold one among other things. */
export function queryRows(
  name: RegisterName,
  view: ListView,
  context: RuleContext,
  ids?: ReadonlySet<string>,
): QueriedRows {
  const register = withCustomFields(anyRegisterOf(name), context.read)
  const all = context.read.all(name) as unknown as AnyRecord[]
  const { records } = arrange(register, ids ? all.filter(({ id }) => ids.has(id)) : all, view, context)
  const { fields, columns } = shownFields(register, view)
  const words = wordsOf(name)
  return {
    columns,
    rows: records.map((record) => fields.map((field) => cellOf(field, record, context, words))),
  }
}
