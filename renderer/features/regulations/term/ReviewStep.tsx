/** What was kept over the term, year by year and where it was not; and what is left to do. */
import { Button, Loader, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { keptInTime, type MatrixCell } from '#shared/views/fulfilment/matrix.ts'
import type { TermReview } from '#shared/views/term/term-review.ts'
import classes from './EndTerm.module.css'

type Props = { regulation: Regulation; onLeave(): void }

export function ReviewStep({ regulation, onLeave }: Props) {
  const { t } = useTranslation('regulations')
  const go = useNavigation((state) => state.go)
  const { data: review } = useAnswer('regulations.review-term', { regulationId: regulation.id }, 'all')
  const leaveTo = (place: Place) => {
    onLeave()
    go(place)
  }
  if (!review) return <Loader size="sm" aria-label={t('term.counting')} />
  const { from, to } = review
  return (
    <div className={classes.body}>
      <p className={classes.lead}>{t('term.span', { from: formatDay(from), to: formatDay(to) })}</p>
      <YearFigures review={review} />
      <Weak review={review} />
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes.start ?? ''}
        onClick={() => leaveTo({ screen: 'regulations', tab: 'matrix', id: regulation.id })}
      >
        {t('term.matrix')}
      </Button>
      <Left review={review} onLeave={leaveTo} />
    </div>
  )
}

const states = ['done', 'late', 'missing', 'not-applicable', 'not-due'] as const

function YearFigures({ review }: { review: TermReview }) {
  const { t } = useTranslation('regulations')
  const { columns, cells, total } = review.matrix
  return (
    <Table withTableBorder withColumnBorders verticalSpacing="0.2rem" className={classes.figures ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('term.year')}</Table.Th>
          {states.map((state) => (
            <Table.Th key={state}>{t(`term.states.${state}`)}</Table.Th>
          ))}
          <Table.Th>{t('term.rate')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {columns.map(({ key, from }, index) => (
          <FigureRow key={key} label={from.slice(0, 4)} cell={cells[index] ?? total} />
        ))}
        <FigureRow label={t('term.whole')} cell={total} isTotal />
      </Table.Tbody>
    </Table>
  )
}

type RowProps = { label: string; cell: MatrixCell; isTotal?: boolean }

function FigureRow({ label, cell, isTotal = false }: RowProps) {
  return (
    <Table.Tr data-total={isTotal || undefined}>
      <Table.Th scope="row">{label}</Table.Th>
      {states.map((state) => (
        <Table.Td key={state} data-state={cell.counts[state] > 0 ? state : undefined}>
          {cell.counts[state]}
        </Table.Td>
      ))}
      <Table.Td>{percent(cell)}</Table.Td>
    </Table.Tr>
  )
}

function percent(cell: MatrixCell): string {
  const rate = keptInTime(cell)
  return rate === null ? '–' : `${Math.round(rate * 100)}%`
}

/** The obligations that were not kept, or not in time. */
function Weak({ review }: { review: TermReview }) {
  const { t } = useTranslation('regulations')
  const weak = review.matrix.articles
    .flatMap(({ number, rows }) => rows.map((row) => ({ number, ...row })))
    .filter(({ total }) => total.counts.late + total.counts.missing > 0)
  if (weak.length === 0) return null
  return (
    <details className={classes.weak}>
      <summary>{t('term.weak', { count: weak.length })}</summary>
      <ul>
        {weak.map(({ obligationId, milestoneId, number, code, title, label, total }) => (
          <li key={`${obligationId} ${milestoneId}`}>
            {`${code} ${title}${label === '' ? '' : ` (${label})`} · ${t('articleName', { number })} · `}
            <span>{t('term.failures', { late: total.counts.late, missing: total.counts.missing })}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Left({ review, onLeave }: { review: TermReview; onLeave(place: Place): void }) {
  const { t } = useTranslation('regulations')
  const { openTasks, openConclusions, taskCount } = review
  if (openTasks.length + openConclusions.length === 0)
    return <p className={classes.good}>{t('term.nothingLeft', { count: taskCount })}</p>
  return (
    <>
      <h3 className={classes.heading}>
        {t('term.left', { tasks: openTasks.length, conclusions: openConclusions.length })}
      </h3>
      <ul className={classes.left}>
        {openTasks.map(({ id, title, leadName, deadline }) => (
          <li key={id}>
            <LinkButton onClick={() => onLeave({ screen: 'tasks', id })}>{title}</LinkButton>
            <span>{[leadName, deadline && formatDay(deadline)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
        {openConclusions.map(({ meetingId, conclusionId, text, meetingTitle, heldOn }) => (
          <li key={`${meetingId} ${conclusionId}`}>
            <LinkButton onClick={() => onLeave({ screen: 'meetings', id: meetingId })}>{text}</LinkButton>
            <span>{`${meetingTitle} · ${formatDay(heldOn)}`}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
