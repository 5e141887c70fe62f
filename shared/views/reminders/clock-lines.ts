/** Papers of meetings that are reminded of, by the same clocks as the list of papers on Hôm nay. */
import type { RuleContext } from '#shared/registers/define-register.ts'
import { runningClocks } from '../due-papers.ts'
import type { TodayPaper } from '../today.ts'
import type { Ladder } from './ladder.ts'
import { type ReminderLine, tellOwed } from './reminder-line.ts'

/** The office's own papers: nobody else owes them. */
export function clockLines(ladder: Ladder, context: RuleContext): ReminderLine[] {
  return runningClocks(context).flatMap((paper) => lineOf(paper, ladder, context) ?? [])
}

function lineOf(
  { meetingId, title, clock }: TodayPaper,
  ladder: Ladder,
  context: RuleContext,
): ReminderLine | null {
  // Papers before a meeting are known as long as the meeting is; those after it are owed from its end.
  const isBefore = clock.dueOn < clock.countedFrom
  const owed = { dueOn: clock.dueOn, since: isBefore ? null : clock.countedFrom, isLong: false }
  const told = tellOwed(owed, ladder, context)
  if (told === null) return null
  return {
    source: 'meeting',
    key: `${meetingId} ${clock.clock}`,
    title,
    period: '',
    clock: clock.clock,
    due: null,
    organisationId: null,
    name: '',
    ...told,
    place: { screen: 'meetings', id: meetingId },
  }
}
