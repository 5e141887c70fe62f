// biome-ignore-all lint/a11y/useSemanticElements: 50,000 rows of a <table> cannot be drawn by places; the ARIA grid can
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid answers the keys for its rows
/** The lines in sight, each in its place on the long scrolled strip. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type MouseEvent, memo, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import type { Group, Row } from '#shared/query/evaluate.ts'
import type { ListView } from '#shared/query/list-view.ts'
import { columnWord } from './column-words.ts'
import type { Column } from './list-columns.ts'
import classes from './RecordList.module.css'
import { useCellText } from './use-cell-text.ts'
import { type CellDrawing, idsBetween, type List } from './use-list.ts'

type Props = {
  list: List
  openId: string | null
  renderCell: Readonly<Record<string, CellDrawing>>
  onOpen(id: string): void
}

/** Id of a row's element: the grid points at the active one. */
export function rowElementId(listKey: string, index: number): string {
  return `${listKey}-row-${index}`
}

export function ListBody({ list, openId, renderCell, onOpen }: Props) {
  const { pages, lines, selection, virtualizer } = list
  const cellText = useCellText(list.register)
  const press = useSteady((event: MouseEvent, row: Row, index: number) => {
    if (event.shiftKey) {
      selection.moveTo(index)
      void idsBetween(pages, selection.anchor, index).then(selection.choose)
    } else if (event.ctrlKey || event.metaKey) selection.toggle(row.id, index)
    else {
      selection.moveTo(index)
      onOpen(row.id)
    }
  })
  return (
    <div role="rowgroup" className={classes.body} style={{ height: `${virtualizer.getTotalSize()}px` }}>
      {list.shown.map(({ index: position, start, size }) => {
        if (position >= lines.count) return null
        const line = lines.lineAt(position)
        const place = { transform: `translateY(${start}px)`, height: `${size}px` }
        if (line.kind === 'group')
          return <GroupLine key={`g${line.at}`} list={list} group={line.group} at={line.at} place={place} />
        const row = pages.rowAt(line.index)
        return (
          <RowLine
            key={line.index}
            elementId={rowElementId(list.key, line.index)}
            index={line.index}
            row={row}
            columns={list.columns}
            template={list.grid.template}
            view={list.view}
            start={start}
            size={size}
            isActive={line.index === selection.active}
            isOpen={row !== undefined && row.id === openId}
            isSelected={row !== undefined && selection.ids.has(row.id)}
            cellText={cellText}
            renderCell={renderCell}
            onPress={press}
            onToggle={selection.toggle}
          />
        )
      })}
    </div>
  )
}

/** A handler whose identity stays, so that rows are not drawn again for its sake. */
function useSteady<A extends unknown[]>(handler: (...values: A) => void): (...values: A) => void {
  const latest = useRef(handler)
  latest.current = handler
  return useCallback((...values: A) => latest.current(...values), [])
}

type RowProps = {
  elementId: string
  index: number
  row: Row | undefined
  columns: readonly Column[]
  template: string
  view: ListView
  start: number
  size: number
  isActive: boolean
  isOpen: boolean
  isSelected: boolean
  cellText: ReturnType<typeof useCellText>
  renderCell: Readonly<Record<string, CellDrawing>>
  onPress(event: MouseEvent, row: Row, index: number): void
  onToggle(id: string, index: number): void
}

const RowLine = memo(DrawnRow)

function DrawnRow(props: RowProps) {
  const { t } = useTranslation('lists')
  const { row, index, columns, start, size, isSelected, cellText, renderCell } = props
  return (
    <div
      role="row"
      id={props.elementId}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined || undefined}
      data-active={props.isActive || undefined}
      data-open={props.isOpen || undefined}
      className={classes.row}
      style={{
        transform: `translateY(${start}px)`,
        height: `${size}px`,
        gridTemplateColumns: props.template,
      }}
      onClick={(event) => row && props.onPress(event, row, index)}
    >
      <div role="gridcell" className={classes.check} onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('selectRow', { number: index + 1 })}
          checked={isSelected}
          disabled={row === undefined}
          onChange={() => row && props.onToggle(row.id, index)}
        />
      </div>
      {columns.map((column) => {
        const value = row?.cells[column.key] ?? null
        const text = cellText(column, value)
        return (
          <div key={column.key} role="gridcell" className={classes.cell} data-kind={column.kind} title={text}>
            {row && (renderCell[column.key]?.(value, row, props.view) ?? text)}
          </div>
        )
      })}
    </div>
  )
}

type GroupProps = { list: List; group: Group; at: number; place: { transform: string; height: string } }

function GroupLine({ list, group, at, place }: GroupProps) {
  const { t } = useTranslation('lists')
  const say = useNumberWords()
  const cellText = useCellText(list.register)
  const field = list.possible.find((column) => column.key === list.view.groupBy)
  const isClosed = list.closed.has(at)
  const word = (field && cellText(field, group.value)) || t('groupEmpty')
  const label = field ? `${columnWord(list.register, field)}: ${word}` : word
  const count = say(group.count)
  return (
    <div role="row" className={classes.group} style={place}>
      <div role="gridcell" aria-colspan={list.columns.length + 1} className={classes.groupCell}>
        <button
          type="button"
          className={classes.groupButton}
          aria-expanded={!isClosed}
          onClick={() => list.closeGroup(at)}
        >
          {isClosed ? (
            <IconChevronRight size="1rem" aria-hidden />
          ) : (
            <IconChevronDown size="1rem" aria-hidden />
          )}
          <span className={classes.groupName}>{label}</span>{' '}
          <span className={classes.count}>{`(${count})`}</span>
        </button>
      </div>
    </div>
  )
}
