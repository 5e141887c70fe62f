/** What the grids draw of their own: the corner of a day, the head of a column, one entry. */
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useClockWords } from '#renderer/forms/moves/use-clock-words.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDayMonth } from '#shared/lib/vi-dates.ts'
import type { CalendarDue } from '#shared/views/calendar-dues.ts'
import type { DayInfo, RangeEntry } from '#shared/views/calendar-range.ts'
import { conflictWords } from './conflict-words.ts'
import { DueFlag } from './DueFlag.tsx'
import classes from './GridCalendar.module.css'
import { dayName, timeWords, weekdayShort, weekdayWord } from './words.ts'

type DayProps = { number: string; info: DayInfo | undefined; dues: readonly CalendarDue[] | undefined }

/** Number, lunar day, open dues, and a commemoration where there is no holiday. */
export function GridDay({ number, info, dues }: DayProps) {
  const { t, i18n } = useTranslation('calendar')
  const remembered = (i18n.language === 'en' ? info?.commemorationsEn : info?.commemorations) ?? []
  return (
    <span className={classes.corner}>
      <span className={classes.number}>{number.replace(/\D/g, '')}</span>
      {remembered.length > 0 && (
        <span className={classes.name} data-commemoration title={remembered.join('; ')}>
          {remembered[0]}
        </span>
      )}
      <DueFlag dues={dues} />
      {info?.lunar && (
        <span
          className={classes.lunar}
          data-mark={info.isLunarMark || undefined}
          title={t('lunarOf', { date: info.lunar })}
        >
          {info.lunar}
        </span>
      )}
    </span>
  )
}

type HeadProps = {
  kind: 'month' | 'week' | 'day'
  date: Date
  info: DayInfo | undefined
  dues: readonly CalendarDue[] | undefined
}

/** A weekday of the month; a weekday with its date, lunar day and name above a week or a day. */
export function GridHead({ kind, date, info, dues }: HeadProps) {
  const { t, i18n } = useTranslation(['calendar', 'registers', 'common'])
  const day: Day = date.toISOString().slice(0, 10)
  if (kind === 'month') return <span className={classes.weekday}>{weekdayWord(day, i18n.language)}</span>
  const name = dayName(info, t, i18n.language)
  return (
    <span className={classes.head}>
      <span className={classes.weekday}>
        {kind === 'day' ? weekdayWord(day, i18n.language) : weekdayShort(day, i18n.language)}{' '}
        {formatDayMonth(day)}
      </span>
      <DueFlag dues={dues} />
      {info?.lunar && (
        <span className={classes.lunar} title={t('calendar:lunarOf', { date: info.lunar })}>
          {t('calendar:lunar', { date: info.lunar })}
        </span>
      )}
      {name && (
        <span className={classes.name} data-worked={info?.kind === 'worked' || undefined} title={name}>
          {name}
        </span>
      )}
    </span>
  )
}

type EventProps = { entry: RangeEntry | undefined; title: string; isTall: boolean }

/** Time or buổi, subject, and where there is room the place; a clash shows as a sign with its words. */
export function GridEvent({ entry, title, isTall }: EventProps) {
  const { t, i18n } = useTranslation(['calendar', 'registers', 'common'])
  const clockWords = useClockWords()
  if (!entry)
    return (
      <span className={classes.dayName} title={title}>
        {title}
      </span>
    )
  const papers = entry.clocks.map(clockWords).join('; ')
  const isLate = entry.clocks.some(({ state }) => state === 'late')
  const clashes = entry.conflicts.map((one) => conflictWords(one, t, i18n.language)).join('; ')
  return (
    <span
      className={classes.content}
      data-tall={isTall || undefined}
      title={[title, entry.room, clashes, papers].filter(Boolean).join('\n')}
    >
      {entry.conflicts.length > 0 && (
        <IconAlertTriangle className={classes.sign} size="0.85rem" role="img" aria-label={clashes} />
      )}
      {papers && (
        <IconClock
          className={classes.clock}
          data-late={isLate || undefined}
          size="0.85rem"
          role="img"
          aria-label={papers}
        />
      )}{' '}
      <span className={classes.time}>{timeWords(entry, t)}</span>{' '}
      <span className={classes.title}>{entry.title}</span>
      {entry.status !== 'approved' && entry.status !== 'registered' && (
        <span className={classes.status}>{t(`registers:event.choices.status.${entry.status}`)}</span>
      )}
      {isTall && entry.room && <span className={classes.room}>{entry.room}</span>}
      {isTall && papers && (
        <span className={classes.papers} data-late={isLate || undefined}>
          {papers}
        </span>
      )}
    </span>
  )
}
