/** Dates that move, before and after, each with its reason; by kind. */
import { useTranslation } from 'react-i18next'
import { explainEn } from '#shared/calendar/due-rules/explain-en.ts'
import { explainVi } from '#shared/calendar/due-rules/explain-vi.ts'
import { sayPeriod, sayPeriodEn } from '#shared/calendar/due-rules/period-words.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay, formatDayMonth } from '#shared/lib/vi-dates.ts'
import { type MovedDate, movedKinds } from '#shared/views/moved-dates/moved-dates.ts'
import { screenWeekday } from '../day-words.ts'
import classes from './MovedList.module.css'

export function MovedList({ moved }: { moved: readonly MovedDate[] }) {
  const { t } = useTranslation('moves')
  if (moved.length === 0) return <p className={classes.none}>{t('list.none')}</p>
  const groups = movedKinds
    .map((kind) => ({ kind, rows: moved.filter((one) => one.kind === kind) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <table className={classes.table} aria-label={t('list.label')}>
      <thead>
        <tr>
          {(['what', 'from', 'to', 'why'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ kind, rows }) => (
        <tbody key={kind}>
          <tr className={classes.group}>
            <th scope="rowgroup" colSpan={4}>
              {t(`list.groups.${kind}`)} ({rows.length})
            </th>
          </tr>
          {rows.map((one) => (
            <MovedRow key={`${one.id} ${one.milestone} ${one.period} ${one.clock} ${one.from}`} one={one} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function MovedRow({ one }: { one: MovedDate }) {
  const { t, i18n } = useTranslation(['moves', 'meetings'])
  const isEnglish = i18n.language === 'en'
  const details = [
    one.clock && t(`meetings:clocks.names.${one.clock}`),
    one.milestone,
    isEnglish ? sayPeriodEn(one.period) : sayPeriod(one.period),
    one.bodies > 1 && t('moves:list.bodies', { count: one.bodies }),
  ]
  return (
    <tr>
      <td>
        {one.title}
        <span className={classes.details}>{details.filter(Boolean).join(' · ')}</span>
      </td>
      <td className={classes.day}>{one.from ? <DayWords day={one.from} /> : t('moves:list.new')}</td>
      <td className={classes.day}>
        <NewDay one={one} />
      </td>
      <td className={classes.why}>{isEnglish ? explainEn(one.why) : explainVi(one.why)}</td>
    </tr>
  )
}

function NewDay({ one: { to, around } }: { one: MovedDate }) {
  const { t } = useTranslation('moves')
  if (around) {
    const { previous, next } = around
    return (
      <span className={classes.stays}>
        {t('list.stays', { previous: formatDayMonth(previous), next: formatDayMonth(next) })}
      </span>
    )
  }
  return to ? <DayWords day={to} isNew /> : t('list.gone')
}

function DayWords({ day, isNew }: { day: Day; isNew?: boolean }) {
  const { i18n } = useTranslation()
  return (
    <>
      <span className={isNew ? classes.changed : undefined}>{formatDay(day)}</span>
      <span className={classes.details}>{screenWeekday(day, i18n.language)}</span>
    </>
  )
}
