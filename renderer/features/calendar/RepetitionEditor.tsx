/** How an entry repeats: every rule an office uses, and the next dates it gives. */
import { NumberInput, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { dayOffPolicies, expandRule, type RecurrenceRule } from '#shared/calendar/recurrence.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import { dayInfoOf } from '#shared/views/build-calendar-range.ts'
import classes from './EntryFields.module.css'
import { firstRule } from './entry-draft.ts'
import { RuleDays } from './RuleDays.tsx'
import { ruleWords } from './rule-words.ts'
import { dayName, longDay } from './words.ts'

const frequencies = ['daily', 'weekly', 'monthly', 'yearly', 'lunar-yearly'] as const
/** Quarterly is every third month; an office says it in one word. */
const choices = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'lunar-yearly'] as const
const monthsOfQuarter = 3

type Props = {
  rule: RecurrenceRule | null
  startDate: Day
  /** False for occurrences of a series: there the series is ended instead. */
  canBeNone: boolean
  error: string | undefined
  onChange(rule: RecurrenceRule | null): void
}

export function RepetitionEditor({ rule, startDate, canBeNone, error, onChange }: Props) {
  const { t } = useTranslation('calendar')
  const isQuarterly = rule?.frequency === 'monthly' && rule.interval === monthsOfQuarter
  const chosen = isQuarterly ? 'quarterly' : (rule?.frequency ?? 'none')
  const choose = (value: string | null) => {
    if (value === 'none') onChange(null)
    if (value === 'quarterly') onChange({ ...firstRule('monthly', startDate), interval: monthsOfQuarter })
    const frequency = frequencies.find((one) => one === value)
    if (frequency && value !== chosen) onChange(firstRule(frequency, startDate))
  }
  return (
    <div className={classes.rule}>
      <div className={classes.sentence}>
        <Select
          label={t('repeat.label')}
          allowDeselect={false}
          data={[
            ...(canBeNone ? [{ value: 'none', label: t('repeat.none') }] : []),
            ...choices.map((value) => ({ value, label: t(`repeat.${value}`) })),
          ]}
          value={chosen}
          error={error}
          onChange={choose}
        />
        {rule && (
          <NumberInput
            className={classes.number ?? ''}
            label={`${t('repeat.interval')} … ${t(`repeat.unit.${rule.frequency}`)}`}
            min={1}
            max={99}
            allowDecimal={false}
            value={rule.interval}
            onChange={(value) =>
              typeof value === 'number' && value >= 1 && onChange({ ...rule, interval: value })
            }
          />
        )}
      </div>
      {rule && (
        <>
          <RuleDays rule={rule} onChange={onChange} />
          <RuleEnd rule={rule} startDate={startDate} onChange={onChange} />
          <NextDates rule={rule} startDate={startDate} />
        </>
      )}
    </div>
  )
}

type PartProps = { rule: RecurrenceRule; startDate: Day; onChange(rule: RecurrenceRule): void }

const firstCount = 10

function RuleEnd({ rule, startDate, onChange }: PartProps) {
  const { t } = useTranslation('calendar')
  const ending = rule.until !== null ? 'until' : rule.count !== null ? 'count' : 'never'
  const choose = (value: string | null) => {
    if (value === 'never') onChange({ ...rule, until: null, count: null })
    if (value === 'until') onChange({ ...rule, until: `${startDate.slice(0, 4)}-12-31`, count: null })
    if (value === 'count') onChange({ ...rule, until: null, count: firstCount })
  }
  return (
    <div className={classes.sentence}>
      <Select
        label={t('repeat.onDayOff')}
        allowDeselect={false}
        data={dayOffPolicies.map((value) => ({ value, label: t(`repeat.policies.${value}`) }))}
        value={rule.onDayOff}
        onChange={(value) => {
          const onDayOff = dayOffPolicies.find((one) => one === value)
          if (onDayOff) onChange({ ...rule, onDayOff })
        }}
      />
      <Select
        label={t('repeat.ending')}
        allowDeselect={false}
        data={(['never', 'until', 'count'] as const).map((value) => ({
          value,
          label: t(`repeat.endings.${value}`),
        }))}
        value={ending}
        onChange={choose}
      />
      {rule.until !== null && (
        <DayInput
          label={t('repeat.until')}
          hint={false}
          value={rule.until}
          onChange={(until) => until && onChange({ ...rule, until, count: null })}
        />
      )}
      {rule.count !== null && (
        <NumberInput
          className={classes.number ?? ''}
          label={t('repeat.count')}
          min={1}
          max={9999}
          allowDecimal={false}
          value={rule.count}
          onChange={(value) =>
            typeof value === 'number' && value >= 1 && onChange({ ...rule, count: value, until: null })
          }
        />
      )}
    </div>
  )
}

const shownDates = 5
/** Days ahead in which the next dates are looked for, longer and longer. */
const reaches = [400, 2000, 12_000]

function NextDates({ rule, startDate }: { rule: RecurrenceRule; startDate: Day }) {
  const { t, i18n } = useTranslation(['calendar', 'registers', 'common'])
  const calendar = useWorkingCalendar()
  const dates = useMemo(() => {
    for (const reach of reaches) {
      const span = { from: addDays(startDate, -15), to: addDays(startDate, reach) }
      const found = expandRule(rule, startDate, span, calendar)
      if (found.length >= shownDates || reach === reaches.at(-1)) return found.slice(0, shownDates)
    }
    return []
  }, [rule, startDate, calendar])
  return (
    <div className={classes.next}>
      <strong>{ruleWords(rule, t, i18n.language)}</strong>
      <div>{dates.length > 0 ? t('calendar:repeat.next') : t('calendar:repeat.noNext')}</div>
      <ol>
        {dates.map(({ original, date }) => {
          const name = dayName(dayInfoOf(date, calendar), t, i18n.language)
          return (
            <li key={original}>
              {longDay(date, i18n.language)}
              {name && ` · ${name}`}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
