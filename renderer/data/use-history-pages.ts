/** The changes of the office page by page, newest first; new ones come on top as they are made. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '#renderer/api/client.ts'
import type { Day } from '#shared/lib/dates.ts'

const pageSize = 100

/** `day`: begins with the last change on that day or before it; null: with the newest. */
export function useHistoryPages(day: Day | null) {
  const query = useInfiniteQuery({
    queryKey: ['history.list', day],
    queryFn: ({ pageParam }) =>
      call('history.list', { before: pageParam, day: pageParam === null ? day : null, limit: pageSize }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.before,
    meta: { madeFrom: 'all' },
  })
  const { data, isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const lines = useMemo(() => data?.pages.flatMap((page) => page.lines) ?? [], [data])
  return { lines, isPending, error, hasMore: hasNextPage, isFetchingMore: isFetchingNextPage, fetchNextPage }
}
