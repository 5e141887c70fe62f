/** Settling an overlap, and taking that back. */
import { useAct } from '#renderer/data/use-act.ts'
import type { OverlapGroup } from '#shared/views/overlaps/overlaps.ts'

/** Both answer true when it was done. */
export function useSettle() {
  const act = useAct()
  return {
    settle: async ({ monday, bodyIds, items }: OverlapGroup, reason: string): Promise<boolean> => {
      const fields = { monday, bodyIds: [...bodyIds], itemKeys: items.map(({ key }) => key), reason }
      return (await act('records.create', { register: 'overlap-note', id: null, fields })).ok
    },
    reopen: async ({ note }: OverlapGroup): Promise<boolean> => {
      if (note === null) return false
      const { id, revision } = note
      return (await act('records.remove', { register: 'overlap-note', id, revision })).ok
    },
  }
}
