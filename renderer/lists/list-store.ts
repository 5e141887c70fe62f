/** How each list is looked at, kept while the program runs; widths of columns stay with the PC. */
import { useCallback } from 'react'
import { create } from 'zustand'
import { type ListView, plainView } from '#shared/query/list-view.ts'

type Widths = Readonly<Record<string, number>>
type ListStore = {
  views: Readonly<Record<string, ListView>>
  widths: Readonly<Record<string, Widths>>
  setView(key: string, view: ListView): void
  setWidth(key: string, column: string, rem: number): void
}

const storageKey = 'phoi-hop.list-widths'

function storedWidths(): ListStore['widths'] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as ListStore['widths']) : {}
  } catch {
    return {}
  }
}

const useListStore = create<ListStore>((set) => ({
  views: {},
  widths: storedWidths(),
  setView: (key, view) => set((state) => ({ views: { ...state.views, [key]: view } })),
  setWidth: (key, column, rem) =>
    set((state) => {
      const widths = { ...state.widths, [key]: { ...state.widths[key], [column]: rem } }
      try {
        localStorage.setItem(storageKey, JSON.stringify(widths))
      } catch {
        // A PC that keeps nothing costs no more than the widths.
      }
      return { widths }
    }),
}))

const noWidths: Widths = {}

/** The view of a list and the widths of its columns (rem), with their setters. `key` names the list. */
export function useListState(key: string, defaultView: Partial<ListView> | undefined) {
  const stored = useListStore((state) => state.views[key])
  const widths = useListStore((state) => state.widths[key]) ?? noWidths
  const storeView = useListStore((state) => state.setView)
  const storeWidth = useListStore((state) => state.setWidth)
  const view = stored ?? { ...plainView, ...defaultView }
  return {
    view,
    widths,
    setView: useCallback((next: ListView) => storeView(key, next), [key, storeView]),
    setWidth: useCallback((column: string, rem: number) => storeWidth(key, column, rem), [key, storeWidth]),
  }
}
