/** A year's notice while it is typed: the lists it makes, what is wrong with it, and what it would move. */
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useAct } from '#renderer/data/use-act.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { useYears } from '#renderer/data/use-years.ts'
import { type DayWarning, warningsOf } from '#shared/calendar/day-warnings.ts'
import type { Weekday } from '#shared/calendar/holidays.ts'
import type { NoticeDraft } from '#shared/calendar/notice/notice-draft.ts'
import {
  draftOf,
  faultsOfNotice,
  listsOfNotice,
  type NoticeFault,
  type NoticeList,
  type NoticeSource,
} from '#shared/calendar/notice/notice-lists.ts'
import type { MovedDates } from '#shared/views/moved-dates/moved-dates.ts'
import { daysOfYear } from '#shared/views/year-notice.ts'

export type Notice = {
  year: number
  rest: readonly Weekday[]
  draft: NoticeDraft
  edit(patch: Partial<NoticeDraft>): void
  lists: readonly NoticeList[]
  faults: readonly NoticeFault[]
  warnings: readonly DayWarning[]
  /** Undefined while it is being found out, or cannot be. */
  moved: MovedDates | undefined
  /** The lists say what the office has already. */
  isSame: boolean
  /** True once it is accepted. */
  accept(): Promise<boolean>
}

const pauseMs = 300

export function useNotice(year: number): Notice {
  const act = useAct()
  const read = useYears()
  const { weeklyRest: rest } = useWorkingCalendar()
  const source = useMemo<NoticeSource>(
    () => ({ year, rest, daysOf: (one) => daysOfYear(one, read).days }),
    [year, rest, read],
  )
  const [draft, setDraft] = useState(() => draftOf(source))
  const lists = useMemo(() => listsOfNotice(draft, source), [draft, source])
  const faults = useMemo(() => faultsOfNotice(draft, source), [draft, source])
  const [asked] = useDebouncedValue(lists, pauseMs)
  const { data } = useAnswer('calendar-year.preview', { lists: copyOf(asked) }, 'all', {
    isEnabled: faults.length === 0,
    keepsPrevious: true,
  })
  const accept = async () => {
    const seen = lists.map(({ year: one, days }) => {
      const own = read.get('calendar-year', String(one))
      return { year: one, days: [...days], revision: own && own.removedAt === null ? own.revision : null }
    })
    return (await act('calendar-year.accept', { lists: seen })).ok
  }
  return {
    year,
    rest,
    draft,
    edit: (patch) => setDraft((now) => ({ ...now, ...patch })),
    lists,
    faults,
    warnings: warningsOf(year, lists[0]?.days ?? [], rest, around(lists, source)),
    moved: faults.length === 0 ? data : undefined,
    isSame: lists.every((list) => JSON.stringify(list.days) === JSON.stringify(source.daysOf(list.year))),
    accept,
  }
}

/** The days of the years beside, as they are to be. */
function around(lists: readonly NoticeList[], { year, daysOf }: NoticeSource) {
  return [year - 1, year + 1].flatMap((one) => lists.find((list) => list.year === one)?.days ?? daysOf(one))
}

function copyOf(lists: readonly NoticeList[]) {
  return lists.map(({ year, days }) => ({ year, days: [...days] }))
}
