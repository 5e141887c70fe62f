/** The two series of the sample office and those of their occurrences that have been held. */
import { expandRule, type Occurrence, type RecurrenceRule } from '#shared/calendar/recurrence.ts'
import { addDays, type Day, dayParts, weekdayOf } from '#shared/lib/dates.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { occurrenceId } from '#shared/registers/event/index.ts'
import { contentOf, type Plan } from './sample-content.ts'
import type { SampleDays } from './sample-days.ts'
import { keepsObligation } from './sample-regulation.ts'

export const monthlyId = 'giao-ban-thang'
export const quarterlyId = 'giao-ban-quy'

const monthlyTitle = 'Giao ban đầu mối phối hợp hằng tháng'
const quarterlyTitle = 'Giao ban công tác phối hợp quý'

const monthlyPlan: Plan = {
  kind: 'briefing',
  session: 'morning',
  startTime: '08:00',
  endTime: '10:00',
  room: 'Phòng họp số 1',
  chairs: ['@sen', '@mai'],
  secretary: '@lan',
  participants: [
    '@truc',
    '@thong',
    '@cuc',
    'so-vhttdl',
    'so-nnmt',
    'so-khcn',
    'so-xay-dung',
    'so-noi-vu',
    'thanh-tra',
    'bao-dai',
  ],
  preparedById: 'ban-tgdv',
  basis: [keepsObligation('NV-24')],
}

const quarterlyPlan: Plan = {
  kind: 'briefing',
  session: 'afternoon',
  startTime: '14:00',
  endTime: '16:30',
  room: 'Hội trường A',
  chairs: ['@tung', '@duong'],
  secretary: '@lan',
  participants: [
    '@sen',
    '@phong',
    '@mai',
    'so-vhttdl',
    'so-nnmt',
    'so-khcn',
    'so-xay-dung',
    'so-tai-chinh',
    'so-noi-vu',
    'so-y-te',
    'mttq',
    'bao-dai',
    'hoi-nha-bao',
  ],
  preparedById: 'ban-tgdv',
  basis: [keepsObligation('NV-23')],
}

export type Held = {
  /** This month's briefing, on the sample's day, and the two before it. */
  monthly: { now: string; before: string; earlier: string }
  /** The last quarterly briefing. */
  quarterly: string
  dateOf: ReadonlyMap<string, Day>
}

const endings = { until: null, count: null }

/** The weekday of the sample's day in its week of the month, so that today has a briefing whenever the office is made. */
function monthlyRule(base: Day): RecurrenceRule {
  const nth = Math.ceil(dayParts(base).date / 7)
  return {
    frequency: 'monthly',
    interval: 1,
    pattern: { kind: 'nth-weekday', nth: nth > 4 ? -1 : (nth as 1 | 2 | 3 | 4), weekday: weekdayOf(base) },
    months: null,
    onDayOff: 'next',
    ...endings,
  }
}

const quarterlyRule: RecurrenceRule = {
  frequency: 'monthly',
  interval: 1,
  pattern: { kind: 'nth-weekday', nth: -1, weekday: 4 },
  months: [3, 6, 9, 12],
  onDayOff: 'previous',
  ...endings,
}

/** The series, the events of their held occurrences, and which those are. */
export function sampleSeries(days: SampleDays): { changes: Change[]; held: Held } {
  const rule = monthlyRule(days.base)
  const span = { from: addDays(days.base, -130), to: days.base }
  const start = addDays(days.base, -400)
  const months = expandRule(rule, start, span, days.calendar).slice(-3)
  const quarters = expandRule(quarterlyRule, start, { ...span, to: addDays(days.base, -1) }, days.calendar)
  const monthly = months.map((one) => stored(monthlyId, monthlyTitle, monthlyPlan, one, days))
  const quarterly = quarters
    .slice(-1)
    .map((one) => stored(quarterlyId, quarterlyTitle, quarterlyPlan, one, days))
  const [earlier = '', before = '', now = ''] = monthly.map((event) => event.id)
  return {
    changes: [
      seriesChange(monthlyId, monthlyTitle, monthlyPlan, rule, start, days),
      seriesChange(quarterlyId, quarterlyTitle, quarterlyPlan, quarterlyRule, start, days),
      ...[...monthly, ...quarterly].map(
        ({ id, fields }): Change => ({ register: 'event', kind: 'create', id, fields }),
      ),
    ],
    held: {
      monthly: { now, before, earlier },
      quarterly: quarterly[0]?.id ?? '',
      dateOf: new Map([...monthly, ...quarterly].map(({ id, fields }) => [id, fields.date])),
    },
  }
}

function seriesChange(
  id: string,
  title: string,
  plan: Plan,
  rule: RecurrenceRule,
  startDate: Day,
  days: SampleDays,
): Change {
  const fields: FieldsOf<'series'> = {
    ...contentOf(title, plan, days),
    rule,
    startDate,
    skippedDates: [],
    endedOn: null,
    followsId: null,
  }
  return { register: 'series', kind: 'create', id, fields }
}

function stored(
  seriesId: string,
  title: string,
  plan: Plan,
  { original, date }: Occurrence,
  days: SampleDays,
): { id: string; fields: FieldsOf<'event'> } {
  const content = contentOf(title, plan, days)
  const isToday = date === days.base && seriesId === monthlyId
  const documents = isToday ? papersOfToday(days) : []
  const fields = { ...content, documents, date, endDate: null, seriesId, originalDate: original }
  return { id: occurrenceId(seriesId, original), fields }
}

function papersOfToday({ on }: SampleDays): FieldsOf<'event'>['documents'] {
  const paper = (id: string, title: string, preparedById: string, receivedOn: Day | null) => ({
    id,
    title,
    preparedById,
    dueOn: on(-3),
    receivedOn,
  })
  return [
    paper('tl1', 'Báo cáo kết quả phối hợp trong tháng', 'ban-tgdv', on(-4)),
    paper('tl2', 'Tình hình cung cấp thông tin của các sở, ngành', 'vp-ubnd', on(-3)),
    paper('tl3', 'Tiến độ các chương trình, đề án trọng điểm', 'vp-ubnd', null),
  ]
}
