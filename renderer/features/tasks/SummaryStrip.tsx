/** The figures of the follow-up in one line; by agency on demand, with either base of the rates. */
import { Button, Modal, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAll, useAnswer, useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { plainView } from '#shared/query/list-view.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { TaskLabel } from '#shared/registers/task/index.ts'
import {
  doneRate,
  figuresOfLabels,
  overdueRate,
  type RateBase,
  summariseTasks,
  type TaskFigures,
} from '#shared/registers/task/summary.ts'
import classes from './Tasks.module.css'

const byLabel = { ...plainView, groupBy: 'label', columns: ['label'] }

export function SummaryStrip() {
  const { t, i18n } = useTranslation('tasks')
  const [isOpen, setOpen] = useState(false)
  // Calendar years and settings decide what is late: the counts are made from all of these.
  const { data } = useAnswer(
    'records.query',
    { register: 'task', view: byLabel, scope: [], offset: 0, limit: 1, inBin: false },
    ['task', 'calendar-year', 'settings'],
    { keepsPrevious: true },
  )
  const figures = useMemo(
    () => figuresOfLabels((data?.groups ?? []).map(({ value, count }) => [value as TaskLabel, count])),
    [data],
  )
  if (!data || data.total === 0) return null
  const say = sayRate(i18n.language)
  return (
    <>
      <p className={classes.figures}>
        <Figure
          name={t('summary.overdueAll')}
          value={figures.notDone.overdue}
          tone={figures.notDone.overdue > 0 ? 'late' : undefined}
        />
        <Figure name={t('summary.rateDue')} value={say(doneRate(figures, 'due'))} />
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
          {t('summary.byLead')}
        </Button>
        <Figure name={t('summary.total')} value={figures.total} />
        <Figure name={t('summary.done')} value={figures.done.total} />
        <Figure name={t('summary.notDone')} value={figures.notDone.total} />
      </p>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('summary.byLeadTitle')} size="60rem">
        {isOpen && <ByLead />}
      </Modal>
    </>
  )
}

type FigureProps = { name: string; value: string | number; tone?: 'late' | undefined }

function Figure({ name, value, tone }: FigureProps) {
  return (
    <span className={classes.figure} data-tone={tone}>
      {`${name} `}
      <strong>{value}</strong>
    </span>
  )
}

function sayRate(language: string): (rate: number | null) => string {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN', {
    style: 'percent',
    maximumFractionDigits: 2,
  })
  return (rate) => (rate === null ? '–' : format.format(rate))
}

function ByLead() {
  const { t, i18n } = useTranslation('tasks')
  const tasks = useAll('task')
  const today = useToday()
  const calendar = useWorkingCalendar()
  const organisations = useById('organisation')
  const [base, setBase] = useState<RateBase>('due')
  const { all, byLead } = useMemo(() => summariseTasks(tasks, today, calendar), [tasks, today, calendar])
  const say = sayRate(i18n.language)
  const order = (id: string) => organisations.get(id)?.order ?? Number.MAX_SAFE_INTEGER
  const nameOf = (id: string) => {
    const organisation = organisations.get(id)
    return organisation ? shortNameOn(organisation, today) : ''
  }
  const row = (figures: TaskFigures) => [
    figures.total,
    figures.done.total,
    figures.done.onTime,
    figures.done.late,
    figures.notDone.total,
    figures.notDone.inTime,
    figures.notDone.overdue,
    ...figures.overdueByAge,
    say(doneRate(figures, base)),
    say(overdueRate(figures, base)),
    figures.excluded,
  ]
  const cells = (figures: TaskFigures) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the place in the row is what a figure is
    row(figures).map((figure, index) => <td key={index}>{figure}</td>)
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('summary.base')}
        value={base}
        onChange={(value) => setBase(value as RateBase)}
        data={[
          { value: 'due', label: t('summary.baseDue') },
          { value: 'total', label: t('summary.baseTotal') },
        ]}
      />
      <table className={classes.table}>
        <SummaryHead />
        <tbody>
          {byLead
            .toSorted((a, b) => order(a.leadId) - order(b.leadId))
            .map(({ leadId, figures }) => (
              <tr key={leadId}>
                <td>{nameOf(leadId)}</td>
                {cells(figures)}
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{t('summary.all')}</td>
            {cells(all)}
          </tr>
        </tfoot>
      </table>
    </>
  )
}

function SummaryHead() {
  const { t } = useTranslation('tasks')
  return (
    <thead>
      <tr>
        <th rowSpan={2}>{t('summary.lead')}</th>
        <th rowSpan={2}>{t('summary.total')}</th>
        <th colSpan={3}>{t('summary.done')}</th>
        <th colSpan={3}>{t('summary.notDone')}</th>
        <th colSpan={4}>{t('summary.ages')}</th>
        <th rowSpan={2}>{t('summary.doneRate')}</th>
        <th rowSpan={2}>{t('summary.overdueRate')}</th>
        <th rowSpan={2}>{t('summary.excluded')}</th>
      </tr>
      <tr>
        {(['sum', 'onTime', 'late', 'sum', 'inTime', 'overdue', 'age0', 'age1', 'age2', 'age3'] as const).map(
          (key, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns bear the same name
            <th key={index}>{t(`summary.${key}`)}</th>
          ),
        )}
      </tr>
    </thead>
  )
}
