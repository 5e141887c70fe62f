/** Lịch công tác tuần in its three layouts. No legal specimen; the parts are those that provincial offices print. */
import type { DayHalf } from '#shared/calendar/holidays.ts'
import { isWorking } from '#shared/calendar/working-days.ts'
import { safeFileName } from '#shared/document/build.ts'
import { type Block, contentWidth, type DocumentModel } from '#shared/document/model.ts'
import { addDays, type Day, eachDay, isoWeek, startOfWeek } from '#shared/lib/dates.ts'
import { formatDay, formatDayMonth, weekdayName } from '#shared/lib/vi-dates.ts'
import type { PaperContext } from '../context.ts'
import { listPageOf, makeModel } from '../parts/head.ts'
import { listHead, listPaper } from '../parts/office.ts'
import { weekEntries } from '../parts/schedule-entries.ts'
import type { RequestOf, ScheduleLayout } from '../request.ts'
import { layoutByDay } from './schedule-by-day.ts'
import { layoutByLeader } from './schedule-by-leader.ts'
import { layoutMatrix } from './schedule-matrix.ts'
import type { ScheduleDay, Week } from './schedule-week.ts'

const layouts: Readonly<Record<ScheduleLayout, (week: Week, widthMm: number) => Block[]>> = {
  'by-day': layoutByDay,
  'by-leader': layoutByLeader,
  matrix: layoutMatrix,
}

/** Tells the files of the three layouts apart. */
const layoutMarks: Readonly<Record<ScheduleLayout, string>> = {
  'by-day': 'theo ngày',
  'by-leader': 'theo lãnh đạo',
  matrix: 'bảng lãnh đạo',
}

const halfOff: Readonly<Record<DayHalf, string>> = { morning: 'NGHỈ BUỔI SÁNG', afternoon: 'NGHỈ BUỔI CHIỀU' }

/** The schedule of the week that holds `monday`. Marks show what changed since the week was published. */
export function buildWeekSchedule(request: RequestOf<'week-schedule'>, context: PaperContext): DocumentModel {
  const monday = startOfWeek(request.monday)
  const sunday = addDays(monday, 6)
  const paper = listPaper(context.read, monday)
  const { look } = paper.scope
  const page = listPageOf(look, request.layout === 'by-leader' ? 'portrait' : 'landscape')
  const entries = weekEntries(monday, context.calendar, paper.scope)
  const days = eachDay(monday, sunday).map((day) =>
    describeDay(
      day,
      entries.filter((entry) => entry.day === day),
      context,
    ),
  )
  const { week } = isoWeek(monday)
  const subtitle = `Tuần ${String(week).padStart(2, '0')} (từ ngày ${formatDay(monday)} đến ngày ${formatDay(sunday)})`
  const note =
    context.read.get('schedule-week', monday) && entries.some((entry) => entry.mark !== '')
      ? '(Có thay đổi so với lịch đã công bố)'
      : ''
  return makeModel(
    {
      title: `Lịch công tác tuần ${week}`,
      fileName: safeFileName(`Lịch công tác tuần ${week} từ ${monday} (${layoutMarks[request.layout]})`),
      page,
      blocks: [
        ...listHead(paper, page, 'LỊCH CÔNG TÁC TUẦN', subtitle, note),
        ...layouts[request.layout]({ days, scope: paper.scope }, contentWidth(page)),
      ],
    },
    look,
  )
}

function describeDay(day: Day, entries: ScheduleDay['entries'], { calendar }: PaperContext): ScheduleDay {
  const kind = calendar.dayKind(day)
  const name = calendar.nameOf(day)
  const isOff = kind !== 'rest' && !isWorking(kind)
  const off = calendar.specialDay(day)?.off
  return {
    day,
    label: `${weekdayName(day, true)}\n${formatDayMonth(day)}${kind === 'worked' ? '\n(làm bù)' : ''}`,
    dayOff: isOff || off ? `${off ? halfOff[off] : 'NGHỈ'}${name ? `: ${name}` : ''}` : null,
    // A day of weekly rest without an entry takes no room.
    isShown: entries.length > 0 || kind !== 'rest',
    entries,
  }
}
