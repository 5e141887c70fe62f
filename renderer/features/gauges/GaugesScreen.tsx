/** Chỉ số 226 and the deadlines of meeting papers: what a year has used up, and how its papers kept their days. */
import { ActionIcon, Button, Select, Tabs } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter, IconReportAnalytics } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { PaperDialog } from '#renderer/papers/index.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { type Day, dayParts } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { GaugesView } from '#shared/views/gauges/gauges.ts'
import { ClocksTab } from './ClocksTab.tsx'
import classes from './Gauges.module.css'
import { type PeriodName, periodNames, spanOfPeriod } from './periods.ts'
import { VolumeTab } from './VolumeTab.tsx'

const tabs = ['volume', 'clocks'] as const

export function GaugesScreen({ place }: { place: Place }) {
  const { t } = useTranslation(['gauges', 'nav'])
  const adjust = useNavigation((state) => state.adjust)
  const thisYear = dayParts(useToday()).year
  const year = place.day === undefined ? thisYear : dayParts(place.day).year
  const [period, setPeriod] = useState<PeriodName>('year')
  const [isPrinting, setPrinting] = useState(false)
  const { data: view } = useAnswer('gauges.get', { year }, 'all', { keepsPrevious: true })
  const tab = tabs.find((name) => name === place.tab) ?? 'volume'
  const span = spanOfPeriod(period, year)
  useScreenAction('print', () => setPrinting(true))
  return (
    <>
      <ScreenHeader
        title={t('nav:screens.gauges')}
        aside={
          <>
            <YearPicker
              year={year}
              last={thisYear + 1}
              onChoose={(next) => adjust({ day: `${next}-01-01` })}
            />
            {view && <Until view={view} />}
          </>
        }
        actions={
          <>
            {tab === 'clocks' && <PeriodPicker period={period} onChoose={setPeriod} />}
            {tab === 'clocks' && <ToReport period={period} span={span} />}
            <Button
              variant="default"
              leftSection={<IconPrinter size="1rem" aria-hidden />}
              onClick={() => setPrinting(true)}
            >
              {t('gauges:print')}
            </Button>
          </>
        }
      />
      <Tabs
        value={tab}
        onChange={(next) => next && adjust({ tab: next })}
        keepMounted={false}
        className={classes.tabs}
      >
        <Tabs.List className={classes.tabNames} aria-label={t('gauges:tabsLabel')}>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`gauges:tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes.panel}>
          {tab === 'volume' ? view && <VolumeTab place={place} view={view} /> : <ClocksTab span={span} />}
        </Tabs.Panel>
      </Tabs>
      <PaperDialog
        papers={[{ kind: 'gauges', year, ...span }]}
        isOpen={isPrinting}
        onClose={() => setPrinting(false)}
      />
    </>
  )
}

/** The same papers as a report on the discipline of meetings, which can be issued. */
function ToReport({ period, span: { to } }: { period: PeriodName; span: { to: Day } }) {
  const { t } = useTranslation('gauges')
  const go = useNavigation((state) => state.go)
  const kind = period === 'year' ? 'year' : period.startsWith('q') ? 'quarter' : 'month'
  const report = { kind, on: to, window: 'calendar' } as const
  return (
    <Button
      variant="default"
      leftSection={<IconReportAnalytics size="1rem" aria-hidden />}
      onClick={() => go({ screen: 'reports', id: 'meeting-discipline', report })}
    >
      {t('report')}
    </Button>
  )
}

function Until({ view }: { view: GaugesView }) {
  const { t } = useTranslation('gauges')
  const words =
    view.until === null
      ? t('notBegun')
      : view.isOver
        ? t('wholeYear')
        : t('until', { day: formatDay(view.until) })
  return <span className={classes.until}>{words}</span>
}

type YearProps = { year: number; last: number; onChoose(year: number): void }

/** Years before the program was there can be looked at too: their figures are typed. */
const firstYear = 2000

function YearPicker({ year, last, onChoose }: YearProps) {
  const { t } = useTranslation('gauges')
  const step = (label: string, by: -1 | 1, Icon: typeof IconChevronLeft) => (
    <ActionIcon
      variant="default"
      size="1.9rem"
      aria-label={label}
      disabled={by < 0 ? year <= firstYear : year >= last}
      onClick={() => onChoose(year + by)}
    >
      <Icon size="1.1rem" aria-hidden />
    </ActionIcon>
  )
  return (
    <div className={classes.year}>
      {step(t('previousYear'), -1, IconChevronLeft)}
      <strong aria-live="polite">{t('year', { year })}</strong>
      {step(t('nextYear'), 1, IconChevronRight)}
    </div>
  )
}

type PeriodProps = { period: PeriodName; onChoose(period: PeriodName): void }

function PeriodPicker({ period, onChoose }: PeriodProps) {
  const { t } = useTranslation('gauges')
  const wordOf = (name: PeriodName) => {
    const count = Number(name.slice(1))
    if (name === 'year') return t('clocks.wholeYear')
    return name.startsWith('q')
      ? t('clocks.quarter', { quarter: count })
      : t('clocks.month', { month: count })
  }
  return (
    <Select
      size="xs"
      w="9rem"
      aria-label={t('clocks.period')}
      allowDeselect={false}
      value={period}
      data={periodNames.map((value) => ({ value, label: wordOf(value) }))}
      onChange={(value) => value && onChoose(value as PeriodName)}
    />
  )
}
