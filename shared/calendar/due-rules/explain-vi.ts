/** Why a due day is the day it is, in Vietnamese: "25/11/2026 trừ 24/11 nghỉ lễ, lùi về 23/11". */
import { type Day, dayOfMoment, type Moment, timeOfMoment } from '../../lib/dates.ts'
import { formatDay, formatDayMonth, weekdayName } from '../../lib/vi-dates.ts'
import type { DayKind, DayNote } from '../working-days.ts'
import type { Due, Why } from './why.ts'

/** One line; the first day with its year, the others without while they lie in the same year. */
export function explainVi(due: Pick<Due, 'why' | 'nominal'>): string {
  const year = due.nominal.slice(0, 4)
  const short = (day: Day) => (day.startsWith(year) ? formatDayMonth(day) : formatDay(day))
  return due.why.map((why, at) => sentence(why, at === 0 ? formatDay : short, short)).join(', ')
}

type Format = (day: Day) => string

function sentence(why: Why, first: Format, short: Format): string {
  switch (why.code) {
    case 'rule-day':
      return first(why.day)
    case 'window':
      return `từ ${short(why.from)} đến ${first(why.to)}`
    case 'short-month':
      return `tháng không có ngày ${why.wanted} nên lấy ngày cuối ${first(why.day)}`
    case 'term-over':
      return `giai đoạn hết trước ngày ${why.wanted} nên lấy ngày cuối ${first(why.day)}`
    case 'term-not-begun':
      return `giai đoạn bắt đầu sau ngày ${why.wanted} nên lấy ngày đầu ${first(why.day)}`
    case 'few-working-days':
      return `không đủ ${why.wanted} ngày làm việc nên lấy ${first(why.day)}`
    case 'day-before':
      return `không kể chính ngày đó, chậm nhất ${short(why.day)}`
    case 'counted':
      return count(why, first)
    case 'hours':
      return `${why.count} giờ kể từ ${moment(why.from)}: ${moment(why.to)}`
    case 'time-unknown':
      return `không rõ giờ của ngày ${first(why.day)}, tính từ hết ngày`
    case 'event-day':
      return `ngày diễn ra ${first(why.day)}`
    case 'asked-day':
      return `ngày nêu trong yêu cầu ${first(why.day)}`
    case 'kept':
      return `trùng ${dayOff(why.off)}, giữ nguyên`
    case 'moved':
      return `trừ ${passed(why.passed, short)}, ${why.direction === 'next' ? 'chuyển sang' : 'lùi về'} ${short(why.to)}`
    case 'half-day':
      return `${short(why.day)} chỉ làm việc buổi ${why.off === 'morning' ? 'chiều' : 'sáng'}`
  }
}

function count(why: Extract<Why, { code: 'counted' }>, first: Format): string {
  const unit = why.unit === 'day' ? 'ngày' : 'ngày làm việc'
  const side = why.count < 0 ? 'trước' : 'sau'
  const skipped = why.skipped.map((note) => `${formatDayMonth(note.day)} ${dayOff(note)}`)
  const without = skipped.length === 0 ? '' : ` (trừ ${skipped.join(', ')})`
  return `${Math.abs(why.count)} ${unit} ${side} ${first(why.from)}${without} là ${first(why.day)}`
}

/** The days passed over; of a long block the first and the last. */
function passed(notes: readonly DayNote[], short: Format): string {
  const listed = notes.length > 3 ? notes.filter((_, at) => at === 0 || at === notes.length - 1) : notes
  const texts = listed.map((note) => `${short(note.day)} ${dayOff(note)}`)
  return texts.join(notes.length > 3 ? ' đến ' : ', ')
}

const kinds: Readonly<Record<DayKind, string>> = {
  working: 'làm việc',
  worked: 'làm bù',
  rest: 'nghỉ hằng tuần',
  holiday: 'nghỉ lễ',
  'make-up': 'nghỉ bù',
  'swap-off': 'nghỉ hoán đổi',
  local: 'nghỉ của địa phương, cơ quan',
  'half-day': 'nghỉ nửa ngày',
}

function dayOff({ day, kind, name }: DayNote): string {
  if (kind === 'rest') return weekdayName(day)
  if (kind === 'holiday' && name !== null) return `nghỉ lễ (${name})`
  return name === null ? kinds[kind] : lowerFirst(name)
}

function lowerFirst(name: string): string {
  return name.startsWith('Nghỉ') ? `n${name.slice(1)}` : name
}

function moment(at: Moment): string {
  return `${timeOfMoment(at)} ngày ${formatDay(dayOfMoment(at))}`
}
