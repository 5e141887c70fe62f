/** Lịch công tác tuần as offices write it, in its three layouts: a table of days, paragraphs by leader, a matrix. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import type { Session } from '#shared/registers/event/index.ts'
import type { GridRow, GridSheet } from '../grid/grid.ts'
import { headTexts } from '../tables/find-head.ts'
import { dayIn, findWeek, weekdayIn } from './find-week.ts'
import { readItem, type ScheduleItem, sessionOfWord, startsItem } from './read-item.ts'
import { type ScheduleEntry, scheduleSheet } from './schedule-sheet.ts'

export type ReadSchedule = {
  readonly layout: 'by-day' | 'by-leader' | 'matrix'
  readonly sheet: GridSheet
  readonly monday: Day | null
}

/** The schedule that a sheet holds; null where it holds none. `near`: the day near which days without a year lie. */
export function readSchedule(sheet: GridSheet, near: Day): ReadSchedule | null {
  const found = sheet.kind === 'text' ? readParagraphs(sheet, near) : readTable(sheet, near)
  if (found === null || found.entries.length === 0) return null
  return { layout: found.layout, monday: found.monday, sheet: scheduleSheet(found.entries, sheet.name) }
}

type Found = { layout: ReadSchedule['layout']; entries: ScheduleEntry[]; monday: Day | null }

/** What a column of a table of days holds; `leader` has the name in its head. */
type Role =
  | 'day'
  | 'weekday'
  | 'session'
  | 'time'
  | 'title'
  | 'participants'
  | 'room'
  | 'chairs'
  | 'preparedBy'
  | 'note'
  | 'leader'
  | Session
  | null

const roles: readonly (readonly [RegExp, Role])[] = [
  [/^(thu ?ngay|ngay ?thu|thu ngay thang|ngay thang|ngay|thu|thoi gian ngay)( thang)?$/, 'day'],
  [/^(buoi sang|sang)$/, 'morning'],
  [/^(buoi chieu|chieu)$/, 'afternoon'],
  [/^(buoi toi|toi)$/, 'evening'],
  [/^(buoi|sang chieu)$/, 'session'],
  [/^(gio|thoi gian|gio giac)$/, 'time'],
  [/^(noi dung|noi dung cong viec|noi dung cong tac|noi dung lam viec|cong viec|noi dung hop)\b/, 'title'],
  [/^(thanh phan|thanh phan du|thanh phan tham du|thanh phan tham gia|du)\b/, 'participants'],
  [/^(dia diem|noi hop|phong hop)\b/, 'room'],
  [/^(chu tri|lanh dao chu tri|nguoi chu tri|lanh dao|chi dao)$/, 'chairs'],
  [/^(chuan bi|don vi chuan bi|co quan chuan bi|bo phan chuan bi|chuan bi noi dung)$/, 'preparedBy'],
  [/^ghi chu$/, 'note'],
  [/^(stt|tt)$/, null],
]

const deepestHead = 30

function roleOf(head: string): Role | undefined {
  const words = fold(head)
  return roles.find(([pattern]) => pattern.test(words))?.[1]
}

function readTable(sheet: GridSheet, near: Day): Found | null {
  const head = sheet.rows.slice(0, deepestHead).findIndex((row) => isHead(headTexts([row])))
  if (head === -1) return null
  const heads = headTexts(sheet.rows.slice(head, head + 1))
  const columns = heads.map((text): Role => {
    const role = roleOf(text)
    return role === undefined ? (text === '' ? null : 'leader') : role
  })
  const above = [
    ...sheet.before,
    ...sheet.rows.slice(0, head).map((row) => row.map(({ text }) => text).join(' ')),
  ]
  const monday = findWeek(above, near)
  const body = sheet.rows.slice(head + 1)
  if (!looksLikeWeek(body, columns)) return null
  const layout = columns.includes('title') ? 'by-day' : 'matrix'
  return { layout, monday, entries: entriesOfTable(body, heads, columns, monday, near) }
}

/** A day, and something to do: content, a buổi across, or leaders beside a buổi. */
function isHead(heads: readonly string[]): boolean {
  const found = heads.map(roleOf)
  const hasDay = found.includes('day')
  const hasLeader = heads.some((text, at) => found[at] === undefined && text !== '')
  return (
    hasDay &&
    (found.includes('title') || found.includes('morning') || (found.includes('session') && hasLeader))
  )
}

/** Most of its days name their weekday: a list of events by date is an ordinary table. */
function looksLikeWeek(rows: readonly GridRow[], columns: readonly Role[]): boolean {
  const days = rows
    .map((row) => columns.flatMap((role, at) => (role === 'day' ? [row[at]?.text ?? ''] : [])).join(' '))
    .filter((text) => text.trim() !== '')
  const named = days.filter((text) => weekdayIn(text) !== null)
  return named.length > 0 && named.length >= days.length * 0.5
}

function entriesOfTable(
  rows: readonly GridRow[],
  heads: readonly string[],
  columns: readonly Role[],
  monday: Day | null,
  near: Day,
): ScheduleEntry[] {
  const entries: ScheduleEntry[] = []
  let day: Day | null = null
  let session: Session | null = null
  for (const row of rows) {
    const textOf = (role: Role) =>
      columns.flatMap((one, at) => (one === role && row[at]?.text ? [row[at].text] : [])).join(' ')
    const dayText = textOf('day')
    const found = dayText === '' ? null : dayIn(dayText, monday, near)
    if (found !== null && found !== day) {
      day = found
      session = null
    }
    session = sessionOfWord(textOf('session')) ?? session
    if (day === null || isDayOff(row, columns)) continue
    for (const [at, role] of columns.entries()) {
      const cell = row[at]?.text ?? ''
      if (cell === '' || !isContent(role)) continue
      const own = role === 'morning' || role === 'afternoon' || role === 'evening' ? role : null
      for (const item of itemsOf(cell, textOf('time')))
        entries.push(
          entryOf(item, {
            day,
            session: own ?? session,
            leader: role === 'leader' ? (heads[at] ?? '') : '',
            textOf,
          }),
        )
    }
  }
  return entries
}

const isContent = (role: Role) =>
  role === 'title' || role === 'leader' || role === 'morning' || role === 'afternoon' || role === 'evening'

/** One cell over all columns says that nothing is done. */
function isDayOff(row: GridRow, columns: readonly Role[]): boolean {
  const texts = columns.flatMap((role, at) => (isContent(role) && row[at]?.text ? [row[at].text] : []))
  return texts.length > 0 && texts.every((text) => /^(nghỉ|\(?không có|x$)/iu.test(text.trim()))
}

/** Lines that begin anew are entries of their own; others go on with the one above. */
function itemsOf(cell: string, time: string): ScheduleItem[] {
  const texts: string[] = []
  for (const line of cell.split('\n')) {
    if (line.trim() === '') continue
    const last = texts.length - 1
    if (texts.length === 0 || startsItem(line)) texts.push(line)
    else texts[last] = `${texts[last]}\n${line}`
  }
  return texts.flatMap((text) => {
    const item = readItem(time !== '' && texts.length === 1 ? `${time}: ${text}` : text)
    return item === null ? [] : [item]
  })
}

type Place = { day: Day; session: Session | null; leader: string; textOf(role: Role): string }

const everybody = /^(lich chung|chung|tap the|lanh dao|ghi chu|khac)$/

function entryOf(item: ScheduleItem, { day, session, leader, textOf }: Place): ScheduleEntry {
  const { attends, ...own } = item
  const name = everybody.test(fold(leader)) ? '' : leader.replace(/\s*\n\s*/g, ' ')
  const room = /\(([^()]+)\)\s*$/u.exec(own.title)
  // In the matrix the room stands in brackets behind the content.
  const inBrackets = leader !== '' && room !== null && own.room === ''
  return {
    ...own,
    day,
    title: inBrackets ? own.title.slice(0, room.index).trim() : own.title,
    room: own.room || (inBrackets ? (room[1] ?? '') : '') || textOf('room'),
    session: own.session ?? session,
    chairs: joinNames(attends ? '' : name, own.chairs || textOf('chairs')),
    participants: joinNames(attends ? name : '', own.participants || textOf('participants')),
    preparedBy: own.preparedBy || textOf('preparedBy'),
    note: own.note || textOf('note'),
  }
}

const joinNames = (a: string, b: string) => [a, b.replace(/\n/g, '; ')].filter(Boolean).join('; ')

const dayLine =
  /^\W{0,4}(?:\d{1,2}[.)]\s*)?(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|ngày\s+\d{1,2}[/.-]\d{1,2})/iu
const sessionLine = /^\W{0,4}(?:buổi\s+)?(sáng|chiều|tối|cả ngày)\s*[:.]?\s*$/iu
const leaderLine = /^\s*(?:[-–+*•]|\d{1,2}[.)/]|[a-zđ][.)])?\s*([^:;]{4,120}?)\s*:\s*$/u
const endLine = /^\W{0,3}(nơi nhận|ghi chú\s*:|lưu ý|tm\.|kt\.|tl\.|t\/l|k\/t)/iu
const partLine = /^\W{0,4}(thành phần|địa điểm|chủ trì|cùng dự|chuẩn bị|đơn vị chuẩn bị)/iu

function readParagraphs(sheet: GridSheet, near: Day): Found | null {
  const lines = sheet.rows
    .flatMap((row) => (row[0]?.text ?? '').split('\n'))
    .filter((line) => line.trim() !== '')
  const first = lines.findIndex((line) => dayLine.test(line))
  const title = first === -1 ? [] : lines.slice(0, first)
  const isSchedule =
    title.some((line) => /lịch/iu.test(line)) && lines.filter((line) => dayLine.test(line)).length >= 2
  if (!isSchedule) return null
  const monday = findWeek(title, near)
  const texts = paragraphItems(lines.slice(first), monday, near)
  const entries = texts.flatMap(({ text, day, session, leader }) => {
    const item = readItem(text)
    return item === null ? [] : [entryOf(item, { day, session, leader, textOf: () => '' })]
  })
  return { layout: 'by-leader', entries, monday }
}

type ParagraphItem = { text: string; day: Day; session: Session | null; leader: string }

function paragraphItems(lines: readonly string[], monday: Day | null, near: Day): ParagraphItem[] {
  const items: ParagraphItem[] = []
  let at: Omit<ParagraphItem, 'text'> | null = null
  for (const line of lines) {
    if (endLine.test(line)) {
      if (at !== null && /nơi nhận/iu.test(line)) break
      continue
    }
    const day = dayLine.test(line) ? dayIn(line.split(/:(?!\d)/)[0] ?? line, monday, near) : null
    if (day !== null) {
      at = { day, session: null, leader: '' }
      const rest = line
        .split(/:(?!\d)/)
        .slice(1)
        .join(':')
        .trim()
      if (rest !== '' && !/^nghỉ/iu.test(rest)) items.push({ text: rest, ...at })
      continue
    }
    if (at === null) continue
    const session = sessionLine.exec(line)
    const leader = partLine.test(line) ? null : leaderLine.exec(line)
    if (session) at = { ...at, session: sessionOfWord(session[1] ?? '') }
    else if (leader && readItem(line)?.start === null) at = { ...at, leader: leader[1] ?? '', session: null }
    else addLine(items, line, at)
  }
  return items
}

function addLine(items: ParagraphItem[], line: string, at: Omit<ParagraphItem, 'text'>): void {
  const last = items.at(-1)
  const goesOn = last && last.day === at.day && last.leader === at.leader && last.session === at.session
  if (goesOn && (partLine.test(line) || !startsItem(line))) last.text = `${last.text}\n${line}`
  else items.push({ text: line, ...at })
}
