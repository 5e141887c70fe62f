/** The list of the plan: its lines in sight, where the keyboard stands, which groups are closed. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useRootFontSize } from '#renderer/ui/use-root-font-size.ts'
import { type Grouping, layPlanLines, type Narrowing, type PlanEntry } from './plan-lines.ts'

const lineRem = 1.75
const noneClosed: ReadonlySet<string> = new Set()

export type PlanLines = ReturnType<typeof usePlanLines>

export function usePlanLines(
  entries: readonly PlanEntry[],
  grouping: Grouping,
  narrowing: Omit<Narrowing, 'closed'>,
) {
  const [closed, setClosed] = useState(noneClosed)
  const [active, setActive] = useState(0)
  const { text, statuses } = narrowing
  const lines = useMemo(
    () => layPlanLines(entries, grouping, { text, statuses, closed }),
    [entries, grouping, text, statuses, closed],
  )
  const rows = useMemo(() => lines.flatMap((line) => (line.kind === 'item' ? [line.entry] : [])), [lines])
  const scroller = useRef<HTMLDivElement>(null)
  const height = lineRem * useRootFontSize()
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingEnd: height,
    initialRect: { width: 900, height: 600 },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the height changed
  useEffect(() => virtualizer.measure(), [height])
  const moveTo = (index: number) => {
    const held = Math.max(0, Math.min(rows.length - 1, index))
    setActive(held)
    virtualizer.scrollToIndex(lines.findIndex((line) => line.kind === 'item' && line.index === held))
  }
  const closeGroup = (key: string) =>
    setClosed((present) => {
      const next = new Set(present)
      if (!next.delete(key)) next.add(key)
      return next
    })
  return {
    lines,
    rows,
    scroller,
    virtualizer,
    height,
    active: Math.min(active, Math.max(0, rows.length - 1)),
    setActive,
    moveTo,
    closeGroup,
  }
}

type Actions = { onOpen(entry: PlanEntry): void; onToggle(entry: PlanEntry): void }

/** The handler of the grid's keys: arrows move, Space ticks, Enter opens. */
export function planKeys({ rows, active, moveTo, scroller, height }: PlanLines, actions: Actions) {
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2)
  const moves: Record<string, () => number> = {
    ArrowDown: () => active + 1,
    ArrowUp: () => active - 1,
    PageDown: () => active + page(),
    PageUp: () => active - page(),
    Home: () => 0,
    End: () => rows.length - 1,
  }
  return (event: KeyboardEvent<HTMLElement>) => {
    const entry = rows[active]
    if (event.target !== event.currentTarget || !entry) return
    const move = moves[event.key]
    if (!move && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (move) moveTo(move())
    else if (event.key === 'Enter') actions.onOpen(entry)
    else actions.onToggle(entry)
  }
}
