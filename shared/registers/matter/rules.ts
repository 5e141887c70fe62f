/** What the days of a matter's steps mean, and which cannot be. */
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '../define-register.ts'
import { checkHappened, checkLead, issueIf } from '../issues.ts'
import { checkApart } from '../kept-apart.ts'
import { matterClocks } from './clocks.ts'
import type { Matter, MatterState, MatterStep } from './schema.ts'

/** The day of a step; null while it is not taken. */
export function dayOfStep(matter: Matter, step: MatterStep): Day | null {
  return matter[`${step}On`]
}

const reached = ['closed', 'announced', 'resolved', 'directed', 'met'] as const

/** The furthest step that was taken. */
export function stateOfMatter(matter: Matter): MatterState {
  return reached.find((step) => dayOfStep(matter, step) !== null) ?? 'detected'
}

/** Steps that happened: none lies in days to come, none before the detection. */
const past = [
  'openedOn',
  'metOn',
  'directedOn',
  'orientedOn',
  'resolvedOn',
  'announcedOn',
  'closedOn',
] as const

/** The steps in their order, a code of its own, no body twice, and no person by way of a commendation. */
export function checkMatter(matter: Matter, { read, today }: RuleContext): Issue[] {
  return [
    ...checkDays(matter, today),
    ...checkEnd(matter),
    ...issueIf(
      read.all('matter').some(({ id, code }) => id !== matter.id && sameCode(code, matter.code)),
      'code',
      'code-taken',
    ),
    ...checkLead(matter),
    ...checkApart('matter', matter),
  ]
}

const sameCode = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

function checkDays(matter: Matter, today: Day): Issue[] {
  const { detectedOn, dueOn } = matter
  const before = (path: string, on: Day | null) =>
    issueIf(on !== null && on < detectedOn, path, 'before-detection')
  return [
    ...checkHappened({ detectedOn }, today),
    ...past.flatMap((path) => {
      const ahead = checkHappened({ [path]: matter[path] }, today)
      return ahead.length > 0 ? ahead : before(path, matter[path])
    }),
    ...before('dueOn', dueOn),
  ]
}

/** A result is told and a file closed only after the settlement, and a closed file says what came out. */
function checkEnd({ resolvedOn, announcedOn, closedOn, result }: Matter): Issue[] {
  const after = (path: string, on: Day | null) => {
    if (on === null) return []
    if (resolvedOn === null) return [{ path, code: 'not-settled' }]
    return issueIf(on < resolvedOn, path, 'before-settlement')
  }
  return [
    ...after('announcedOn', announcedOn),
    ...after('closedOn', closedOn),
    ...issueIf(closedOn !== null && result === '', 'result', 'result-missing'),
  ]
}

export const matterWarnings = [
  'press-without-orientation',
  'oriented-after-press',
  'directed-before-met',
  'closed-unannounced',
] as const
export type MatterWarning = (typeof matterWarnings)[number]

/** What is not as the regulation has it, though it may have happened so: told, never refused. */
export function warningsOf(matter: Matter, context: RuleContext): MatterWarning[] {
  const { metOn, directedOn, orientedOn, announcedOn, closedOn } = matter
  const orient = matterClocks(matter, context).find(({ clock }) => clock === 'orient')
  const isPressNear = orient !== undefined && orientedOn === null && orient.state !== 'pending'
  const found: Record<MatterWarning, boolean> = {
    'press-without-orientation': isPressNear,
    'oriented-after-press': orient !== undefined && orientedOn !== null && orientedOn > orient.dueOn,
    'directed-before-met': metOn !== null && directedOn !== null && directedOn < metOn,
    'closed-unannounced': closedOn !== null && announcedOn === null,
  }
  return matterWarnings.filter((warning) => found[warning])
}

/** The next free code of a year: `VV-2026-001`, `VV-2026-002` … counted on from the highest in use. */
export function nextCode(codes: readonly string[], year: number): string {
  const start = `VV-${year}-`
  const numbers = codes.flatMap((code) => {
    const rest = code.toUpperCase().startsWith(start) ? code.slice(start.length) : ''
    return /^\d{1,6}$/.test(rest) ? [Number(rest)] : []
  })
  return `${start}${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`
}
