/** The cache of what main answered. A change event makes answers stale; no timer ever does. */
import { QueryClient } from '@tanstack/react-query'
import { on } from '#renderer/api/client.ts'
import type { RegisterName } from '#shared/registers/index.ts'

/** Registers an answer was made from; `all` for answers made from several. */
export type MadeFrom = readonly RegisterName[] | 'all'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Makes answers stale when the records they were made from change; returns the function that stops. */
export function followChanges(client: QueryClient): () => void {
  return on('records.changed', ({ touched }) => {
    const registers = new Set(touched.map(({ register }) => register))
    void client.invalidateQueries({
      predicate: ({ meta }) => {
        const madeFrom = meta?.madeFrom as MadeFrom | undefined
        return madeFrom === 'all' || (madeFrom?.some((register) => registers.has(register)) ?? false)
      },
    })
  })
}
