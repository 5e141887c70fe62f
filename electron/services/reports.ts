/** Reports over the records as they are: computed a section at a time, so that nobody else has to wait. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import { canonicalJson } from '#shared/lib/canonical-json.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import { type BuiltReport, reportSteps } from '#shared/reports/engine/build-report.ts'
import { templateFor } from '#shared/reports/engine/template-for.ts'
import type { LinkSource } from '#shared/views/obligations/obligation-links.ts'
import { recordsOfFigure } from '#shared/views/registers/view-figures.ts'
import type { DrillLine } from '#shared/views/reports/report.ts'
import type { DrillSource, ReportChoice } from '#shared/views/reports/report-request.ts'
import type { Store } from '../store/store.ts'

/** A report that was begun anew so often, because records changed meanwhile, is finished in one go. */
const mostRestarts = 3
/** A list behind a number is read by a person: beyond this it is cut. */
const mostLines = 5000

type Kept = { readonly key: string; readonly report: BuiltReport }

/** Reads only. The report last built is kept until a record changes, so that looking behind its numbers costs nothing. */
export function makeReports(
  store: Pick<Store, 'onCommitted' | 'read'>,
  context: () => RuleContext,
  links: LinkSource,
) {
  let commits = 0
  let kept: Kept | null = null
  store.onCommitted(() => {
    commits += 1
    kept = null
  })

  async function built(choice: ReportChoice): Promise<BuiltReport> {
    const key = canonicalJson([choice, context().today])
    if (kept?.key === key) return kept.report
    const report = await buildInTurns(choice)
    kept = { key, report }
    return report
  }

  async function buildInTurns(choice: ReportChoice): Promise<BuiltReport> {
    for (let turn = 0; ; turn += 1) {
      const begunAt = commits
      const steps = reportSteps(templateFor(choice, store.read), choice, context(), links())
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return step.value
        if (turn < mostRestarts) await breathe()
        if (commits !== begunAt && turn < mostRestarts) break
      }
    }
  }

  return {
    build: async (choice: ParsedInputOf<'reports.build'>): Promise<OutputOf<'reports.build'>> =>
      (await built(choice)).data,
    /** The records behind a number: of a report or of a view as it is now, or of a kept paper as of its day. */
    drill: async ({ of }: ParsedInputOf<'reports.drill'>): Promise<OutputOf<'reports.drill'>> =>
      linesOf(await recordsBehind(of), context()),
  }

  async function recordsBehind(of: DrillSource): Promise<readonly SourceRecord[]> {
    if (of.kind === 'report') return (await built(of.report)).recordsOf(of.drill)
    return of.kind === 'paper' ? keptRecords(of.paperId, of.drill) : recordsOfFigure(of, context())
  }

  function keptRecords(paperId: string, drill: string): readonly SourceRecord[] {
    const paper = store.read.get('paper', paperId)
    if (!paper) throw new Refusal('unknown-record', { params: { register: 'paper', id: paperId } })
    return paper.figures.find(({ key }) => key === drill)?.of ?? []
  }
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

function linesOf(records: readonly SourceRecord[], context: RuleContext): DrillLine[] {
  return records
    .slice(0, mostLines)
    .flatMap((one) => lineOf(one, context) ?? lineOf(seriesOf(one), context) ?? [])
}

/** An occurrence that has no record of its own is shown by its series. */
function seriesOf({ register, id }: SourceRecord): SourceRecord | null {
  return register === 'event' && id.includes('@') ? { register: 'series', id: id.split('@')[0] ?? '' } : null
}

function lineOf(source: SourceRecord | null, context: RuleContext): DrillLine | null {
  const record = source && (context.read.get(source.register, source.id) as AnyRecord | undefined)
  if (!source || !record) return null
  const register = anyRegisterOf(source.register)
  return {
    register: source.register,
    id: source.id,
    title: register.titleOf(record),
    subtitle: register.subtitleOf(record, context),
  }
}
