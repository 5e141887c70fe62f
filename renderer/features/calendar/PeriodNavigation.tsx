/** Moving in time: title, back, today, forward, a typed day, and the choice of views. */
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { parseTypedDay } from '#shared/lib/vi-dates.ts'
import classes from './CalendarScreen.module.css'
import { type CalendarPlace, calendarViews } from './use-calendar-place.ts'
import { periodWords } from './words.ts'

type Props = { where: CalendarPlace }

export function PeriodTitle({ where }: Props) {
  const { t, i18n } = useTranslation(['calendar', 'registers', 'common'])
  const { title, span } = periodWords(where.view, where.day, t, i18n.language)
  return (
    <>
      {title}
      {span && <span className={classes.span}>{span}</span>}
    </>
  )
}

export function PeriodNavigation({ where }: Props) {
  const { t } = useTranslation('calendar')
  const today = useToday()
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of form fields */}
      <div className={classes.navigation} role="group" aria-label={t('nav.label')}>
        <ActionIcon
          variant="default"
          size="1.9rem"
          aria-label={t('nav.previous')}
          onClick={() => where.step(-1)}
        >
          <IconChevronLeft size="1.1rem" aria-hidden />
        </ActionIcon>
        <Button variant="default" px="0.5rem" h="1.9rem" onClick={() => where.goTo(today)}>
          {t('nav.today')}
        </Button>
        <ActionIcon variant="default" size="1.9rem" aria-label={t('nav.next')} onClick={() => where.step(1)}>
          <IconChevronRight size="1.1rem" aria-hidden />
        </ActionIcon>
      </div>
      <DayJump where={where} />
    </>
  )
}

/** A day typed and entered moves the view there; nothing moves while it is typed. */
function DayJump({ where }: Props) {
  const { t } = useTranslation(['calendar', 'forms', 'errors'])
  const today = useToday()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const jump = () => {
    if (text.trim() === '') return
    const day = parseTypedDay(text, today)
    setWrong(day === null)
    if (day === null) return
    setText('')
    where.goTo(day)
  }
  return (
    <TextInput
      className={classes.jump ?? ''}
      aria-label={t('nav.jump')}
      placeholder={t('forms:day.placeholder')}
      title={isWrong ? t('errors:issues.not-a-day') : t('nav.jump')}
      error={isWrong}
      autoComplete="off"
      size="xs"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        setWrong(false)
      }}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && jump()}
    />
  )
}

/** Radio buttons by behaviour: arrows move, one tab stop. */
export function ViewSwitch({ where }: Props) {
  const { t } = useTranslation('calendar')
  const row = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (direction === 0) return
    event.preventDefault()
    const index = calendarViews.indexOf(where.view) + direction
    const next = calendarViews[(index + calendarViews.length) % calendarViews.length] ?? 'month'
    where.show(next)
    row.current?.querySelector<HTMLElement>(`[data-view="${next}"]`)?.focus()
  }
  return (
    <div
      ref={row}
      className={classes.switch}
      role="radiogroup"
      aria-label={t('views.label')}
      onKeyDown={onKeyDown}
    >
      {calendarViews.map((view) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio button drawn as a tab
        <button
          key={view}
          type="button"
          role="radio"
          className={classes.tab}
          data-view={view}
          aria-checked={view === where.view}
          tabIndex={view === where.view ? 0 : -1}
          onClick={() => where.show(view)}
        >
          {t(`views.${view}`)}
        </button>
      ))}
    </div>
  )
}
