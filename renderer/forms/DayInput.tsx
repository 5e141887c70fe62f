/** A day, typed as an office types it (20/10/2016, 20.10.2016, 20/10) or taken from a calendar that knows the days off. */
import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.css'
import 'dayjs/locale/vi'
import { IconCalendar } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { type Day, dayParts } from '#shared/lib/dates.ts'
import { formatDay, parseTypedDay } from '#shared/lib/vi-dates.ts'
import classes from './DayInput.module.css'
import { isFarYear, screenWeekday } from './day-words.ts'
import { type FieldProps, kitProps } from './field-props.ts'
import { useTypedValue } from './use-typed-value.ts'

type Props = FieldProps & {
  value: Day | null
  onChange(value: Day | null): void
  /** Weekday beside the day and the name of a day off below it; on unless switched off. */
  hint?: boolean
}

export function DayInput({ value, onChange, hint = true, ...field }: Props) {
  const { t, i18n } = useTranslation(['forms', 'errors'])
  const today = useToday()
  const calendar = useWorkingCalendar()
  const [isOpen, setOpen] = useState(false)
  const doubt = useDoubt(value, today)
  const typed = useTypedValue<Day>({
    value,
    onChange,
    parse: (text) => parseTypedDay(text, today),
    format: formatDay,
    refusal: t('errors:issues.not-a-day'),
  })
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const name = hint && value ? calendar.nameOf(value, language) : null
  const onKeyDown = (event: KeyboardEvent) => {
    const opens = event.key === 'F4' || (event.altKey && event.key === 'ArrowDown')
    if (!opens || field.isDisabled) return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <TextInput
          ref={typed.input}
          {...kitProps(field)}
          classNames={{ input: classes.input ?? '', section: classes.section ?? '' }}
          placeholder={field.placeholder ?? t('day.placeholder')}
          error={typed.error ?? field.error}
          description={doubt ?? field.description ?? name ?? undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          value={typed.text}
          onChange={(event) => typed.type(event.currentTarget.value)}
          onBlur={typed.leave}
          onInvalid={typed.complain}
          onKeyDown={onKeyDown}
          rightSectionWidth={hint ? '6.25rem' : '2rem'}
          rightSection={
            <span className={classes.side}>
              {hint && value && <Weekday day={value} calendar={calendar} language={language} />}
              <CalendarButton
                label={field.label}
                isDisabled={field.isDisabled ?? false}
                isOpen={isOpen}
                onClick={() => setOpen((open) => !open)}
              />
            </span>
          }
        />
      </Popover.Target>
      <Popover.Dropdown p="xs" role="dialog" aria-label={field.label}>
        <DayCalendar
          value={value}
          today={today}
          calendar={calendar}
          language={language}
          onChange={(day) => {
            if (day !== null) onChange(day)
            typed.settle()
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

/** A year far from now may be a slip of the keys. What stood there when the form was opened is not asked about: laws are old. */
function useDoubt(value: Day | null, today: Day): ReactNode {
  const { t } = useTranslation('forms')
  const [former] = useState(value)
  if (value === null || value === former || !isFarYear(value, today)) return null
  return <span className={classes.doubt}>{t('day.farYear', { year: dayParts(value).year })}</span>
}

type Language = 'vi' | 'en'

function Weekday({ day, calendar, language }: { day: Day; calendar: WorkingCalendar; language: Language }) {
  return (
    <span className={classes.weekday} data-off={!calendar.isWorkingDay(day) || undefined}>
      {screenWeekday(day, language)}
    </span>
  )
}

type ButtonProps = { label: string; isDisabled: boolean; isOpen: boolean; onClick: () => void }

function CalendarButton({ label, isDisabled, isOpen, onClick }: ButtonProps) {
  const { t } = useTranslation('forms')
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      tabIndex={-1}
      disabled={isDisabled}
      aria-label={t('day.openCalendar', { label })}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={onClick}
    >
      <IconCalendar size="1rem" aria-hidden />
    </ActionIcon>
  )
}

type CalendarProps = {
  value: Day | null
  today: Day
  calendar: WorkingCalendar
  language: Language
  onChange: (day: Day | null) => void
}

function DayCalendar({ value, today, calendar, language, onChange }: CalendarProps) {
  const { t } = useTranslation('forms')
  const shown = value ?? today
  return (
    <DatePicker
      value={value}
      defaultDate={shown}
      size="xs"
      locale={language}
      firstDayOfWeek={1}
      ariaLabels={calendarLabels(t)}
      getDayProps={(day) => ({
        ...dayLook(day, calendar, today, language),
        ...(day === shown ? { 'data-autofocus': true } : {}),
      })}
      onChange={onChange}
    />
  )
}

/** Days off are shaded and say their name. */
function dayLook(day: Day, calendar: WorkingCalendar, today: Day, language: Language) {
  return {
    'data-off': !calendar.isWorkingDay(day) || undefined,
    'data-is-today': day === today || undefined,
    className: classes.day ?? '',
    title: calendar.nameOf(day, language) ?? undefined,
    'aria-label': [screenWeekday(day, language), formatDay(day), calendar.nameOf(day, language)]
      .filter(Boolean)
      .join(', '),
  }
}

type Words = ReturnType<typeof useTranslation<'forms'>>['t']

function calendarLabels(t: Words) {
  return {
    previousMonth: t('day.previousMonth'),
    nextMonth: t('day.nextMonth'),
    previousYear: t('day.previousYear'),
    nextYear: t('day.nextYear'),
    previousDecade: t('day.previousDecade'),
    nextDecade: t('day.nextDecade'),
    monthLevelControl: t('day.chooseMonth'),
    yearLevelControl: t('day.chooseYear'),
  }
}
