/** Tháng, quý, 6 tháng, năm, giai đoạn or any days; by the cut-off days of reports or by the calendar. */
import { ActionIcon, Menu, SegmentedControl, Select, Tooltip } from '@mantine/core'
import { IconCalendarCog, IconCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import type { ReportPlace } from '#renderer/navigation/navigation.ts'
import { dayParts } from '#shared/lib/dates.ts'
import {
  type ReportPeriodKind,
  type ReportTemplate,
  reportWindows,
} from '#shared/registers/report-template/schema.ts'
import { isRegular, periodsOfYear } from '#shared/views/reports/periods.ts'
import type { ReportPeriod } from '#shared/views/reports/report.ts'
import { type Chosen, dayOfPeriod, step } from './choice.ts'
import classes from './Reports.module.css'
import { spanWords, useReportWords } from './use-report-words.ts'

type Props = { chosen: Chosen; template: ReportTemplate; onChange(patch: Omit<ReportPlace, 'scope'>): void }

export function PeriodPicker({ chosen: { period, window }, template, onChange }: Props) {
  const { t } = useTranslation('reports')
  const own = window === template.window ? {} : { window }
  const choose = (next: ReportPeriod) => onChange({ ...own, kind: next.kind, on: dayOfPeriod(next) })
  const chooseKind = (kind: ReportPeriodKind) => {
    if (kind === 'term') onChange({ ...own, kind })
    else if (kind === 'free') onChange({ ...own, kind, from: period.from, to: period.to })
    else onChange({ ...own, kind, ...(isRegular(period.kind) ? { on: dayOfPeriod(period) } : {}) })
  }
  return (
    <div className={classes.period}>
      <SegmentedControl
        size="xs"
        aria-label={t('screen.kind')}
        value={period.kind}
        onChange={(kind) => chooseKind(kind as ReportPeriodKind)}
        data={template.periods.map((kind) => ({ value: kind, label: t(`screen.kinds.${kind}`) }))}
      />
      {isRegular(period.kind) && <Stepper period={period} window={window} onChoose={choose} />}
      {period.kind === 'free' && (
        <FreeDays period={period} onChange={(days) => onChange({ ...own, kind: 'free', ...days })} />
      )}
      <span className={classes.days}>{spanWords(period)}</span>
      {isRegular(period.kind) && (
        <WindowMenu
          window={window}
          onChoose={(next) =>
            onChange({
              kind: period.kind,
              on: dayOfPeriod(period),
              ...(next === template.window ? {} : { window: next }),
            })
          }
        />
      )}
    </div>
  )
}

type StepperProps = { period: ReportPeriod; window: Chosen['window']; onChoose(period: ReportPeriod): void }

/** Years that can be reached beside the one shown, without stepping through all of it. */
const yearsAround = [-2, -1, 0, 1]

function Stepper({ period, window, onChoose }: StepperProps) {
  const { t } = useTranslation('reports')
  const { periodWords } = useReportWords()
  const { kind } = period
  if (!isRegular(kind)) return null
  const { year } = dayParts(period.to)
  const options = yearsAround.flatMap((by) => periodsOfYear(kind, year + by, window))
  const arrow = (by: -1 | 1, label: string, Icon: typeof IconChevronLeft) => {
    const next = step(period, by, window)
    return (
      <ActionIcon
        variant="default"
        size="1.9rem"
        aria-label={label}
        disabled={next === null}
        onClick={() => next && onChoose(next)}
      >
        <Icon size="1.1rem" aria-hidden />
      </ActionIcon>
    )
  }
  return (
    <div className={classes.stepper}>
      {arrow(-1, t('screen.previousPeriod'), IconChevronLeft)}
      <Select
        size="xs"
        w="11rem"
        aria-label={t('screen.period')}
        allowDeselect={false}
        value={period.to}
        data={options.map((one) => ({ value: one.to, label: periodWords(one) }))}
        onChange={(to) => {
          const next = options.find((one) => one.to === to)
          if (next) onChoose(next)
        }}
      />
      {arrow(1, t('screen.nextPeriod'), IconChevronRight)}
    </div>
  )
}

type DaysProps = { period: ReportPeriod; onChange(days: { from: string; to: string }): void }

/** Days in the wrong order, or half typed, change nothing yet. */
function FreeDays({ period: { from, to }, onChange }: DaysProps) {
  const { t } = useTranslation('reports')
  return (
    <div className={classes.stepper}>
      <div className={classes.day}>
        <DayInput
          label={t('screen.from')}
          hidesLabel
          hint={false}
          value={from}
          onChange={(day) => day && onChange({ from: day, to: day > to ? day : to })}
        />
      </div>
      <span aria-hidden>–</span>
      <div className={classes.day}>
        <DayInput
          label={t('screen.to')}
          hidesLabel
          hint={false}
          value={to}
          onChange={(day) => day && onChange({ from: day < from ? day : from, to: day })}
        />
      </div>
    </div>
  )
}

function WindowMenu({
  window,
  onChoose,
}: {
  window: Chosen['window']
  onChoose(window: Chosen['window']): void
}) {
  const { t } = useTranslation('reports')
  return (
    <Menu position="bottom-end" shadow="md" withArrow={false}>
      <Menu.Target>
        <Tooltip label={t(`screen.windows.${window}`)}>
          <ActionIcon variant="subtle" color="gray" size="1.9rem" aria-label={t('screen.window')}>
            <IconCalendarCog size="1.1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {reportWindows.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={one === window}
            rightSection={one === window ? <IconCheck size="1rem" aria-hidden /> : undefined}
            onClick={() => onChoose(one)}
          >
            {t(`screen.windows.${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
