/** The sequences of a body: what comes next, and the missing numbers in words. */
import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SeriesView } from '#shared/views/numbering/overview.ts'
import { sayRange } from '#shared/views/numbering/series-book.ts'
import classes from './Numbers.module.css'
import { useTypeNames } from './type-names.ts'

type Props = {
  series: readonly SeriesView[]
  /** Null: all of them. */
  chosen: string | null
  onChoose(series: string | null): void
}

export function SeriesTable({ series, chosen, onChoose }: Props) {
  const { t } = useTranslation('numbers')
  return (
    <section className={classes.series} aria-label={t('series')}>
      <Table verticalSpacing="0.25rem" horizontalSpacing="0.5rem" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('columns.type')}</Table.Th>
            <Table.Th className={classes.figure}>{t('columns.next')}</Table.Th>
            <Table.Th className={classes.figure}>{t('columns.used')}</Table.Th>
            <Table.Th className={classes.figure}>{t('columns.reserved')}</Table.Th>
            <Table.Th className={classes.figure}>{t('columns.cancelled')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {series.length > 1 && (
            <Table.Tr data-chosen={chosen === null || undefined}>
              <Table.Td colSpan={5}>
                <Choice isChosen={chosen === null} label={t('allTypes')} onClick={() => onChoose(null)} />
              </Table.Td>
            </Table.Tr>
          )}
          {series.map((one) => (
            <SeriesRow
              key={one.series}
              one={one}
              isChosen={one.series === chosen}
              onChoose={() => onChoose(one.series)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function SeriesRow({
  one,
  isChosen,
  onChoose,
}: {
  one: SeriesView
  isChosen: boolean
  onChoose: () => void
}) {
  const { t } = useTranslation('numbers')
  const { nameOf } = useTypeNames()
  const { counts, gaps, doubles } = one
  return (
    <Table.Tr data-chosen={isChosen || undefined}>
      <Table.Td>
        <Choice isChosen={isChosen} label={nameOf(one.series)} onClick={onChoose} />
        {gaps.length > 0 && (
          <div className={classes.gaps}>
            {t('columns.gaps')}: {gaps.map(sayRange).join(', ')}
          </div>
        )}
        {doubles.length > 0 && (
          <div className={classes.doubles}>{t('doubles', { numbers: doubles.join(', ') })}</div>
        )}
      </Table.Td>
      <Table.Td className={classes.figure}>
        <strong>{String(one.next).padStart(2, '0')}</strong>
      </Table.Td>
      <Table.Td className={classes.figure}>{counts.used}</Table.Td>
      <Table.Td className={classes.figure}>{counts.reserved}</Table.Td>
      <Table.Td className={classes.figure}>{counts.cancelled}</Table.Td>
    </Table.Tr>
  )
}

function Choice({ label, isChosen, onClick }: { label: string; isChosen: boolean; onClick: () => void }) {
  return (
    <button type="button" className={classes.choice} aria-pressed={isChosen} onClick={onClick}>
      {label}
    </button>
  )
}
