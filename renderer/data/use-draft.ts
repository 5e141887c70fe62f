/** Drafts: what is typed is kept on disk within a second, so that closing, crashing or a power cut costs nothing. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '#renderer/api/client.ts'
import { keepTyping } from './typing.ts'
import { momentNow } from './use-app-info.ts'

/** A draft found when the form opened. */
export type FoundDraft = { savedAt: string; value: unknown }

export type DraftKeeper = {
  /** Left over from an earlier time, until it is taken or dismissed. */
  found: FoundDraft | null
  /** Hides the offer and leaves the stored draft to be overwritten by further typing. */
  take(): void
  /** Offers a value that was just stored elsewhere under the same key. */
  offer(value: unknown): void
  /** Throws the stored draft away. */
  discard(): Promise<void>
}

/** From the first letter that is not kept yet to its keeping; with the way to the disk it stays well under a second. */
const longestWaitMs = 500

/**
 * Keeps `value` as the draft `key` while `isDirty`: within a second of every letter, also when the typing never pauses, and at
 * once when the form goes away. A null key keeps nothing. A draft that cannot be written is no reason to disturb the typing.
 */
export function useDraft(key: string | null, value: unknown, isDirty: boolean): DraftKeeper {
  const [found, setFound] = useFound(key)
  const pending = useRef<{ key: string; value: unknown } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const waiting = pending.current
    pending.current = null
    if (waiting) await call('drafts.save', waiting).catch(() => undefined)
  }, [])
  useEffect(() => {
    if (key === null || !isDirty) {
      pending.current = null
      return
    }
    // What is being kept of another form goes out before this one's words take its place.
    if (pending.current && pending.current.key !== key) void flush()
    pending.current = { key, value }
    timer.current ??= setTimeout(() => void flush(), longestWaitMs)
  }, [key, value, isDirty, flush])
  useEffect(() => {
    const stop = keepTyping(flush)
    return () => {
      stop()
      void flush()
    }
  }, [flush])
  const take = useCallback(() => setFound(null), [setFound])
  const offer = useCallback((left: unknown) => setFound({ savedAt: momentNow(), value: left }), [setFound])
  const discard = useCallback(async () => {
    pending.current = null
    setFound(null)
    if (key !== null) await call('drafts.discard', { key }).catch(() => undefined)
  }, [key, setFound])
  return { found, take, offer, discard }
}

/** Looks once for each key whether something was left there. */
function useFound(key: string | null) {
  const [found, setFound] = useState<FoundDraft | null>(null)
  useEffect(() => {
    setFound(null)
    if (key === null) return
    let isCurrent = true
    const look = async () => {
      const drafts = await call('drafts.list', {}).catch(() => [])
      const mine = drafts.find((draft) => draft.key === key)
      if (isCurrent && mine) setFound({ savedAt: mine.savedAt, value: mine.value })
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [key])
  return [found, setFound] as const
}
