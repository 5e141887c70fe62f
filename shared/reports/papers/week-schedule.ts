/** Lịch công tác tuần in its three layouts. No legal specimen; the parts are those that provincial offices print. */
import type { DayHalf } from '#shared/calendar/holidays.ts'
import { isWorking } from '#shared/calendar/working-days.ts'
import { paragraph, safeFileName } from '#shared/document/build.ts'
import { type Block, contentWidth, type DocumentModel } from '#shared/document/model.ts'
import { addDays, type Day, eachDay, isoWeek, startOfWeek } from '#shared/lib/dates.ts'
import { formatDay, formatDayMonth, weekdayName } from '#shared/lib/vi-dates.ts'
import type { PaperFormat } from '#shared/registers/meeting/index.ts'
import type { Organisation } from '#shared/registers/organisation/index.ts'
import type { PaperContext, PaperScope } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { listPageOf, makeModel, pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { listHead, listPaper } from '../parts/office.ts'
import { weekEntries } from '../parts/schedule-entries.ts'
import { onlySigner, signatureOf } from '../parts/signature.ts'
import type { RequestOf, ScheduleLayout } from '../request.ts'
import { formatMarks } from '../wording/meeting.ts'
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

/** The schedule as the office posts it, in the look of the office. Marks show what changed since the week was published. */
export function buildWeekSchedule(request: RequestOf<'week-schedule'>, context: PaperContext): DocumentModel {
  const paper = listPaper(context.read, startOfWeek(request.monday))
  const { look } = paper.scope
  const page = listPageOf(look, orientationOf(request.layout))
  const week = weekOf(request, paper.scope, context)
  return makeModel(
    {
      ...fileOf(request),
      page,
      blocks: [
        ...listHead(paper, page, name, week.subtitle, week.note),
        ...layouts[request.layout](week, contentWidth(page)),
      ],
    },
    look,
  )
}

/** The schedule as a paper of the format asked for, with day, signature and Nơi nhận. */
export function makeWeekSchedule(request: RequestOf<'week-schedule'>, context: PaperContext): MadePaper {
  const { read, today } = context
  const monday = startOfWeek(request.monday)
  const format = request.format ?? read.get('settings', 'office')?.defaultFormat ?? 'state'
  const look = lookOf(format, read, request.profile)
  const scope: PaperScope = { read, look, day: monday, hideNames: false }
  const issuer = scheduleIssuer(read, format)
  const orientation = orientationOf(request.layout)
  const week = weekOf(request, scope, context)
  const note = week.note === '' ? [] : [paragraph('note', week.note, { afterPt: 6 })]
  const { title, fileName } = fileOf(request)
  return {
    parts: makeParts(
      {
        type: 'schedule',
        title: name,
        issuer,
        subject: week.subtitle,
        hasNumber: false,
        issuedOn: null,
        year: today.slice(0, 4),
        body: [...note, ...layouts[request.layout](week, contentWidth(pageOf(look, orientation)))],
        signatures: [signatureOf(issuer, onlySigner(issuer), scope)],
        recipients: ['Như thành phần'],
        orientation,
      },
      scope,
    ),
    file: { title, fileName: safeFileName(fileName, `(${formatMarks[format]})`) },
  }
}

const name = 'LỊCH CÔNG TÁC TUẦN'

function orientationOf(layout: ScheduleLayout) {
  return layout === 'by-leader' ? 'portrait' : 'landscape'
}

/** The body named for schedules where it is of the format's own side, else the format's usual one. */
function scheduleIssuer(read: PaperContext['read'], format: PaperFormat): Organisation {
  const chosen = read.get('settings', 'office')?.scheduleIssuerId
  const body = chosen ? read.get('organisation', chosen) : undefined
  const fits = body !== undefined && (body.kind === 'party') === (format === 'party')
  return issuerOf(read, { issuerId: fits ? body.id : null }, format, `settings.${format}IssuerId`)
}

function fileOf({ monday: day, layout }: RequestOf<'week-schedule'>) {
  const monday = startOfWeek(day)
  const { week } = isoWeek(monday)
  return {
    title: `Lịch công tác tuần ${week}`,
    fileName: safeFileName(`Lịch công tác tuần ${week} từ ${monday} (${layoutMarks[layout]})`),
  }
}

function weekOf(
  request: RequestOf<'week-schedule'>,
  scope: PaperScope,
  context: PaperContext,
): Week & { readonly subtitle: string; readonly note: string } {
  const monday = startOfWeek(request.monday)
  const sunday = addDays(monday, 6)
  const entries = weekEntries(monday, context.calendar, scope)
  const days = eachDay(monday, sunday).map((day) =>
    describeDay(
      day,
      entries.filter((entry) => entry.day === day),
      context,
    ),
  )
  const { week } = isoWeek(monday)
  const hasChanged = context.read.get('schedule-week', monday) && entries.some((entry) => entry.mark !== '')
  return {
    days,
    scope,
    subtitle: `Tuần ${String(week).padStart(2, '0')} (từ ngày ${formatDay(monday)} đến ngày ${formatDay(sunday)})`,
    note: hasChanged ? '(Có thay đổi so với lịch đã công bố)' : '',
  }
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
