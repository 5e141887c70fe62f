/** Danh sách: the month's entries day by day, one line each. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { formatDayMonth } from '#shared/lib/vi-dates.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import type { CalendarDue } from '#shared/views/calendar-dues.ts'
import type { DayInfo, RangeEntry } from '#shared/views/calendar-range.ts'
import { AgendaDues } from './AgendaDues.tsx'
import classes from './AgendaView.module.css'
import type { ViewProps } from './CalendarScreen.tsx'
import { EntryBadges } from './EntryBadges.tsx'
import { EntryClocks } from './EntryClocks.tsx'
import { useShortAttendee } from './use-short-attendee.ts'
import { dayName, isDayOff, longDay, scheduleTime } from './words.ts'

export function AgendaView({ where, range, dues, open }: ViewProps) {
  const { t } = useTranslation('calendar')
  const days = range.days
    .map((info) => ({
      info,
      entries: range.entries.filter((entry) => entry.date <= info.day && lastDayOf(entry) >= info.day),
    }))
    .filter(({ info, entries }) => entries.length > 0 || info.name !== null || dues.has(info.day))
  return (
    <div className={classes.agenda}>
      {range.entries.length === 0 && (
        <Message title={t('empty.title')} explanation={t('empty.explanation')}>
          <Button onClick={() => open.begin({ date: where.day })}>{t('add')}</Button>
        </Message>
      )}
      {days.map(({ info, entries }) => (
        <AgendaDay
          key={info.day}
          info={info}
          entries={entries}
          dues={dues.get(info.day) ?? []}
          openKey={open.key}
          onOpen={open.show}
        />
      ))}
    </div>
  )
}

type DayProps = {
  info: DayInfo
  entries: readonly RangeEntry[]
  dues: readonly CalendarDue[]
  openKey: string | null
  onOpen(key: string): void
}

function AgendaDay({ info, entries, dues, openKey, onOpen }: DayProps) {
  const { t, i18n } = useTranslation(['calendar', 'registers', 'common'])
  const today = useToday()
  const name = dayName(info, t, i18n.language)
  return (
    <section className={classes.day} data-off={isDayOff(info) || undefined}>
      <h2 className={classes.heading} data-today={info.day === today || undefined}>
        {longDay(info.day, i18n.language)}
        <span className={classes.lunar}>{info.lunar && t('calendar:lunar', { date: info.lunar })}</span>
        {name && <span className={classes.name}>{name}</span>}
      </h2>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <AgendaLine entry={entry} isOpen={entry.key === openKey} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {dues.length > 0 && <AgendaDues dues={dues} />}
    </section>
  )
}

type LineProps = { entry: RangeEntry; isOpen: boolean; onOpen(key: string): void }

function AgendaLine({ entry, isOpen, onOpen }: LineProps) {
  const { t } = useTranslation(['calendar', 'registers', 'common'])
  const nameOf = useShortAttendee(entry.date)
  return (
    <button
      type="button"
      className={classes.line}
      aria-current={isOpen || undefined}
      onClick={() => onOpen(entry.key)}
    >
      <span className={classes.time}>
        {scheduleTime(entry) || t(`registers:event.choices.session.${entry.session}`)}
      </span>
      <span className={classes.title}>
        {entry.title}
        {entry.endDate && (
          <span className={classes.lunar}>
            {t('calendar:board.until', { day: formatDayMonth(entry.endDate) })}
          </span>
        )}
        <EntryBadges entry={entry} />
        <EntryClocks entry={entry} />
      </span>
      <span className={classes.place}>{entry.room}</span>
      <span className={classes.place}>{entry.chairs.map(nameOf).join('; ')}</span>
    </button>
  )
}
