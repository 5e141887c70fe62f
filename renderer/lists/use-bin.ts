/** To the bin and back: several records at once, as one step, with the way back offered at once. */
import { useCallback } from 'react'
import { call, errorOf } from '#renderer/api/client.ts'
import { showFailure } from '#renderer/errors/show-failure.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { showUndo } from './show-undo.tsx'

/** `remove` and `restore` by ids; both resolve to whether it was done. Failures are shown. */
export function useBin(register: RegisterName) {
  const run = useCallback(
    async (kind: 'remove' | 'restore', ids: readonly string[]): Promise<boolean> => {
      try {
        const records = await Promise.all(ids.map((id) => call('records.get', { register, id })))
        const operations = records.map(({ id, revision }) => ({ kind, id, revision }))
        await call('records.batch', { register, operations })
        return true
      } catch (thrown) {
        showFailure(errorOf(thrown))
        return false
      }
    },
    [register],
  )
  const restore = useCallback((ids: readonly string[]) => run('restore', ids), [run])
  const remove = useCallback(
    async (ids: readonly string[]) => {
      const isDone = await run('remove', ids)
      if (isDone) showUndo(ids.length, () => void restore(ids))
      return isDone
    },
    [run, restore],
  )
  return { remove, restore }
}
