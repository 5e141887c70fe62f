/** What the list of meetings shows. */
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { addDays } from '#shared/lib/dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import { plainView } from '#shared/query/list-view.ts'
import type { EventKind } from '#shared/registers/event/index.ts'
import type { MeetingStage } from '#shared/registers/meeting/index.ts'
import type { RangeEntry } from '#shared/views/calendar-range.ts'

export type MeetingRow = {
  id: string
  date: string | null
  title: string
  series: string
  stage: MeetingStage
  stageName: string
  conclusions: number
  number: string
}

const newestFirst = { field: 'date', isDescending: true }
const mostRows = 500

/** Workspaces, newest first. */
export function useMeetingRows(text: string): { rows: MeetingRow[]; isLoading: boolean } {
  const { t } = useTranslation('registers')
  const { data } = useAnswer(
    'records.query',
    {
      register: 'meeting',
      view: { ...plainView, text, sort: [newestFirst] },
      scope: [],
      offset: 0,
      limit: mostRows,
      inBin: false,
    },
    ['meeting', 'event', 'series'],
    { keepsPrevious: true },
  )
  const rows = (data?.rows ?? []).map(({ id, cells }): MeetingRow => {
    const stage = cells.stage as MeetingStage
    return {
      id,
      date: cells.date as string | null,
      title: String(cells.title ?? ''),
      series: String(cells.series ?? ''),
      stage,
      stageName: t(`meeting.choices.stage.${stage}`),
      conclusions: Number(cells.conclusions ?? 0),
      number: String(cells.number ?? ''),
    }
  })
  return { rows, isLoading: data === undefined }
}

/** Kinds of entries that nobody writes minutes of. */
const withoutMinutes: ReadonlySet<EventKind> = new Set(['office-work', 'duty', 'inspection'])
const daysBack = 7
const daysAhead = 14

/** Entries of the calendar around today that could have a workspace and have none yet. */
export function useUpcoming(text: string): RangeEntry[] {
  const today = useToday()
  const { data } = useAnswer(
    'calendar.range',
    { from: addDays(today, -daysBack), to: addDays(today, daysAhead) },
    'all',
    { keepsPrevious: true },
  )
  const { data: near } = useAnswer(
    'records.query',
    {
      register: 'meeting',
      view: { ...plainView, columns: ['date'] },
      scope: [{ field: 'date', operator: 'from', values: [addDays(today, -daysBack)] }],
      offset: 0,
      limit: mostRows,
      inBin: false,
    },
    ['meeting', 'event'],
    { keepsPrevious: true },
  )
  if (!data || !near) return []
  const known = new Set(near.rows.map(({ id }) => id))
  const words = fold(text)
  return data.entries.filter(
    ({ key, kind, status, title }) =>
      !known.has(key) &&
      !withoutMinutes.has(kind) &&
      status !== 'cancelled' &&
      status !== 'postponed' &&
      fold(title).includes(words),
  )
}
