/**
 * Nhắc việc: what reached a step of the ladder since it was last told, one word for each step, which opens its lines. A chunk of
 * its own, asked for after the first screen.
 */
import { Button } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { useSheets } from '#renderer/search/palette-store.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { ReminderStep } from '#shared/views/reminders/ladder.ts'
import type { StepCount } from '#shared/views/reminders/reminders-on.ts'
import type { ReminderSummary } from '#shared/views/reminders/summary.ts'
import { More, Panel, Quiet } from './Panel.tsx'
import { ReminderRow } from './ReminderRow.tsx'
import classes from './Reminders.module.css'
import { stepBadge } from './step-words.ts'
import today from './Today.module.css'

export function RemindersPanel() {
  const { data } = useAnswer('reminders.get', {}, 'all', { keepsPrevious: true })
  return data ? <Reminders summary={data} /> : <div className={today.waiting} />
}

const keyOf = ({ at, days }: ReminderStep) => `${at} ${days}`

function Reminders({ summary }: { summary: ReminderSummary }) {
  const { t } = useTranslation('reminders')
  const show = useSheets((state) => state.show)
  const { steps, lines, count } = summary
  const [openKey, setOpenKey] = useState<string | null>(null)
  const open = steps.find(({ step }) => keyOf(step) === openKey)
  const place = usePlaceOnScreen(() => setOpenKey(steps[0] ? keyOf(steps[0].step) : null))
  const listId = useId()
  const shown = open ? lines.filter(({ step }) => step && keyOf(step) === openKey) : []
  return (
    <div ref={place} tabIndex={-1} className={classes.place}>
      <Panel title={t('title')} aside={count > 0 ? t('aside', { count }) : undefined}>
        <div className={classes.steps}>
          {count === 0 && <Quiet>{t('none')}</Quiet>}
          {steps.map(({ step, count: many }) => (
            <button
              key={keyOf(step)}
              type="button"
              className={classes.step}
              aria-expanded={keyOf(step) === openKey}
              aria-controls={listId}
              onClick={() => setOpenKey(keyOf(step) === openKey ? null : keyOf(step))}
            >
              <StepBadge step={step} count={many} />
            </button>
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
        <ul id={listId} className={classes.lines}>
          {shown.map((line) => (
            <ReminderRow key={`${line.source} ${line.key}`} line={line} />
          ))}
          {open && open.count > shown.length && (
            <More words={t('more', { count: open.count - shown.length })} onOpen={() => show('reminders')} />
          )}
        </ul>
      </Panel>
    </div>
  )
}

function StepBadge({ step, count }: StepCount) {
  const { t } = useTranslation('today')
  const { tone, words } = stepBadge(step, t)
  return <StatusBadge tone={tone}>{`${words}: ${count}`}</StatusBadge>
}

/** A notice of the system leads to the panel: it is opened, brought into sight and gets the focus. */
function usePlaceOnScreen(open: () => void) {
  const ref = useRef<HTMLDivElement>(null)
  const latest = useRef(open)
  latest.current = open
  const isAsked = useNavigation(({ place }) => place.screen === 'today' && place.part === 'reminders')
  useEffect(() => {
    if (!isAsked) return
    latest.current()
    ref.current?.scrollIntoView({ block: 'nearest' })
    ref.current?.focus({ preventScroll: true })
  }, [isAsked])
  return ref
}
