/** Everything a record list knows, in one place: its view, its rows, what is chosen, where the keyboard stands. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCustomFields } from '#renderer/data/use-custom-fields.ts'
import { type ListPages, type ListQuestion, useListPages } from '#renderer/data/use-list-pages.ts'
import { useRootFontSize } from '#renderer/ui/use-root-font-size.ts'
import type { Row } from '#shared/query/evaluate.ts'
import type { Filter, ListView } from '#shared/query/list-view.ts'
import type { CellValue } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { columnWord } from './column-words.ts'
import { type Column, gridOf, headWidth, possibleColumns, shownColumns } from './list-columns.ts'
import { layLines } from './list-lines.ts'
import { useListState } from './list-store.ts'
import { useSelection } from './use-selection.ts'

/** Draws a cell in a screen's own way; `view` tells how the list is ordered and grouped. */
export type CellDrawing = (value: CellValue, row: Row, view: ListView) => ReactNode

export type ListOptions = {
  register: RegisterName
  /** Filters of the screen itself: always on, never shown as chips. */
  scope: readonly Filter[]
  defaultView?: Partial<ListView> | undefined
  /** Tells lists of one register apart. */
  listKey?: string | undefined
  inBin: boolean
}

export type List = ReturnType<typeof useList>

const lineRem = 2
const closedNone: ReadonlySet<number> = new Set()

/** The state of a record list. */
export function useList({ register, scope, defaultView, listKey, inBin }: ListOptions) {
  const key = listKey ?? (inBin ? `${register}.bin` : register)
  const { view, widths, setView, setWidth } = useListState(key, defaultView)
  const [closed, setClosed] = useState<ReadonlySet<number>>(closedNone)
  const [span, setSpan] = useState({ from: 0, to: 0 })
  const selection = useSelection()
  const question = useQuestion(register, view, scope, inBin)
  const pages = useListPages(question, span.from, span.to)
  const lines = useMemo(
    () => layLines(pages.total, pages.groups, closed),
    [pages.total, pages.groups, closed],
  )
  const { scroller, virtualizer } = useLines(lines.count)
  const shown = virtualizer.getVirtualItems()
  useShownSpan(shown, lines, setSpan)
  const possible = usePossibleColumns(register)
  const columns = useMemo(() => shownColumns(possible, view.columns), [possible, view.columns])
  const grid = useGrid(register, columns, widths, view.sort)
  /** Another view starts at the top, with nothing chosen and every group open. */
  const look = (next: ListView) => {
    setView(next)
    setClosed(closedNone)
    selection.clear()
    selection.moveTo(0)
    if (scroller.current) scroller.current.scrollTop = 0
  }
  const closeGroup = (at: number) =>
    setClosed((present) => {
      const next = new Set(present)
      if (!next.delete(at)) next.add(at)
      return next
    })
  const moveTo = (index: number) => {
    const held = Math.max(0, Math.min(pages.total - 1, index))
    selection.moveTo(held)
    virtualizer.scrollToIndex(lines.positionOf(held))
  }
  const base = { key, register, scope, inBin, view, widths, setWidth, look, question, closed, closeGroup }
  return { ...base, possible, pages, lines, selection, moveTo, scroller, virtualizer, shown, columns, grid }
}

/** Fields that can be columns of a list, the office's own among them. */
export function usePossibleColumns(register: RegisterName): readonly Column[] {
  const custom = useCustomFields(register)
  return useMemo(() => possibleColumns(register, custom), [register, custom])
}

/** The widths of the columns; headings are read whole in either language. */
function useGrid(
  register: RegisterName,
  columns: readonly Column[],
  widths: Readonly<Record<string, number>>,
  sort: ListView['sort'],
) {
  const { i18n } = useTranslation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language has other headings
  return useMemo(() => {
    const isOrder = ({ key }: Column) => sort.some(({ field }) => field === key)
    return gridOf(columns, widths, (column) => headWidth(columnWord(register, column), isOrder(column)))
  }, [columns, widths, register, sort, i18n.language])
}

function useQuestion(
  register: RegisterName,
  view: ListView,
  scope: readonly Filter[],
  inBin: boolean,
): ListQuestion {
  const scopeKey = JSON.stringify(scope)
  return useMemo(
    () => ({ register, view, scope: JSON.parse(scopeKey) as Filter[], inBin }),
    [register, view, scopeKey, inBin],
  )
}

/** Lines of one height, which follows the size of the letters. */
function useLines(count: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const height = lineRem * useRootFontSize()
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    // The head covers as much of what is scrolled.
    scrollPaddingEnd: height,
    initialRect: { width: 900, height: 600 },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the height changed
  useEffect(() => virtualizer.measure(), [height])
  return { scroller, virtualizer }
}

type Shown = readonly { index: number }[]

/** Follows which rows are in sight, so that their pages are asked for. */
function useShownSpan(
  shown: Shown,
  lines: ReturnType<typeof layLines>,
  setSpan: (span: { from: number; to: number }) => void,
): void {
  const first = shown[0]?.index
  const last = shown.at(-1)?.index
  useEffect(() => {
    if (first === undefined || last === undefined || last >= lines.count) return
    const rowAt = (position: number) => {
      const line = lines.lineAt(position)
      return line.kind === 'row' ? line.index : line.group.start
    }
    setSpan({ from: rowAt(first), to: rowAt(last) })
  }, [first, last, lines, setSpan])
}

/** Ids of the rows between two places, both included. */
export async function idsBetween(pages: ListPages, a: number, b: number): Promise<string[]> {
  const rows = await pages.fetchRows(Math.min(a, b), Math.max(a, b))
  return rows.map((row) => row.id)
}
