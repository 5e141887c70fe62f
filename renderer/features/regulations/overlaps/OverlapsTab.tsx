/** Trùng lặp: bodies asked twice for the same sort of thing in one week, week by week. */
import { Checkbox, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { addDays, dayParts, isoWeek, makeDay, startOfWeek } from '#shared/lib/dates.ts'
import { formatDay, formatDayMonth } from '#shared/lib/vi-dates.ts'
import { type OverlapGroup, type OverlapSort, overlapSorts } from '#shared/views/overlaps/overlaps.ts'
import { OverlapCard } from './OverlapCard.tsx'
import classes from './Overlaps.module.css'

const spans = ['month', 'quarter', 'year'] as const
type Span = (typeof spans)[number]

export function OverlapsTab() {
  const { t } = useTranslation('overlaps')
  const today = useToday()
  const [span, setSpan] = useState<Span>('quarter')
  const [sort, setSort] = useState<OverlapSort | 'all'>('all')
  const [showsSettled, setShowsSettled] = useState(false)
  const { data } = useAnswer('overlaps.find', daysOf(span, today), 'all', { keepsPrevious: true })
  const groups = (data?.groups ?? []).filter((group) => sort === 'all' || group.sort === sort)
  const settled = groups.filter(({ note }) => note !== null).length
  const shown = showsSettled ? groups : groups.filter(({ note }) => note === null)
  const year = dayParts(today).year
  return (
    <div className={classes.tab}>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('span')}
          value={span}
          onChange={(value) => setSpan(value as Span)}
          data={spans.map((value) => ({ value, label: t(`spans.${value}`, { year }) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('sort')}
          value={sort}
          onChange={(value) => setSort(value as OverlapSort | 'all')}
          data={(['all', ...overlapSorts] as const).map((value) => ({ value, label: t(`sorts.${value}`) }))}
        />
        <Checkbox
          size="xs"
          label={t('showSettled')}
          checked={showsSettled}
          onChange={(event) => setShowsSettled(event.currentTarget.checked)}
        />
        {data && (
          <span className={classes.count} role="status">
            {t('count', { open: groups.length - settled, settled })}
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard */}
      <section className={classes.scroller} tabIndex={0} aria-label={t('sorts.all')}>
        <p className={classes.intro}>{t('intro')}</p>
        {data && groups.length === 0 && (
          <Message title={t('empty.title')} explanation={t('empty.explanation')} />
        )}
        {groups.length > 0 && shown.length === 0 && <p className={classes.intro}>{t('allSettled')}</p>}
        <Weeks groups={shown} />
      </section>
    </div>
  )
}

function daysOf(span: Span, today: string): { from: string; to: string } {
  const { year } = dayParts(today)
  if (span === 'year') return { from: makeDay(year, 1, 1), to: makeDay(year, 12, 31) }
  const monday = startOfWeek(today)
  return { from: monday, to: addDays(monday, (span === 'month' ? 4 : 13) * 7 - 1) }
}

function Weeks({ groups }: { groups: readonly OverlapGroup[] }) {
  const { t } = useTranslation('overlaps')
  const mondays = [...new Set(groups.map(({ monday }) => monday))]
  return mondays.map((monday) => (
    <section key={monday} className={classes.week}>
      <h2>
        {t('week', {
          week: isoWeek(monday).week,
          from: formatDayMonth(monday),
          to: formatDay(addDays(monday, 6)),
        })}
      </h2>
      <ul className={classes.cards}>
        {groups
          .filter((group) => group.monday === monday)
          .map((group) => (
            <OverlapCard key={group.id} group={group} />
          ))}
      </ul>
    </section>
  ))
}
