/** One line of the matrix: the whole, an article (which folds), or a milestone of an obligation. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MatrixCell } from '#shared/views/fulfilment/matrix.ts'
import type { MatrixColumn } from '#shared/views/fulfilment/matrix-columns.ts'
import { countsText } from './column-widths.ts'
import classes from './Matrix.module.css'
import type { MatrixLine } from './matrix-lines.ts'
import { StateMark } from './StateMark.tsx'
import type { MatrixWords } from './use-matrix-words.ts'

type Props = {
  line: MatrixLine
  row: number
  columns: readonly MatrixColumn[]
  words: MatrixWords
  /** Column that Tab reaches, if it is in this line; 0 is the line's name. */
  spotColumn: number | null
  openColumn: number | null
  onPress(line: MatrixLine, column: number): void
}

export function GridLine({ line, row, columns, words, spotColumn, openColumn, onPress }: Props) {
  const { t } = useTranslation('matrix')
  const tabOf = (column: number) => (spotColumn === column ? 0 : -1)
  const common = (column: number) => ({
    'data-spot': `${row}:${column}`,
    'aria-selected': openColumn === column,
    onClick: () => onPress(line, column),
  })
  const cells = [...line.cells, line.total]
  const nameOf = (index: number) => {
    const column = columns[index]
    return column ? words.columnName(column) : t('total').toLowerCase()
  }
  return (
    <tr data-kind={line.kind}>
      <th
        scope="row"
        tabIndex={tabOf(0)}
        {...common(0)}
        title={titleOf(line, words)}
        {...(line.kind === 'article' ? { 'aria-expanded': line.isOpen } : {})}
      >
        <LineName line={line} words={words} />
      </th>
      {cells.map((cell, index) => (
        <td
          key={columns[index]?.key ?? 'total'}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: said outright for readers that do not take it from the grid
          role="gridcell"
          tabIndex={tabOf(index + 1)}
          {...common(index + 1)}
          data-main={cell.main ?? undefined}
          aria-label={words.cellName(line, nameOf(index), cell)}
          title={cell.total > 0 ? words.counts(cell) : undefined}
        >
          <CellFace cell={cell} />
        </td>
      ))}
    </tr>
  )
}

function titleOf(line: MatrixLine, words: MatrixWords): string | undefined {
  if (line.kind === 'row') return words.rowName(line.row)
  return line.kind === 'article' ? `${words.articleName(line.article)}. ${line.article.title}` : undefined
}

function LineName({ line, words }: { line: MatrixLine; words: MatrixWords }) {
  const { t } = useTranslation('matrix')
  if (line.kind === 'whole') return <span className={classes.name}>{t('whole')}</span>
  if (line.kind === 'article') {
    const Icon = line.isOpen ? IconChevronDown : IconChevronRight
    return (
      <span className={classes.name}>
        <Icon size="0.9rem" className={classes.chevron ?? ''} aria-hidden />
        <span className={classes.text}>{titleOf(line, words)}</span>
      </span>
    )
  }
  const { code, title, label, isOccasional } = line.row
  return (
    <span className={classes.name}>
      {code && <span className={classes.code}>{code}</span>}
      <span className={classes.text}>
        {label || title}
        {isOccasional && <span className={classes.when}> ({t('occasional')})</span>}
      </span>
    </span>
  )
}

/** One due is its sign; of several also how many of those that apply are kept. */
function CellFace({ cell }: { cell: MatrixCell }) {
  if (cell.main === null) return null
  return (
    <span className={classes.face}>
      <StateMark state={cell.main} />
      {countsText(cell)}
    </span>
  )
}
