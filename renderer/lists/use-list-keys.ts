/** The keyboard in a list: arrows move, Shift extends, Space chooses, Enter opens, Ctrl+C copies, Delete takes to the bin. */
import type { KeyboardEvent } from 'react'
import { idsBetween, type List } from './use-list.ts'
import { mostSelected } from './use-selection.ts'

type Actions = {
  onOpen(id: string): void
  onDelete?: (() => void) | undefined
  /** Copies what is chosen, else the whole list. */
  onCopy?: (() => void) | undefined
}

/** The handler of the grid's keys; keys pressed in its buttons and fields are theirs. */
export function useListKeys(list: List, { onOpen, onDelete, onCopy }: Actions) {
  const { pages, selection, moveTo } = list
  const { active } = selection
  const goTo = (index: number, extends_: boolean) => {
    const target = Math.max(0, Math.min(pages.total - 1, index))
    moveTo(target)
    if (extends_) void idsBetween(pages, selection.anchor, target).then(selection.choose)
  }
  const moves: Record<string, () => number> = {
    ArrowDown: () => active + 1,
    ArrowUp: () => active - 1,
    PageDown: () => active + linesOfPage(list),
    PageUp: () => active - linesOfPage(list),
    Home: () => 0,
    End: () => pages.total - 1,
  }
  const presses: Record<string, () => void> = {
    Enter: () => {
      const row = pages.rowAt(active)
      if (row) onOpen(row.id)
    },
    ' ': () => {
      const row = pages.rowAt(active)
      if (row) selection.toggle(row.id, active)
    },
    Delete: () => onDelete?.(),
    Escape: () => selection.clear(),
  }
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return
    if (isWithControl(event, 'a')) {
      event.preventDefault()
      chooseAll(list)
      return
    }
    if (isCopy(event)) {
      if (pages.total > 0) onCopy?.()
      return
    }
    if (pages.total === 0) return
    const move = moves[event.key]
    const press = presses[event.key]
    if (!move && !press) return
    if (event.key === 'Escape' && selection.ids.size === 0) return
    event.preventDefault()
    if (move) goTo(move(), event.shiftKey)
    else press?.()
  }
}

function chooseAll({ pages, selection }: List): void {
  if (pages.total > 0)
    void idsBetween(pages, 0, Math.min(pages.total, mostSelected) - 1).then(selection.choose)
}

function isWithControl({ ctrlKey, metaKey, key }: KeyboardEvent<HTMLElement>, letter: string): boolean {
  return (ctrlKey || metaKey) && key.toLowerCase() === letter
}

/** Words that were marked with the mouse are copied as they are. */
function isCopy(event: KeyboardEvent<HTMLElement>): boolean {
  return isWithControl(event, 'c') && (window.getSelection()?.isCollapsed ?? true)
}

/** Lines to go by PageDown: two of the former page stay in sight. */
function linesOfPage({ scroller, virtualizer }: List): number {
  const lineHeight = virtualizer.getVirtualItems()[0]?.size ?? 32
  return Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / lineHeight) - 2)
}
