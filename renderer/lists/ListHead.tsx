// biome-ignore-all lint/a11y/useSemanticElements: 50,000 rows of a <table> cannot be drawn by places; the ARIA grid can
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at its active row
/** The head of a list: a click orders by a column, with Shift by several; its right edge is dragged to another width. */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { columnWord } from './column-words.ts'
import { toggleSort } from './field-filters.ts'
import { type Column, heldWidth, widthOf } from './list-columns.ts'
import classes from './RecordList.module.css'
import { idsBetween, type List } from './use-list.ts'
import { mostSelected } from './use-selection.ts'

export function ListHead({ list }: { list: List }) {
  const { t } = useTranslation('lists')
  const { pages, selection } = list
  const most = Math.min(pages.total, mostSelected)
  const isAll = most > 0 && selection.ids.size >= most
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={classes.head}
      style={{ gridTemplateColumns: list.grid.template }}
    >
      <div role="columnheader" className={classes.check}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('selectAll')}
          checked={isAll}
          ref={(element) => {
            if (element) element.indeterminate = selection.ids.size > 0 && !isAll
          }}
          onChange={() => {
            if (selection.ids.size > 0) selection.clear()
            else if (most > 0) void idsBetween(pages, 0, most - 1).then(selection.choose)
          }}
        />
      </div>
      {list.columns.map((column) => (
        <HeadCell key={column.key} column={column} list={list} />
      ))}
    </div>
  )
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

function HeadCell({ column, list }: { column: Column; list: List }) {
  const { t } = useTranslation('lists')
  const { view, register, look } = list
  const label = columnWord(register, column)
  // Orders by fields that are no columns are not counted: nobody sees them.
  const seen = view.sort.filter((one) => list.columns.some((other) => other.key === one.field))
  const at = seen.findIndex((one) => one.field === column.key)
  const entry = seen[at]
  const direction = entry ? (entry.isDescending ? 'descending' : 'ascending') : 'none'
  const sort = (isAdded: boolean) => look({ ...view, sort: toggleSort(view.sort, column.key, isAdded) })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!event.altKey || step === undefined) return
    event.preventDefault()
    list.setWidth(column.key, heldWidth(widthOf(column, list.widths) + step))
  }
  return (
    <div role="columnheader" aria-sort={direction} className={classes.headCell} data-kind={column.kind}>
      <button
        type="button"
        className={classes.headButton}
        title={t('sortHint', { label })}
        onClick={(event) => sort(event.shiftKey)}
        onKeyDown={onKeyDown}
      >
        <span className={classes.headLabel}>{label}</span>
        {entry &&
          (entry.isDescending ? (
            <IconArrowDown size="0.85rem" aria-hidden />
          ) : (
            <IconArrowUp size="0.85rem" aria-hidden />
          ))}
        {entry && seen.length > 1 && <sup>{at + 1}</sup>}
      </button>
      <div className={classes.edge} onPointerDown={(event) => drag(event, column, list)} aria-hidden="true" />
    </div>
  )
}

/** Follows the pointer from the edge; the width starts at what is seen, whatever the grid made of it. */
function drag(event: PointerEvent<HTMLDivElement>, column: Column, list: List): void {
  event.preventDefault()
  const edge = event.currentTarget
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  const width = (edge.parentElement?.getBoundingClientRect().width ?? 0) / rem
  const start = event.clientX
  edge.setPointerCapture(event.pointerId)
  const move = (moved: globalThis.PointerEvent) =>
    list.setWidth(column.key, heldWidth(width + (moved.clientX - start) / rem))
  edge.addEventListener('pointermove', move)
  edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), {
    once: true,
  })
}
