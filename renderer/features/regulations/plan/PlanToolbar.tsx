/** Which year, of which regulations, in which order; which statuses, and what is looked for. */
import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { type PlanStatus, planStatuses, type YearPlan } from '#shared/views/plan/year-plan.ts'
import classes from './PlanTab.module.css'
import { type Grouping, groupings } from './plan-lines.ts'

export const firstYear = 1968
export const lastYear = 2100

type YearProps = { year: number; offered: number | null; onYear(year: number): void }

/** `offered`: a year that is about to be planned, offered beside the stepper. */
export function YearStepper({ year, offered, onYear }: YearProps) {
  const { t } = useTranslation('plan')
  return (
    <div className={classes.year}>
      <ActionIcon
        variant="default"
        size="1.875rem"
        aria-label={t('previousYear')}
        disabled={year <= firstYear}
        onClick={() => onYear(year - 1)}
      >
        <IconChevronLeft size="1rem" aria-hidden />
      </ActionIcon>
      <strong aria-live="polite">{t('year', { year })}</strong>
      <ActionIcon
        variant="default"
        size="1.875rem"
        aria-label={t('nextYear')}
        disabled={year >= lastYear}
        onClick={() => onYear(year + 1)}
      >
        <IconChevronRight size="1rem" aria-hidden />
      </ActionIcon>
      {offered !== null && (
        <Button variant="light" size="compact-sm" onClick={() => onYear(offered)}>
          {t('planNextYear', { year: offered })}
        </Button>
      )}
    </div>
  )
}

type SelectProps = {
  isAll: boolean
  grouping: Grouping
  onAll(isAll: boolean): void
  onGrouping(by: Grouping): void
}

export function PlanSelects({ isAll, grouping, onAll, onGrouping }: SelectProps) {
  const { t } = useTranslation('plan')
  const offered = groupings.filter((one) => isAll || one !== 'regulation')
  return (
    <>
      <Select
        size="xs"
        aria-label={t('scope')}
        className={classes.scope ?? ''}
        data={[
          { value: 'one', label: t('one') },
          { value: 'all', label: t('all') },
        ]}
        value={isAll ? 'all' : 'one'}
        allowDeselect={false}
        onChange={(value) => onAll(value === 'all')}
      />
      <Select
        size="xs"
        aria-label={t('groupBy')}
        className={classes.grouping ?? ''}
        data={offered.map((value) => ({ value, label: `${t('groupBy')}: ${t(`groupings.${value}`)}` }))}
        value={grouping}
        allowDeselect={false}
        onChange={(value) => onGrouping(groupings.find((one) => one === value) ?? 'month')}
      />
    </>
  )
}

type FindProps = { text: string; onText(text: string): void }

export function PlanSearch({ text, onText }: FindProps) {
  const { t } = useTranslation('plan')
  const input = useRef<HTMLInputElement>(null)
  useScreenAction('find', () => input.current?.focus())
  return (
    <TextInput
      size="xs"
      ref={input}
      type="search"
      aria-label={t('find')}
      placeholder={t('find')}
      className={classes.find ?? ''}
      leftSection={<IconSearch size="1rem" stroke={1.6} aria-hidden />}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  )
}

type StatusProps = {
  counts: YearPlan['counts']
  statuses: ReadonlySet<PlanStatus>
  onStatuses(statuses: ReadonlySet<PlanStatus>): void
}

/** How many items there are of each status; pressed, only those are shown. */
export function StatusFilter({ counts, statuses, onStatuses }: StatusProps) {
  const { t } = useTranslation('plan')
  const press = (status: PlanStatus) => {
    const next = new Set(statuses)
    if (!next.delete(status)) next.add(status)
    onStatuses(next)
  }
  return (
    <fieldset className={classes.statuses} aria-label={t('statusFilter')}>
      {planStatuses
        .filter((status) => counts[status] > 0 || statuses.has(status))
        .map((status) => (
          <button
            key={status}
            type="button"
            className={classes.status}
            aria-pressed={statuses.has(status)}
            title={t(`statusHints.${status}`)}
            onClick={() => press(status)}
          >
            {t(`statuses.${status}`)} <strong>{counts[status]}</strong>
          </button>
        ))}
    </fieldset>
  )
}
