/**
 * What somebody wrote in place of the drafts, by section: kept on this folder's disk for each report of a thing and a
 * period until the paper was issued, and put back without a question, because it belongs to that report alone.
 */
import { useCallback, useEffect, useState } from 'react'
import { useDraft } from '#renderer/data/use-draft.ts'

export type Texts = Readonly<Record<string, string>>
export type Narratives = {
  /** By the id of the section; sections that are not in it say what was drafted. */
  readonly texts: Texts
  edit(sectionId: string, text: string): void
  /** Back to what was drafted. */
  reset(sectionId: string): void
}

const none: Texts = {}

/** `issuedAt`: the report's last issue, undefined while that is not known; what was kept before it is in the paper and starts no new one. */
export function useNarratives(reportKey: string, issuedAt: string | null | undefined): Narratives {
  const [state, setState] = useState<{ key: string; texts: Texts }>({ key: reportKey, texts: none })
  const texts = state.key === reportKey ? state.texts : none
  const keeper = useDraft(`report/${reportKey}`, texts, Object.keys(texts).length > 0)
  const { found, take, discard } = keeper
  useEffect(() => {
    if (!found || issuedAt === undefined) return
    if (issuedAt !== null && found.savedAt < issuedAt) {
      void discard()
      return
    }
    const kept = readTexts(found.value)
    // Whoever typed before the disk answered has the last word.
    setState((now) => ({ key: reportKey, texts: { ...kept, ...(now.key === reportKey ? now.texts : none) } }))
    take()
  }, [found, issuedAt, reportKey, take, discard])
  const edit = useCallback(
    (sectionId: string, text: string) =>
      setState((now) => ({
        key: reportKey,
        texts: { ...(now.key === reportKey ? now.texts : none), [sectionId]: text },
      })),
    [reportKey],
  )
  const reset = useCallback(
    (sectionId: string) => {
      const { [sectionId]: _dropped, ...rest } = texts
      setState({ key: reportKey, texts: rest })
      if (Object.keys(rest).length === 0) void discard()
    },
    [reportKey, texts, discard],
  )
  return { texts, edit, reset }
}

function readTexts(value: unknown): Texts {
  if (typeof value !== 'object' || value === null) return none
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'))
}
