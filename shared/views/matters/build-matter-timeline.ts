/** Builds the timeline of a matter. Pure: the same records give the same line. */
import { Refusal } from '#shared/contract/result.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import {
  isRunning,
  type Matter,
  type MatterClock,
  type MatterStep,
  matterClocks,
  matterSteps,
  stateOfMatter,
  warningsOf,
} from '#shared/registers/matter/index.ts'
import { circleOf } from './matter-circle.ts'
import { blankEntry, bodyName } from './matter-entry.ts'
import { documentEntries, paperEntries, stepEntries } from './matter-step-entries.ts'
import { type MatterEntry, type MatterTimeline, matterEntryKinds } from './matter-timeline.ts'
import { eventEntries, recordEntries, taskEntries } from './matter-work-entries.ts'

/** The timeline of a matter by its id. Refuses `unknown-record`. */
export function matterTimeline(id: string, context: RuleContext): MatterTimeline {
  const matter = context.read.get('matter', id)
  if (matter === undefined) throw new Refusal('unknown-record', { params: { register: 'matter', id } })
  return buildMatterTimeline(matter, context)
}

/** The timeline of a matter. */
export function buildMatterTimeline(matter: Matter, context: RuleContext): MatterTimeline {
  const circle = circleOf(matter, context)
  const clocks = matterClocks(matter, context)
  return {
    state: stateOfMatter(matter),
    clocks: clocks.map((clock) => ({ ...clock, daysOff: daysOffOf(clock, context) })),
    warnings: warningsOf(matter, context),
    entries: [
      ...stepEntries(matter, context),
      ...eventEntries(circle.events, matter, context),
      ...taskEntries(circle.tasks, context),
      ...recordEntries(circle.records, context),
      ...documentEntries(circle.documents, matter, context),
      ...paperEntries(circle.papers),
      ...dueEntries(clocks, matter, context),
    ].toSorted(compareEntries),
  }
}

const rank = new Map(matterEntryKinds.map((kind, index) => [kind, index]))

function compareEntries(a: MatterEntry, b: MatterEntry): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return (
    (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) ||
    stepOf(a) - stepOf(b) ||
    (a.time ?? '').localeCompare(b.time ?? '') ||
    (a.key < b.key ? -1 : 1)
  )
}

const stepOf = ({ what }: MatterEntry) => matterSteps.indexOf(what as MatterStep)

/** What is still to come by the clocks. */
function dueEntries(clocks: readonly MatterClock[], matter: Matter, context: RuleContext): MatterEntry[] {
  return clocks.filter(isRunning).map(({ clock, dueOn, state }) => ({
    ...blankEntry,
    key: `due/${clock}`,
    kind: 'due',
    on: dueOn,
    what: clock,
    body: bodyName(matter.leadId, context),
    stands: state === 'late' ? 'late' : 'planned',
  }))
}

function daysOffOf({ within, countedFrom, dueOn }: MatterClock, { calendar }: RuleContext) {
  if (within === null) return []
  return calendar
    .explain(countedFrom, dueOn)
    .skipped.map(({ day, name, nameEn }) => ({ day, name, nameEn }))
    .filter(({ name }) => name !== null)
}
