/** A long list by pages: main filters, sorts and cuts, the screen holds only what it shows. */
import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { call } from '#renderer/api/client.ts'
import type { InputOf, OutputOf } from '#shared/contract/commands.ts'
import type { Group, Row, Sums } from '#shared/query/evaluate.ts'
import { useAnswer } from './use-answer.ts'

export const pageSize = 200
const largestPage = 500

export type ListQuestion = Omit<InputOf<'records.query'>, 'offset' | 'limit'>
type Page = OutputOf<'records.query'>

export type ListPages = {
  total: number
  groups: readonly Group[]
  columns: readonly string[]
  sums: Sums
  /** Undefined while its page is on its way. */
  rowAt(index: number): Row | undefined
  /** Rows of a span, wherever they lie. */
  fetchRows(from: number, to: number): Promise<Row[]>
  /** Nothing was answered yet. */
  isFirst: boolean
  /** What is shown answers a former question. */
  isStale: boolean
  error: unknown
}

const none: readonly never[] = []

/** The pages that hold the rows `from` to `to`; the first page is always among them and stays until its successor comes. */
export function useListPages(question: ListQuestion, from: number, to: number): ListPages {
  const head = useAnswer('records.query', { ...question, offset: 0, limit: pageSize }, 'all', {
    keepsPrevious: true,
  })
  const numbers = pagesBetween(from, to)
  const others = useQueries({
    queries: numbers.map((number) => ({
      queryKey: ['records.query', { ...question, offset: number * pageSize, limit: pageSize }],
      queryFn: () => call('records.query', { ...question, offset: number * pageSize, limit: pageSize }),
      meta: { madeFrom: 'all' },
      gcTime: 60_000,
    })),
  })
  const pages = new Map<number, Page | undefined>([[0, head.data]])
  numbers.forEach((number, index) => void pages.set(number, others[index]?.data))
  const fetchRows = useCallback((first: number, last: number) => fetchSpan(question, first, last), [question])
  const { data } = head
  return {
    total: data?.total ?? 0,
    groups: data?.groups ?? none,
    columns: data?.columns ?? none,
    sums: useMemo(() => data?.sums ?? {}, [data]),
    rowAt: (index) => pages.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    fetchRows,
    isFirst: head.isPending,
    isStale: head.isPlaceholderData,
    error: head.error,
  }
}

/** Numbers of the pages after the first one that touch a span. */
function pagesBetween(from: number, to: number): number[] {
  const first = Math.max(1, Math.floor(from / pageSize))
  const last = Math.floor(Math.max(0, to) / pageSize)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

async function fetchSpan(question: ListQuestion, first: number, last: number): Promise<Row[]> {
  const rows: Row[] = []
  while (first + rows.length <= last) {
    const limit = Math.min(largestPage, last - first - rows.length + 1)
    const page = await call('records.query', { ...question, offset: first + rows.length, limit })
    rows.push(...page.rows)
    if (page.rows.length < limit) break
  }
  return rows
}
