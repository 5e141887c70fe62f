/** The matrix itself: head and first column stay in sight, every cell can be reached by the arrows and opened by Enter. */
import { ActionIcon } from '@mantine/core'
import { IconFoldDown, IconFoldUp } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { FulfilmentMatrix } from '#shared/views/fulfilment/matrix.ts'
import { columnWidths } from './column-widths.ts'
import { GridLine } from './GridLine.tsx'
import classes from './Matrix.module.css'
import { type MatrixLine, type OpenCell, totalKey } from './matrix-lines.ts'
import { useGridKeys } from './use-grid-keys.ts'
import type { MatrixWords } from './use-matrix-words.ts'

type Props = {
  matrix: FulfilmentMatrix
  lines: readonly MatrixLine[]
  name: string
  words: MatrixWords
  open: OpenCell | null
  onOpen(cell: OpenCell): void
  onFold(articleId: string): void
  isAllFolded: boolean
  onFoldAll(): void
}

const nearest = { block: 'nearest', inline: 'nearest' } as const

/** Room that the first column keeps, rem. */
const leastNameRem = 17

export function MatrixGrid(props: Props) {
  const { matrix, lines, name, words, open, onOpen, onFold, isAllFolded, onFoldAll } = props
  const { t } = useTranslation('matrix')
  const { columns } = matrix
  const widths = columnWidths(matrix)
  const columnKeys = [...columns.map(({ key }) => key), totalKey]
  const press = (line: MatrixLine, column: number) => {
    if (column === 0 && line.kind === 'article') onFold(line.article.id)
    else onOpen({ line: line.key, column: columnKeys[column - 1] ?? totalKey })
  }
  const { table, spot, handlers } = useGridKeys(lines.length, columns.length + 2, ({ row, column }) => {
    const line = lines[row]
    if (line) press(line, column)
  })
  useEffect(() => {
    // The panel beside takes room when it opens: the cell that it speaks of stays in sight.
    if (open) table.current?.querySelector('[aria-selected="true"]')?.scrollIntoView(nearest)
  }, [open, table])
  return (
    <div className={classes.scroll}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern, in the elements of a table
        role="grid"
        className={classes.table}
        style={{ minWidth: `${leastNameRem + columns.length * widths.period + widths.total}rem` }}
        aria-label={t('label', { name })}
        {...handlers}
      >
        <colgroup>
          <col className={classes.nameColumn} />
          {columns.map(({ key }) => (
            <col key={key} style={{ width: `${widths.period}rem` }} />
          ))}
          <col style={{ width: `${widths.total}rem` }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              <span className={classes.name}>
                {t('row')}
                <FoldAll isFolded={isAllFolded} onPress={onFoldAll} />
              </span>
            </th>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-label={words.columnName(column)}
                title={words.columnName(column)}
              >
                {words.columnHead(column)}
              </th>
            ))}
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <GridLine
              key={line.key}
              line={line}
              row={row}
              columns={columns}
              words={words}
              spotColumn={spot.row === row ? spot.column : null}
              openColumn={open?.line === line.key ? columnKeys.indexOf(open.column) + 1 : null}
              onPress={press}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FoldAll({ isFolded, onPress }: { isFolded: boolean; onPress(): void }) {
  const { t } = useTranslation('matrix')
  const label = t(isFolded ? 'unfoldAll' : 'foldAll')
  const Icon = isFolded ? IconFoldDown : IconFoldUp
  return (
    <ActionIcon variant="subtle" color="gray" size="xs" aria-label={label} title={label} onClick={onPress}>
      <Icon size="0.9rem" aria-hidden />
    </ActionIcon>
  )
}
