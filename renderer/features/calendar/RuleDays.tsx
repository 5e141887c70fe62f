/** On which days a rule falls: weekdays, a day of the month, of a quarter, of a year, of the lunar year. */
import { Chip, Group, Input, MultiSelect, NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MonthPattern, RecurrenceRule } from '#shared/calendar/recurrence.ts'
import classes from './EntryFields.module.css'
import { weekdayOfNumber } from './rule-words.ts'

type Props<R extends RecurrenceRule = RecurrenceRule> = { rule: R; onChange(rule: RecurrenceRule): void }
type RuleOf<F extends RecurrenceRule['frequency']> = Extract<RecurrenceRule, { frequency: F }>

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

export function RuleDays({ rule, onChange }: Props) {
  switch (rule.frequency) {
    case 'daily':
      return null
    case 'weekly':
      return <Weekdays rule={rule} onChange={onChange} />
    case 'lunar-yearly':
      return <LunarDay rule={rule} onChange={onChange} />
    case 'monthly':
      return (
        <div className={classes.sentence}>
          <Pattern pattern={rule.pattern} onChange={(pattern) => onChange({ ...rule, pattern })} />
          <Months rule={rule} onChange={onChange} />
        </div>
      )
    case 'yearly':
      return (
        <div className={classes.sentence}>
          <Pattern pattern={rule.pattern} onChange={(pattern) => onChange({ ...rule, pattern })} />
          <MonthSelect value={rule.month} onChange={(month) => onChange({ ...rule, month })} />
        </div>
      )
  }
}

function Weekdays({ rule, onChange }: Props<RuleOf<'weekly'>>) {
  const { t, i18n } = useTranslation('calendar')
  return (
    <Input.Wrapper label={t('repeat.weekdays')} labelElement="div">
      <Chip.Group
        multiple
        value={rule.weekdays.map(String)}
        onChange={(chosen) => {
          const next = weekdays.filter((day) => chosen.includes(String(day)))
          if (next.length > 0) onChange({ ...rule, weekdays: next })
        }}
      >
        <Group gap="0.25rem">
          {weekdays.map((day) => (
            <Chip key={day} size="xs" value={String(day)}>
              {weekdayOfNumber(day, i18n.language)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  )
}

function LunarDay({ rule, onChange }: Props<RuleOf<'lunar-yearly'>>) {
  const { t } = useTranslation('calendar')
  return (
    <div className={classes.sentence}>
      <Whole
        label={t('repeat.lunarDay')}
        max={30}
        value={rule.lunarDay}
        onChange={(lunarDay) => onChange({ ...rule, lunarDay })}
      />
      <Whole
        label={t('repeat.lunarMonth')}
        max={12}
        value={rule.lunarMonth}
        onChange={(lunarMonth) => onChange({ ...rule, lunarMonth })}
      />
    </div>
  )
}

const patterns: { [K in MonthPattern['kind']]: Extract<MonthPattern, { kind: K }> } = {
  day: { kind: 'day', day: 25 },
  'last-day': { kind: 'last-day' },
  'nth-weekday': { kind: 'nth-weekday', nth: 1, weekday: 1 },
  'nth-working-day': { kind: 'nth-working-day', nth: 1 },
  'last-working-day': { kind: 'last-working-day' },
}
const kinds = Object.keys(patterns) as MonthPattern['kind'][]
const nths = [1, 2, 3, 4, -1] as const

type PatternProps = { pattern: MonthPattern; onChange(pattern: MonthPattern): void }

function Pattern({ pattern, onChange }: PatternProps) {
  const { t } = useTranslation('calendar')
  return (
    <>
      <Select
        label={t('repeat.pattern')}
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: t(`repeat.patterns.${value}`) }))}
        value={pattern.kind}
        onChange={(value) => {
          const kind = kinds.find((one) => one === value)
          if (kind && kind !== pattern.kind) onChange(patterns[kind])
        }}
      />
      <PatternDetail pattern={pattern} onChange={onChange} />
    </>
  )
}

function PatternDetail({ pattern, onChange }: PatternProps) {
  const { t, i18n } = useTranslation('calendar')
  switch (pattern.kind) {
    case 'day':
      return (
        <Whole
          label={t('repeat.dayOfMonth')}
          max={31}
          value={pattern.day}
          onChange={(day) => onChange({ ...pattern, day })}
        />
      )
    case 'nth-working-day':
      return (
        <Whole
          label={t('repeat.nthWorking')}
          max={23}
          value={pattern.nth}
          onChange={(nth) => onChange({ ...pattern, nth })}
        />
      )
    case 'nth-weekday':
      return (
        <>
          <Select
            label={t('repeat.weekday')}
            allowDeselect={false}
            data={weekdays.map((day) => ({
              value: String(day),
              label: weekdayOfNumber(day, i18n.language),
            }))}
            value={String(pattern.weekday)}
            onChange={(value) => {
              const weekday = weekdays.find((one) => String(one) === value)
              if (weekday) onChange({ ...pattern, weekday })
            }}
          />
          <Select
            label={t('repeat.nth')}
            allowDeselect={false}
            data={nths.map((nth) => ({ value: String(nth), label: t(`repeat.nths.${nth}`) }))}
            value={String(pattern.nth)}
            onChange={(value) => {
              const nth = nths.find((one) => String(one) === value)
              if (nth) onChange({ ...pattern, nth })
            }}
          />
        </>
      )
    default:
      return null
  }
}

const monthSets = { all: null, quarterEnds: [3, 6, 9, 12], halfEnds: [6, 12] } as const

function Months({ rule, onChange }: Props<RuleOf<'monthly'>>) {
  const { t } = useTranslation('calendar')
  const chosen = rule.months?.join() ?? ''
  const known = (['all', 'quarterEnds', 'halfEnds'] as const).find(
    (one) => (monthSets[one]?.join() ?? '') === chosen,
  )
  const choose = (value: string | null) => {
    if (value === 'own') onChange({ ...rule, months: [1] })
    if (value === 'all' || value === 'quarterEnds' || value === 'halfEnds')
      onChange({ ...rule, months: monthSets[value] })
  }
  return (
    <>
      <Select
        label={t('repeat.months')}
        allowDeselect={false}
        data={(['all', 'quarterEnds', 'halfEnds', 'own'] as const).map((value) => ({
          value,
          label: t(`repeat.monthSets.${value}`),
        }))}
        value={known ?? 'own'}
        onChange={choose}
      />
      {known === undefined && (
        <MultiSelect
          label={t('repeat.months')}
          data={months.map((month) => ({ value: String(month), label: t('repeat.monthNumber', { month }) }))}
          value={(rule.months ?? []).map(String)}
          onChange={(values) =>
            values.length > 0 && onChange({ ...rule, months: values.map(Number).toSorted((a, b) => a - b) })
          }
        />
      )}
    </>
  )
}

function MonthSelect({ value, onChange }: { value: number; onChange(month: number): void }) {
  const { t } = useTranslation('calendar')
  return (
    <Select
      label={t('repeat.month')}
      allowDeselect={false}
      data={months.map((month) => ({ value: String(month), label: t('repeat.monthNumber', { month }) }))}
      value={String(value)}
      onChange={(month) => month && onChange(Number(month))}
    />
  )
}

type WholeProps = { label: string; max: number; value: number; onChange(value: number): void }

function Whole({ label, max, value, onChange }: WholeProps) {
  return (
    <NumberInput
      className={classes.number ?? ''}
      label={label}
      min={1}
      max={max}
      allowDecimal={false}
      clampBehavior="strict"
      value={value}
      onChange={(next) => typeof next === 'number' && next >= 1 && onChange(next)}
    />
  )
}
