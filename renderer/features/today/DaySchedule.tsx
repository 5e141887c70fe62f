/** Today's entries by buổi, and below them the rest of the week. */
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import { isoWeek } from '#shared/lib/dates.ts'
import { formatDayMonth, weekdayName } from '#shared/lib/vi-dates.ts'
import type { Session } from '#shared/registers/event/index.ts'
import type { TodayEvent, TodayView } from '#shared/views/today.ts'
import { Line, Panel, Quiet } from './Panel.tsx'
import classes from './Today.module.css'
import { useDayWords } from './use-day-words.ts'
import { useOpening } from './use-opening.ts'

const sessions: readonly Session[] = ['morning', 'afternoon', 'evening', 'all-day']

export function DaySchedule({ view }: { view: TodayView }) {
  const { t } = useTranslation('today')
  const words = useDayWords()
  const note = words.note(view.day)
  const held = sessions.filter((session) => view.events.some((event) => event.session === session))
  return (
    <Panel title={t('schedule')} aside={t('week', { week: isoWeek(view.day.day).week })}>
      {note && <p className={classes.dayNote}>{note}</p>}
      {held.length === 0 && <Quiet>{t('noEvents')}</Quiet>}
      {held.map((session) => (
        <div key={session}>
          <h3 className={classes.session}>{t(`sessions.${session}`)}</h3>
          <ul>
            {view.events
              .filter((event) => event.session === session)
              .map((event) => (
                <EventLine key={event.key} event={event} />
              ))}
          </ul>
        </div>
      ))}
      {view.weekEvents.length > 0 && <WeekLines events={view.weekEvents} />}
    </Panel>
  )
}

function EventLine({ event }: { event: TodayEvent }) {
  const { t } = useTranslation('today')
  const { openEvent } = useOpening()
  const facts = [
    event.room,
    event.participants.length > 0 ? t('event.people', { count: event.participants.length }) : '',
    event.preparedByName ? t('event.chairedBy', { name: event.preparedByName }) : '',
  ].filter(Boolean)
  const badges = useEventBadges(event)
  return (
    <Line shape="event" isMarked={event.stage === 'in-progress'} onOpen={() => openEvent(event)}>
      <span className={classes.time}>{event.startTime ?? '–'}</span>
      <span className={classes.eventBody}>
        <span className={classes.eventTitle}>{event.title}</span>
        {facts.length > 0 && <span className={classes.facts}>{facts.join(' · ')}</span>}
        {badges.length > 0 && (
          <span className={classes.badges}>
            {badges.map(([tone, words]) => (
              <StatusBadge key={words} tone={tone}>
                {words}
              </StatusBadge>
            ))}
          </span>
        )}
      </span>
    </Line>
  )
}

function useEventBadges(event: TodayEvent): [Tone, string][] {
  const { t } = useTranslation('today')
  const lacking = event.documents.filter((paper) => paper.receivedOn === null).length
  const badges: [Tone, string][] = []
  if (event.status === 'cancelled' || event.status === 'postponed')
    return [['idle', t(`event.${event.status}`)]]
  if (event.stage === 'in-progress') badges.push(['good', t('event.running')])
  if (event.stage === 'writing') badges.push(['soon', t('event.writing')])
  if (event.stage === 'closed') badges.push(['good', t('event.closed')])
  if (event.stage === 'preparing' && event.invitationSentOn)
    badges.push(['good', t('event.invited', { day: formatDayMonth(event.invitationSentOn) })])
  if (lacking > 0) badges.push(['soon', t('event.lacking', { count: lacking })])
  const [clash] = event.conflicts
  if (clash) badges.push(['late', t('event.conflict', { name: clash.name })])
  if (event.mark === 'changed' || event.mark === 'added') badges.push(['soon', t(`event.${event.mark}`)])
  return badges
}

function WeekLines({ events }: { events: readonly TodayEvent[] }) {
  const { t } = useTranslation('today')
  const { openEvent } = useOpening()
  const { shortWeekday } = useDayWords()
  return (
    <>
      <h3 className={classes.session}>{t('restOfWeek')}</h3>
      <ul>
        {events.map((event) => (
          <Line key={`${event.key} ${event.date}`} shape="event" onOpen={() => openEvent(event)}>
            <span className={classes.time} title={weekdayName(event.date, true)}>
              {shortWeekday(event.date)} {formatDayMonth(event.date)}
            </span>
            <span className={classes.eventBody}>
              <span className={classes.oneLine}>
                {event.startTime && <b className={classes.clock}>{event.startTime}</b>} {event.title}
              </span>
            </span>
          </Line>
        ))}
      </ul>
    </>
  )
}
