/** One thing that is reminded of; it opens its record. */
import { useTranslation } from 'react-i18next'
import { dueWord, sayDue } from '#renderer/forms/due-word.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { sayPeriod, sayPeriodEn } from '#shared/calendar/due-rules/period-words.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { ReminderLine } from '#shared/views/reminders/reminder-line.ts'
import { Line } from './Panel.tsx'
import classes from './Today.module.css'
import { useOpening } from './use-opening.ts'

export function ReminderRow({ line }: { line: ReminderLine }) {
  const { t, i18n } = useTranslation(['today', 'registers'])
  const open = useOpen()
  const { title, period, clock, dueOn, due } = line
  const said = i18n.language === 'en' ? sayPeriodEn(period) : sayPeriod(period)
  const name = clock ? t(`clock.${clock}`) : line.name
  return (
    <Line shape="reminder" onOpen={() => open(line)}>
      <span className={classes.oneLine} title={due ? sayDue(due, title) : title}>
        {due && (
          <span className={classes.what}>
            {dueWord(due.register, due.what)}
            {title === '' ? '' : ': '}
          </span>
        )}
        {title}
        {said !== '' && <span className={classes.faint}> ({said})</span>}
      </span>
      <span className={classes.lead} title={name}>
        {name}
      </span>
      <span className={classes.day}>{formatDay(dueOn)}</span>
    </Line>
  )
}

function useOpen() {
  const go = useNavigation((state) => state.go)
  const { openMeeting } = useOpening()
  return ({ place }: ReminderLine) => {
    if (place.screen === 'meetings') void openMeeting(place.id)
    else go(place)
  }
}
