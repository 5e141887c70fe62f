/** The entries of a schedule as a table of events, which then goes the way of every table. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import type { Session } from '#shared/registers/event/index.ts'
import { sessionWords } from '#shared/reports/wording/lists.ts'
import { modeWords } from '#shared/reports/wording/meeting.ts'
import { emptyCell, type GridCell, type GridSheet } from '../grid/grid.ts'
import type { ScheduleItem } from './read-item.ts'

export type ScheduleEntry = Omit<ScheduleItem, 'attends'> & { readonly day: Day }

/** Heads of the table, and the columns of events that they are. */
export const scheduleColumns = [
  ['Ngày', 'date'],
  ['Buổi', 'session'],
  ['Giờ', 'startTime'],
  ['Đến giờ', 'endTime'],
  ['Nội dung', 'title'],
  ['Thành phần', 'participants'],
  ['Địa điểm', 'room'],
  ['Chủ trì', 'chairs'],
  ['Đơn vị chuẩn bị', 'preparedBy'],
  ['Hình thức', 'mode'],
  ['Trạng thái', 'status'],
  ['Ghi chú', 'note'],
] as const

/** The mapping of {@link scheduleSheet}'s columns. */
export const scheduleMapping: Readonly<Record<number, string>> = Object.fromEntries(
  scheduleColumns.map(([, key], at) => [at, key]),
)

const text = (words: string): GridCell => (words === '' ? emptyCell : { text: words, kind: 'text' })

/** A sheet with a head and a row for each entry; entries that stand under several leaders are one. */
export function scheduleSheet(entries: readonly ScheduleEntry[], name: string): GridSheet {
  const rows = together(entries.filter(({ mark }) => !mark.startsWith('CHUYỂN'))).map((entry): GridCell[] => {
    const { room, mode } = roomAndMode(entry.room)
    return [
      { text: entry.day, kind: 'day' },
      text(sessionWords[sessionOf(entry)]),
      entry.start ? { text: entry.start, kind: 'time' } : emptyCell,
      entry.end ? { text: entry.end, kind: 'time' } : emptyCell,
      text(entry.title),
      text(entry.participants),
      text(room),
      text(entry.chairs),
      text(entry.preparedBy),
      text(mode),
      text(statusOf(entry.mark)),
      text(entry.note),
    ]
  })
  const head = scheduleColumns.map(([words]) => text(words))
  return { name, rows: [head, ...rows], before: [], isHidden: false, hiddenRows: [], kind: 'table' }
}

function sessionOf({ session, start }: ScheduleEntry): Session {
  if (session !== null) return session
  if (start === null) return 'all-day'
  return start < '12:00' ? 'morning' : start < '17:30' ? 'afternoon' : 'evening'
}

/** Our own schedules print how a meeting is held behind its room. */
function roomAndMode(room: string): { room: string; mode: string } {
  for (const [mode, words] of Object.entries(modeWords)) {
    if (mode === 'in-person') continue
    const label = mode === 'online' ? 'Trực tuyến' : 'Kết hợp'
    if (fold(room) === fold(words)) return { room: '', mode: label }
    if (fold(room).endsWith(` ${fold(words)}`) && room.includes(','))
      return { room: room.slice(0, room.lastIndexOf(',')).trim(), mode: label }
  }
  return { room, mode: '' }
}

function statusOf(mark: string): string {
  if (mark === 'HOÃN') return 'Hoãn'
  if (mark === 'HỦY' || mark === 'HUỶ') return 'Hủy'
  return mark === 'DỰ KIẾN' ? 'Đăng ký' : ''
}

function together(entries: readonly ScheduleEntry[]): ScheduleEntry[] {
  const found = new Map<string, ScheduleEntry>()
  for (const entry of entries) {
    const key = `${entry.day} ${entry.start ?? sessionOf(entry)} ${fold(entry.title)}`
    const known = found.get(key)
    found.set(key, known ? joined(known, entry) : entry)
  }
  return [...found.values()]
}

function joined(a: ScheduleEntry, b: ScheduleEntry): ScheduleEntry {
  const chairs = names(a.chairs, b.chairs)
  const led = new Set(chairs.map(fold))
  return {
    ...a,
    chairs: chairs.join('; '),
    participants: names(a.participants, b.participants)
      .filter((name) => !led.has(fold(name)))
      .join('; '),
    room: a.room || b.room,
    preparedBy: a.preparedBy || b.preparedBy,
    note: a.note || b.note,
    end: a.end ?? b.end,
  }
}

function names(a: string, b: string): string[] {
  const all = [a, b]
    .flatMap((list) => list.split(/;\s*/))
    .map((name) => name.trim())
    .filter(Boolean)
  return all.filter((name, at) => all.findIndex((other) => fold(other) === fold(name)) === at)
}
