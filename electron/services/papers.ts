/** Papers: built from the records, printed by the desk, saved where the user says. Knows neither Electron nor windows. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import { asSaid, type KnownNames } from '#shared/fence/names/index.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { checkPaper } from '#shared/reports/checks/check-paper.ts'
import {
  buildPaper,
  isFormal,
  type ListRequest,
  lookOfRequest,
  makePaper,
  type PaperContext,
  type PaperRequest,
} from '#shared/reports/index.ts'
import { coverSource } from './cover-names.ts'
import { makeFenceOnPapers } from './fence-on-papers.ts'
import { listSourceOf } from './list-source.ts'
import { type ContactLog, makeOutgoing, type SourceOf } from './outgoing-papers.ts'
import type { PaperDesk } from './paper-desk.ts'
import { paperContext } from './paper-rows.ts'
import { heedOf, makeStoppable } from './stoppable.ts'
import type { Tell } from './tell-rows.ts'

/** The office as papers need it: its records at each call, whom they name, and the log of contacts. */
export type PaperOffice = ContactLog & {
  context(): RuleContext
  knownNames(): KnownNames
}

/**
 * The paper commands. What goes out is made of the records as they may be said ({@link asSaid}), and passes
 * {@link coverSource} (che tên) and {@link makeOutgoing} (danh bạ).
 */
export function makePapers(office: PaperOffice, desk: PaperDesk, tell: Tell = () => undefined) {
  const context = () => asSaid(office.context())
  const { begin, stopWork } = makeStoppable()
  const sourceOf: SourceOf = async (request, names, extra = {}) => {
    const source = isListRequest(request)
      ? await listSourceOf(request, context(), extra)
      : buildPaper(request, paperContext(context()))
    return coverSource(source, names, office.knownNames)
  }
  return {
    preview: ({ paper, names }: ParsedInputOf<'papers.preview'>): Promise<OutputOf<'papers.preview'>> =>
      begin(async (signal) => desk.toPdf(await sourceOf(paper, names, heedOf(signal)), signal)),
    check: async ({ paper }: ParsedInputOf<'papers.check'>): Promise<OutputOf<'papers.check'>> =>
      checkRequest(paper, paperContext(context())),
    ...makeOutgoing({ log: office, desk, sourceOf, begin, tell }),
    scan: makeFenceOnPapers({ context, sourceOf: (paper, names, ids) => sourceOf(paper, names, { ids }) }),
    /** Whatever is being written ends with `cancelled`; nothing of it is left. */
    stopWork,
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
