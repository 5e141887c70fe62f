/** The week that the three layouts share. */
import { bold, type Words } from '#shared/document/build.ts'
import type { Day } from '#shared/lib/dates.ts'
import { comparePersonNames } from '#shared/lib/vi-text.ts'
import type { Person } from '#shared/registers/person/index.ts'
import type { PaperScope } from '../context.ts'
import type { PrintedEntry } from '../parts/schedule-entries.ts'
import { lowerFirst } from '../wording/meeting.ts'

export type ScheduleDay = {
  readonly day: Day
  /** `Thứ Hai`, `23/11` in two lines. */
  readonly label: string
  /** `NGHỈ: Ngày Văn hóa Việt Nam`; null for a day that is not off by law. */
  readonly dayOff: string | null
  readonly isShown: boolean
  readonly entries: readonly PrintedEntry[]
}
export type Week = { readonly days: readonly ScheduleDay[]; readonly scope: PaperScope }

/** The people who chair something in the week, in protocol order. */
export function leadersOf({ days, scope }: Week): Person[] {
  const ids = new Set(days.flatMap(({ entries }) => entries.flatMap((entry) => entry.chairIds)))
  return [...ids]
    .flatMap((id) => scope.read.get('person', id) ?? [])
    .toSorted((a, b) => a.order - b.order || comparePersonNames(a.fullName, b.fullName))
}

/** Entries that one of `leaders` neither chairs nor attends. */
export function commonEntries(entries: readonly PrintedEntry[], leaders: readonly Person[]): PrintedEntry[] {
  const ids = new Set(leaders.map((leader) => leader.id))
  return entries.filter((entry) => ![...entry.chairIds, ...entry.participantIds].some((id) => ids.has(id)))
}

/** Entries that a leader chairs or attends. */
export function entriesOf(entries: readonly PrintedEntry[], leader: Person): PrintedEntry[] {
  return entries.filter(
    (entry) => entry.chairIds.includes(leader.id) || entry.participantIds.includes(leader.id),
  )
}

/** The title with its mark in bold before it. */
export function markedTitle(entry: PrintedEntry, before = ''): Words {
  const title = before === '' ? entry.title : `${before}${insideSentence(entry.title)}`
  return entry.mark === '' ? [title] : [bold(`[${entry.mark}] `), title]
}

// What is done may follow a word in small letters; names of bodies and events keep their capital.
const doings =
  /^(họp|giao ban|hội nghị|làm việc|tập huấn|kiểm tra|khảo sát|tiếp|lễ|buổi|cuộc|sơ kết|tổng kết|giao lưu|gặp mặt)(?=\s|$)/iu

const insideSentence = (title: string) => (doings.test(title) ? lowerFirst(title) : title)
