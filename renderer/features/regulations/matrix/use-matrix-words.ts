/** How columns, lines and cells of the matrix are said, short in the table and in full to whoever listens. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sayPeriod, sayPeriodEn } from '#shared/calendar/due-rules/period-words.ts'
import { dayParts } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { MatrixArticle, MatrixCell, MatrixRow } from '#shared/views/fulfilment/matrix.ts'
import type { MatrixColumn, MatrixZoom } from '#shared/views/fulfilment/matrix-columns.ts'
import { dueStates } from '#shared/views/obligations/due-standing.ts'
import type { MatrixLine } from './matrix-lines.ts'

const roman = ['I', 'II', 'III', 'IV']

export function useMatrixWords(zoom: MatrixZoom, isOneYear: boolean) {
  const { t, i18n } = useTranslation('matrix')
  return useMemo(() => {
    const period = i18n.language === 'en' ? sayPeriodEn : sayPeriod
    const rowName = ({ code, title, label }: Pick<MatrixRow, 'code' | 'title' | 'label'>) =>
      [[code, title].filter(Boolean).join(' '), label].filter(Boolean).join(': ')
    const articleName = ({ number }: Pick<MatrixArticle, 'number'>) => t('article', { number })
    const lineName = (line: MatrixLine) => {
      switch (line.kind) {
        case 'whole':
          return t('whole')
        case 'article':
          return articleName(line.article)
        case 'row':
          return `${articleName(line.article)}, ${[line.row.code, line.row.label].filter(Boolean).join(' ')}`
      }
    }
    const spanName = ({ from, to }: MatrixColumn) => `${formatDay(from)} – ${formatDay(to)}`
    const columnName = (column: MatrixColumn) => (zoom === 'term' ? spanName(column) : period(column.key))
    const counts = (cell: MatrixCell) =>
      dueStates
        .filter((state) => cell.counts[state] > 0)
        .map((state) => t('count', { count: cell.counts[state], state: t(`states.${state}`).toLowerCase() }))
        .join(', ') || t('nothing')
    return {
      rowName,
      articleName,
      lineName,
      columnName,
      columnHead: (column: MatrixColumn) => headOf(column, zoom, isOneYear, t),
      /** "Điều 5, NV-04, tháng 11/2026: 1 quá hạn". */
      cellName: (line: MatrixLine, column: string, cell: MatrixCell) =>
        t('cell', { row: lineName(line), column, counts: counts(cell) }),
      counts,
    }
  }, [t, i18n.language, zoom, isOneYear])
}
export type MatrixWords = ReturnType<typeof useMatrixWords>

type Words = ReturnType<typeof useTranslation<'matrix'>>['t']

function headOf({ from }: MatrixColumn, zoom: MatrixZoom, isOneYear: boolean, t: Words): string {
  const { year, month } = dayParts(from)
  switch (zoom) {
    case 'month':
      return isOneYear
        ? t('column.monthShort', { number: month })
        : t('column.month', { number: String(month).padStart(2, '0'), year: String(year).slice(2) })
    case 'quarter': {
      const name = roman[Math.ceil(month / 3) - 1] ?? ''
      return isOneYear ? t('column.quarter', { roman: name }) : `${name}/${year}`
    }
    case 'half-year': {
      const name = t('column.half-year', { which: t(month <= 6 ? 'column.first' : 'column.second') })
      return isOneYear ? name : `${name} ${year}`
    }
    case 'year':
      return String(year)
    case 'term':
      return t('column.term')
  }
}
