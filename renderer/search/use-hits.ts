/** What main finds for the typed text; an answer to an older text never replaces that to a newer one. */
import { useEffect, useState } from 'react'
import { call } from '#renderer/api/client.ts'
import type { SearchHit } from '#shared/views/search-hit.ts'

const limit = 40

type Hits = { text: string; hits: readonly SearchHit[] }

/** The hits of the newest text that has been answered. An empty text asks main to get its index ready. */
export function useHits(text: string): Hits {
  const [answer, setAnswer] = useState<Hits>({ text: '', hits: [] })
  useEffect(() => {
    let isNewest = true
    call('search.run', { text, limit })
      .then((hits) => {
        if (isNewest) setAnswer({ text, hits })
      })
      .catch(() => undefined)
    return () => {
      isNewest = false
    }
  }, [text])
  return answer
}
