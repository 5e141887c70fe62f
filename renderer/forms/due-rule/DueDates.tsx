/** The dates of a rule under its sentence: the next ones, or, of a rule that hangs on an event, those of a day one tries. */
import { IconArrowForward } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import type { DueRule, EventRule } from '#shared/calendar/due-rules/due-rule.ts'
import { sayPeriod, sayPeriodEn } from '#shared/calendar/due-rules/period-words.ts'
import type { Due } from '#shared/calendar/due-rules/why.ts'
import { type Day, timeOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { DayInput } from '../DayInput.tsx'
import { screenWeekday } from '../day-words.ts'
import { isMoved, useWhyWords } from '../due-why-words.ts'
import { TimeInput } from '../TimeInput.tsx'
import classes from './DueRule.module.css'
import { duesOfTried, type RuleSpan, type TriedEvent, upcomingDues } from './upcoming-dues.ts'

type Props = { rule: DueRule; span: RuleSpan; eventOn: Day | null }

export function DueDates({ rule, span, eventOn }: Props) {
  return rule.kind === 'event' ? (
    <TriedDates key={eventOn} rule={rule} eventOn={eventOn} />
  ) : (
    <UpcomingDates rule={rule} span={span} />
  )
}

function UpcomingDates({ rule, span }: Omit<Props, 'eventOn'>) {
  const { t } = useTranslation('dues')
  const today = useToday()
  const calendar = useWorkingCalendar()
  const dues = useMemo(() => upcomingDues(rule, today, span, calendar), [rule, today, span, calendar])
  const needsTerm = rule.kind === 'periodic' && rule.every.unit === 'term' && span.term === null
  if (needsTerm) return <p className={classes.note}>{t('next.noTerm')}</p>
  if (dues.length === 0) return <p className={classes.note}>{t('next.none')}</p>
  return <DueTable title={t('next.title', { count: dues.length })} dues={dues} />
}

function TriedDates({ rule, eventOn }: { rule: EventRule; eventOn: Day | null }) {
  const { t } = useTranslation('dues')
  const today = useToday()
  const calendar = useWorkingCalendar()
  const [on, setOn] = useState<Day | null>(eventOn ?? today)
  const [tried, setTried] = useState<Omit<TriedEvent, 'on'>>({ at: null, askedFor: null })
  const { kind } = rule.timing
  const dues = useMemo(
    () => (on === null ? [] : duesOfTried(rule, { ...tried, on }, calendar)),
    [rule, on, tried, calendar],
  )
  return (
    <>
      <div className={classes.try}>
        <DayInput label={t('next.tryDay')} value={on} onChange={setOn} />
        {kind === 'hours' && (
          <TimeInput
            label={t('next.tryTime')}
            value={tried.at}
            onChange={(at) => setTried({ ...tried, at })}
          />
        )}
        {kind === 'as-asked' && (
          <DayInput
            label={t('next.tryAsked')}
            value={tried.askedFor}
            onChange={(askedFor) => setTried({ ...tried, askedFor })}
          />
        )}
      </div>
      {dues.length > 0 && <DueTable title={t('next.tried')} dues={dues} />}
    </>
  )
}

function DueTable({ title, dues }: { title: string; dues: readonly Due[] }) {
  const { t } = useTranslation('dues')
  return (
    <table className={classes.dates}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('next.columns.due')}</th>
          <th scope="col">{t('next.columns.period')}</th>
          <th scope="col">{t('next.columns.why')}</th>
        </tr>
      </thead>
      <tbody>
        {dues.map((due) => (
          <DueLine key={`${due.period} ${due.dueOn}`} due={due} />
        ))}
      </tbody>
    </table>
  )
}

function DueLine({ due }: { due: Due }) {
  const { t, i18n } = useTranslation('dues')
  const whyWords = useWhyWords()
  const isShifted = isMoved(due.why)
  const say = i18n.language === 'en' ? sayPeriodEn : sayPeriod
  // That the day is the one which the rule names needs no words.
  const isPlain = due.why.every(({ code }) => code === 'rule-day')
  const time = due.dueAt === null ? '' : `${timeOfMoment(due.dueAt)}, `
  return (
    <tr data-moved={isShifted || undefined}>
      <td className={classes.day}>
        {time}
        <strong>{formatDay(due.dueOn)}</strong> {screenWeekday(due.dueOn, i18n.language)}
        {isShifted && (
          <IconArrowForward size="0.875rem" aria-label={t('next.moved')} className={classes.moved ?? ''}>
            <title>{t('next.moved')}</title>
          </IconArrowForward>
        )}
      </td>
      <td className={classes.period}>{say(due.period)}</td>
      <td className={classes.why}>{isPlain ? '' : whyWords(due)}</td>
    </tr>
  )
}
