/** Nhắc việc: what reached a step of the ladder since it was last told; a chunk of its own, asked for after the first screen. */
import { Button } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { stepTone, stepWords } from '#renderer/reminders/step-words.ts'
import { useSheets } from '#renderer/search/palette-store.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { sayPeriod, sayPeriodEn } from '#shared/calendar/due-rules/period-words.ts'
import type { ReminderLine } from '#shared/views/reminders/reminder-line.ts'
import type { ReminderSummary } from '#shared/views/reminders/summary.ts'
import { Line, More, Panel, Quiet } from './Panel.tsx'
import classes from './Reminders.module.css'
import { useOpening } from './use-opening.ts'

/** Lines that the panel shows; the dialog has all. */
const mostShown = 8

export function RemindersPanel() {
  const { data } = useAnswer('reminders.get', {}, 'all', { keepsPrevious: true })
  return data ? <Reminders summary={data} /> : null
}

function Reminders({ summary }: { summary: ReminderSummary }) {
  const { t } = useTranslation('reminders')
  const show = useSheets((state) => state.show)
  const place = usePlaceOnScreen()
  const { steps, lines, count } = summary
  const shown = lines.slice(0, mostShown)
  return (
    <div ref={place} tabIndex={-1} className={classes.place}>
      <Panel title={t('title')} aside={count > 0 ? t('aside', { count }) : undefined}>
        {count === 0 && <Quiet>{t('none')}</Quiet>}
        <div className={classes.steps}>
          {steps.map(({ step, count: many }) => (
            <StatusBadge key={`${step.at} ${step.days}`} tone={stepTone(step)}>
              {`${stepWords(step, t)}: ${many}`}
            </StatusBadge>
          ))}
          <Button
            className={classes.open ?? ''}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconBellRinging size="1rem" stroke={1.6} aria-hidden />}
            onClick={() => show('reminders')}
          >
            {t('open')}
          </Button>
        </div>
        <ul>
          {shown.map((line) => (
            <ReminderRow key={`${line.source} ${line.key}`} line={line} />
          ))}
          {count > shown.length && (
            <More words={t('more', { count: count - shown.length })} onOpen={() => show('reminders')} />
          )}
        </ul>
      </Panel>
    </div>
  )
}

function ReminderRow({ line }: { line: ReminderLine }) {
  const { t, i18n } = useTranslation(['reminders', 'today'])
  const open = useOpen()
  const { title, step, period, clock } = line
  const said = i18n.language === 'en' ? sayPeriodEn(period) : sayPeriod(period)
  const name = clock ? t(`today:clock.${clock}`) : line.name
  return (
    <Line shape="reminder" onOpen={() => open(line)}>
      {step && <StatusBadge tone={stepTone(step)}>{stepWords(step, t)}</StatusBadge>}
      <span className={classes.title} title={title}>
        {title}
        {said !== '' && <span className={classes.period}> ({said})</span>}
      </span>
      <span className={classes.name} title={name}>
        {name}
      </span>
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

/** A notice of the system leads to the panel: it is brought into sight and gets the focus. */
function usePlaceOnScreen() {
  const ref = useRef<HTMLDivElement>(null)
  const isAsked = useNavigation(({ place }) => place.screen === 'today' && place.part === 'reminders')
  useEffect(() => {
    if (!isAsked) return
    ref.current?.scrollIntoView({ block: 'nearest' })
    ref.current?.focus({ preventScroll: true })
  }, [isAsked])
  return ref
}
