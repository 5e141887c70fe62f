/** Gathers Hôm nay. Asked at every start and after every change, so it looks at the open tasks only, once, and sorts what is due. */
import { hasLunarDate, toLunar } from '#shared/calendar/lunar.ts'
import { formatLunarLong } from '#shared/calendar/lunar-names.ts'
import { addDays, type Day, eachDay, startOfWeek } from '#shared/lib/dates.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { isNone, keyed, openKey } from '#shared/registers/keys.ts'
import { stageOf } from '#shared/registers/meeting/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { deadlineDay, defaultSoonDays, standingOf, type Task } from '#shared/registers/task/index.ts'
import { dayInfoOf, publishedOn, rangeEntries } from './build-calendar-range.ts'
import type { DayInfo, RangeEntry } from './calendar-range.ts'
import { dueObligations } from './due-obligations.ts'
import { duePapers } from './due-papers.ts'
import type { LinkSource } from './obligations/obligation-links.ts'
import { registerDues } from './registers/register-dues.ts'
import type { TodayEvent, TodayTask, TodayView } from './today.ts'
import { noticesToEnter } from './year-notice.ts'

/** The most lines of each kind that a screen is given. */
const most = { overdue: 20, due: 30, awaiting: 12, papers: 20, obligations: 12, registers: 12 }

/** The view of `context.today`. */
export function buildToday(context: RuleContext, linkSource?: LinkSource): TodayView {
  const { read, today, calendar } = context
  const monday = startOfWeek(today)
  const sunday = addDays(monday, 6)
  const published = publishedOn(monday, read)
  const entries = rangeEntries(today, sunday, context, () => published).map((entry) =>
    withWorkspace(entry, context),
  )
  const sorted = sortTasks(context, sunday)
  const papers = duePapers(context)
  const obligations = dueObligations(context, linkSource)
  const registers = registerDues(context, linkSource).filter(
    ({ isOverdue, isSoon, on }) => isOverdue || isSoon || on <= sunday,
  )
  return {
    day: dayInfoOf(today, calendar),
    lunarLong: hasLunarDate(today) ? formatLunarLong(toLunar(today)) : '',
    nextDayOff: nextDayOff(context),
    events: entries.filter((entry) => entry.date <= today && lastDayOf(entry) >= today),
    weekEvents: entries.filter((entry) => entry.date > today),
    tasks: [...first(sorted.overdue, most.overdue), ...first(sorted.due, most.due)].map((task) =>
      lineOf(task, context),
    ),
    awaiting: first(sorted.awaiting, most.awaiting, handedInOn).map((task) => lineOf(task, context)),
    papers: papers.slice(0, most.papers),
    obligations: obligations.lines.slice(0, most.obligations),
    registers: registers.slice(0, most.registers),
    counts: countsOf(sorted, papers, obligations, registers),
    missingNotices: noticesToEnter(today, read).map(({ year }) => year),
    isEmpty: [...coordinationRegisters, 'event', 'series', 'task'].every((name) =>
      isNone(read, name as RegisterName),
    ),
  }
}

/** How many there are of each kind, those beyond {@link most} too. */
function countsOf(
  tasks: Sorted,
  papers: ReturnType<typeof duePapers>,
  obligations: ReturnType<typeof dueObligations>,
  registers: ReturnType<typeof registerDues>,
): TodayView['counts'] {
  return {
    overdue: tasks.overdue.length,
    due: tasks.due.length,
    dueToday: tasks.dueToday,
    dueThisWeek: tasks.dueThisWeek,
    awaiting: tasks.awaiting.length,
    openTasks: tasks.open,
    papers: papers.length,
    obligations: obligations.lines.length,
    missingObligations: obligations.missing,
    obligationsToCome: obligations.toCome,
    latePapers: papers.filter(({ clock }) => clock.state === 'late' || clock.state === 'due-today').length,
    registers: registers.length,
    lateRegisters: registers.filter(({ isOverdue }) => isOverdue).length,
  }
}

function withWorkspace(entry: RangeEntry, { read, today }: RuleContext): TodayEvent {
  const meeting = read.get('meeting', entry.key)
  const isOpened = meeting !== undefined && meeting.removedAt === null
  const preparer = entry.preparedById ? read.get('organisation', entry.preparedById) : undefined
  return {
    ...entry,
    stage: isOpened ? stageOf(meeting) : null,
    invitationSentOn: isOpened ? meeting.invitation.sentOn : null,
    preparedByName: preparer ? shortNameOn(preparer, today) : '',
  }
}

type Sorted = {
  overdue: Task[]
  due: Task[]
  awaiting: Task[]
  dueToday: number
  dueThisWeek: number
  open: number
}

/** One pass; days are compared as text, and working days are counted only for the few that are shown. */
function sortTasks({ read, today, calendar }: RuleContext, sunday: Day): Sorted {
  const soonDays = read.get('settings', 'office')?.soonDays ?? defaultSoonDays
  const beforeDay = calendar.addWorkingDays(today, soonDays + 1)
  const sorted: Sorted = { overdue: [], due: [], awaiting: [], dueToday: 0, dueThisWeek: 0, open: 0 }
  for (const task of keyed(read, 'task', openKey)) {
    sorted.open += 1
    if (task.state === 'awaiting') {
      sorted.awaiting.push(task)
      continue
    }
    const on = deadlineDay(task)
    if (on === null) continue
    if (on < today) sorted.overdue.push(task)
    else if (on < beforeDay || on <= sunday) sorted.due.push(task)
    if (on === today) sorted.dueToday += 1
    if (on >= today && on <= sunday) sorted.dueThisWeek += 1
  }
  return sorted
}

const handedInOn = (task: Task) => task.completedOn

/** The first `count` tasks by a day (their deadline), in order; ties by title. */
function first(
  tasks: readonly Task[],
  count: number,
  dayOf: (task: Task) => Day | null = deadlineDay,
): Task[] {
  return tasks
    .map((task) => ({ task, key: `${dayOf(task) ?? ''} ${task.title}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .slice(0, count)
    .map(({ task }) => task)
}

function lineOf(task: Task, { read, today, calendar }: RuleContext): TodayTask {
  const soonDays = read.get('settings', 'office')?.soonDays ?? defaultSoonDays
  const { label, workingDaysLeft } = standingOf(task, today, calendar, soonDays)
  const lead = read.get('organisation', task.leadId)
  return {
    id: task.id,
    title: task.title,
    leadName: lead ? shortNameOn(lead, today) : '',
    deadline: deadlineDay(task),
    label,
    workingDaysLeft,
    waitedDays:
      task.state === 'awaiting' && task.completedOn !== null
        ? calendar.workingDaysBetween(task.completedOn, today)
        : null,
  }
}

/** Plain weekends are no news: only a named day off is told. */
function nextDayOff({ today, calendar }: RuleContext): DayInfo | null {
  const day = eachDay(addDays(today, 1), addDays(today, 7)).find(
    (one) => calendar.specialDay(one) !== null && !calendar.isWorkingDay(one),
  )
  return day ? dayInfoOf(day, calendar) : null
}
