/** The visited bodies that have another inspection in one of the weeks of a round, and what was recommended to whom. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer, useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { addDays, daysBetween } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { isVisit, type JointActivity, spanOf } from '#shared/registers/joint-activity/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { OverlapGroup } from '#shared/views/overlaps/overlaps.ts'
import classes from '../rows/Rows.module.css'
import { Recommendations } from './Recommendations.tsx'

/** An activity of several months is asked about as far as this, days. */
const longestDays = 366

export function ActivityAbove({ record }: { record: JointActivity }) {
  return (
    <>
      <OverlapNotes record={record} />
      <Recommendations record={record} />
    </>
  )
}

function OverlapNotes({ record }: { record: JointActivity }) {
  const groups = useOverlapsOf(record)
  const { t } = useTranslation('registers')
  const today = useToday()
  const organisations = useById('organisation')
  if (groups.length === 0) return null
  return (
    <ul className={classes.notes} aria-label={t('joint-activity.overlaps.title')}>
      {groups.map(({ id, bodyIds, items }) => (
        <li key={id} className={classes.warning}>
          <IconAlertTriangle size="1rem" aria-hidden />
          <span>
            {t(`joint-activity.overlaps.${isVisit(record.kind) ? 'visit' : 'class'}`, {
              bodies: bodyIds
                .flatMap((one) => organisations.get(one) ?? [])
                .map((body) => shortNameOn(body, today))
                .join(', '),
              others: items
                .filter(({ activityId }) => activityId !== record.id)
                .map(({ on, title }) => `${formatDay(on)} ${title}`)
                .join('; '),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The overlaps of which the activity is a part, and which the office has not settled. */
function useOverlapsOf(record: JointActivity): OverlapGroup[] {
  const { from, to } = spanOf(record)
  const isKnown =
    from !== null && to !== null && to >= from && !record.isCancelled && record.closedOn === null
  const first = from ?? '2026-01-01'
  const last = isKnown && daysBetween(first, to) <= longestDays ? to : addDays(first, longestDays)
  const { data } = useAnswer('overlaps.find', { from: first, to: last }, 'all', { isEnabled: isKnown })
  if (!isKnown || data === undefined) return []
  return data.groups.filter(
    ({ note, items }) => note === null && items.some(({ activityId }) => activityId === record.id),
  )
}
