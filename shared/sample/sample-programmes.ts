/** The sample office's programmes, schemes, projects and plans. */
import { periodKeyAt } from '#shared/calendar/period-key.ts'
import { addDays, addMonths, type Day } from '#shared/lib/dates.ts'
import type { Basis } from '#shared/registers/basis.ts'
import { blankCoordination } from '#shared/registers/coordination.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { fillIn } from './sample-content.ts'
import type { SampleDays } from './sample-days.ts'
import { article, dayOf, link, madeOf, paper, rowsOf } from './sample-parts.ts'
import { type PlannedProgramme, plannedProgrammes } from './sample-programme-table.ts'

type Fields = FieldsOf<'programme'>

/** The programmes as changes. */
export function sampleProgrammes(days: SampleDays): Change[] {
  return madeOf('programme', plannedProgrammes, (plan) => fieldsOf(plan, days))
}

function fieldsOf(plan: PlannedProgramme, days: SampleDays): Fields {
  return {
    ...blankCoordination,
    title: fillIn(plan.title, days),
    kind: plan.kind,
    decisionId: null,
    decisionText: plan.decision,
    from: monthStart(days, plan.months[0]),
    to: monthEnd(days, plan.months[1]),
    leadId: plan.lead,
    supportingIds: [...(plan.with ?? [])],
    startedOn: dayOf(plan.started, days),
    completedOn: dayOf(plan.completed, days),
    stoppedOn: dayOf(plan.stopped?.[0], days),
    stopReason: plan.stopped?.[1] ?? '',
    ...tablesOf(plan, days),
    communication: plan.communication?.[0] ?? 'none',
    communicationNote: plan.communication?.[1] ?? '',
    basis: basisOf(plan),
    links: (plan.tasks ?? []).map((id) => link('task', id)),
  }
}

function tablesOf(
  plan: PlannedProgramme,
  days: SampleDays,
): Pick<Fields, 'targets' | 'milestones' | 'progress'> {
  return {
    targets: rowsOf('ct', plan.targets, ([name, unit, amount, actual]) => ({
      name,
      unit,
      planned: amount,
      actual,
    })),
    milestones: rowsOf('m', plan.milestones, ([name, due, done]) => ({
      name,
      due: typeof due === 'number' ? days.on(due) : monthEnd(days, due.month),
      doneOn: dayOf(done, days),
      note: '',
    })),
    progress: rowsOf('k', plan.progress, ([at, amount, actual, reason = '', unit = '']) => ({
      period: periodOf(at, days),
      unit,
      planned: amount,
      actual,
      reason,
    })),
  }
}

function basisOf({ document }: PlannedProgramme): Basis[] {
  return [article(4), ...(document === undefined ? [] : [paper(document)])]
}

function periodOf(at: { quarter: number } | { month: number }, { base }: SampleDays): string {
  const first = `${base.slice(0, 8)}01`
  return 'quarter' in at
    ? periodKeyAt(addMonths(first, 3 * at.quarter), 'quarter')
    : periodKeyAt(addMonths(first, at.month), 'month')
}

const monthStart = ({ base }: SampleDays, count: number): Day => addMonths(`${base.slice(0, 8)}01`, count)
const monthEnd = (days: SampleDays, count: number): Day => addDays(monthStart(days, count + 1), -1)
