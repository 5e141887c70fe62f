/** What the user decided for the items of one plan, kept as a draft until it is accepted: leaving loses nothing. */
import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { useDraft } from '#renderer/data/use-draft.ts'
import { type Decision, type Decisions, decide, decisionsSchema } from './plan-decisions.ts'

const none: Decisions = {}

export function useDecisions(regulationId: string, year: number) {
  const [decisions, setDecisions] = useState<Decisions>(none)
  const [takenAt, setTakenAt] = useState<string | null>(null)
  const isDirty = Object.keys(decisions).length > 0
  const { found, take, discard } = useDraft(`plan/${regulationId}/${year}`, decisions, isDirty)
  useEffect(() => {
    if (!found) return
    const parsed = v.safeParse(decisionsSchema, found.value)
    take()
    if (!parsed.success || Object.keys(parsed.output).length === 0) return
    // What was decided since the screen opened counts before what lies there from an earlier time.
    setDecisions((present) => ({ ...parsed.output, ...present }))
    setTakenAt(found.savedAt)
  }, [found, take])
  const clear = () => {
    setDecisions(none)
    setTakenAt(null)
    void discard()
  }
  return {
    decisions,
    /** Moment of the draft that was taken back, UTC; null when there was none. */
    takenAt,
    set: (keys: readonly string[], patch: Decision) =>
      setDecisions((present) => decide(present, keys, patch)),
    clear,
  }
}

export type DecisionKeeper = ReturnType<typeof useDecisions>
