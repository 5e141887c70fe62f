/** One entry of a weekly schedule as offices write it: `8h00: Họp giao ban; Thành phần: …; Địa điểm: … (Phòng X chuẩn bị)`. Pure. */
import type { ClockTime } from '#shared/lib/dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import type { Session } from '#shared/registers/event/index.ts'

export type ScheduleItem = {
  readonly session: Session | null
  readonly start: ClockTime | null
  readonly end: ClockTime | null
  readonly title: string
  readonly participants: string
  readonly room: string
  readonly chairs: string
  readonly preparedBy: string
  readonly note: string
  /** `HOÃN`, `HỦY` …, without brackets; empty for none. */
  readonly mark: string
  /** The leader under whom it stands only attends. */
  readonly attends: boolean
}

const bullet = /^\s*(?:[-–—+*•▪►]+|\d{1,2}\s*[.)/]\s|\(\d{1,2}\))\s*/u
const time = String.raw`(\d{1,2})\s*(?:giờ|h|g(?!\p{L})|:)\s*(\d{2})?\s*(?:['’′]|phút|p\b)?`
const leadingTime = new RegExp(
  String.raw`^(?:(?:từ|lúc|vào lúc|hồi)\s+)?${time}(?:\s*(?:-|–|—|đến)\s*(?:lúc\s+)?${time})?\s*[:,;.\-–]*\s*`,
  'iu',
)
// `(sáng; dự: đ/c Chủ tịch) …`
const leadingBrackets = /^\(([^()]{2,150})\)\s*[:.,-]*\s*/u
const leadingSession = /^\(?\s*(?:buổi\s+)?(sáng|chiều|tối|cả ngày)(?![\p{L}])\s*[):;,.\-–]*\s*/iu
const markPattern =
  /^\[?\s*(thay đổi|bổ sung|hoãn|hủy|huỷ|dự kiến|chuyển sang ngày [\d/]+)\s*(?:\]|(?=[:.]))[:.\s]*/iu
const labels =
  /(?:^|[.;,\n(]\s*|\s[-–]\s*|\s)(thành phần(?: tham dự| dự họp| dự| mời)?|cùng dự|dự|địa điểm|chủ trì|đồng chủ trì|(?:đơn vị )?chuẩn bị(?: nội dung)?|ghi chú)\s*:\s*/giu
const prepared = /\(([^()]{2,120}?)\s+chuẩn bị[^()]*\)\s*\.?/iu
const remark = /\((giấy mời riêng|có giấy mời(?: riêng)?|theo giấy mời|mời riêng|nội dung riêng)\)/iu

const sessions: Readonly<Record<string, Session>> = {
  sang: 'morning',
  chieu: 'afternoon',
  toi: 'evening',
  'ca ngay': 'all-day',
}

/** The buổi that a word names. */
export function sessionOfWord(word: string): Session | null {
  return sessions[fold(word).replace(/^buoi /, '')] ?? null
}

/** True for a text that begins an entry by itself: with a bullet, a time, or a buổi. */
export function startsItem(text: string): boolean {
  const rest = text.replace(bullet, '')
  return rest !== text || leadingTime.test(rest) || (leadingSession.test(rest) && rest.length > 10)
}

/** Reads one entry; null where there is nothing to do. */
export function readItem(text: string): ScheduleItem | null {
  const line = text
    .normalize('NFC')
    .replace(/[ \u00a0]+/g, ' ')
    .trim()
  const head = readHead(unbracketed(line))
  const preparedBy = prepared.exec(head.rest)?.[1] ?? ''
  const note = remark.exec(head.rest)?.[1] ?? ''
  const parts = partsOf(head.rest.replace(prepared, ' ').replace(remark, ' '))
  const attends = /^dự\s+/iu.test(parts.title)
  const title = capitalised(parts.title.replace(/^dự\s+/iu, ''))
  if (!/\p{L}/u.test(title)) return null
  return {
    ...head.when,
    mark: head.mark,
    title,
    attends,
    participants: parts.participants,
    room: parts.room,
    chairs: parts.chairs,
    preparedBy: parts.preparedBy || preparedBy.replace(/^giao\s+/iu, ''),
    note: parts.note || note,
  }
}

/** What stands in brackets in front (buổi, time, who attends) goes where it would stand without them. */
function unbracketed(text: string): string {
  const rest = text.replace(bullet, '')
  const match = leadingBrackets.exec(rest)
  const inner = match?.[1] ?? ''
  if (!match || !(leadingSession.test(inner) || leadingTime.test(inner))) return text
  const [when = '', ...others] = inner.split(/\s*;\s*/)
  return `${when}: ${rest.slice(match[0].length)}${others.map((part) => `; ${part}`).join('')}`
}

type When = Pick<ScheduleItem, 'session' | 'start' | 'end'>

/** Bullet, buổi, time and mark in front, in whatever order. */
function readHead(text: string): { when: When; mark: string; rest: string } {
  let rest = text.replace(bullet, '')
  let when: When = { session: null, start: null, end: null }
  let mark = ''
  for (let again = true; again; ) {
    const before = rest
    const session = leadingSession.exec(rest)
    if (session && when.session === null) {
      when = { ...when, session: sessionOfWord(session[1] ?? '') }
      rest = rest.slice(session[0].length)
    }
    const at = leadingTime.exec(rest)
    if (at && when.start === null) {
      const start = clock(at[1], at[2])
      if (start !== null) {
        when = { ...when, start, end: at[3] ? clock(at[3], at[4]) : null }
        rest = rest.slice(at[0].length)
      }
    }
    const marked = markPattern.exec(rest)
    if (marked && mark === '') {
      mark = (marked[1] ?? '').toLocaleUpperCase('vi')
      rest = rest.slice(marked[0].length)
    }
    again = rest !== before
  }
  const { start, end } = when
  return { when: { ...when, end: start !== null && end !== null && end > start ? end : null }, mark, rest }
}

function clock(hour = '', minute = '00'): ClockTime | null {
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null
}

type Parts = Pick<ScheduleItem, 'title' | 'participants' | 'room' | 'chairs' | 'preparedBy' | 'note'>

/** What stands behind each label, up to the next. */
function partsOf(text: string): Parts {
  const found: Record<keyof Parts, string> = {
    title: '',
    participants: '',
    room: '',
    chairs: '',
    preparedBy: '',
    note: '',
  }
  let key: keyof Parts = 'title'
  let from = 0
  for (const match of text.matchAll(labels)) {
    const next = keyOfLabel(match[1] ?? '')
    // `dự:` within a sentence is a label only behind a mark.
    if (next === null) continue
    add(found, key, text.slice(from, match.index))
    key = next
    from = match.index + match[0].length
  }
  add(found, key, text.slice(from))
  return found
}

function add(found: Record<keyof Parts, string>, key: keyof Parts, words: string): void {
  const clean = trimmed(words)
  if (clean !== '') found[key] = found[key] === '' ? clean : `${found[key]}; ${clean}`
}

function keyOfLabel(label: string): keyof Parts | null {
  const words = fold(label)
  if (words.startsWith('thanh phan') || words === 'cung du' || words === 'du') return 'participants'
  if (words === 'dia diem') return 'room'
  if (words.endsWith('chu tri')) return 'chairs'
  if (words.includes('chuan bi')) return 'preparedBy'
  return words === 'ghi chu' ? 'note' : null
}

const trimmed = (text: string) =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^[\s.,;:–-]+|[\s.,;:–(-]+$/gu, '')
    .trim()

function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
}
