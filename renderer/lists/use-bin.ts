/** To the bin and back: several records at once, as one step, with the way back offered at once. */
import { useCallback } from 'react'
import { call, errorOf } from '#renderer/api/client.ts'
import { once } from '#renderer/data/once.ts'
import { showFailure } from '#renderer/errors/show-failure.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { showUndo } from './show-undo.tsx'

type Kind = 'remove' | 'restore'

/** One record goes by its own command, so that undoing can name what it undoes; several go in one commit. */
async function move(register: RegisterName, kind: Kind, ids: readonly string[]): Promise<boolean> {
  try {
    const records = await Promise.all(ids.map((id) => call('records.get', { register, id })))
    const operations = records.map(({ id, revision }) => ({ kind, id, revision }))
    const [only] = operations
    if (only && operations.length === 1) {
      const { id, revision } = only
      await call(`records.${kind}`, { register, id, revision })
    } else await call('records.batch', { register, operations })
    return true
  } catch (thrown) {
    showFailure(errorOf(thrown))
    return false
  }
}

/** `remove` and `restore` by ids; both resolve to whether it was done. Failures are shown. */
export function useBin(register: RegisterName) {
  const restore = useCallback(
    (ids: readonly string[]) =>
      once(`restore ${register} ${ids.join(' ')}`, () => move(register, 'restore', ids)),
    [register],
  )
  const remove = useCallback(
    (ids: readonly string[]) =>
      once(`remove ${register} ${ids.join(' ')}`, async () => {
        const isDone = await move(register, 'remove', ids)
        if (isDone) showUndo(ids.length, () => void restore(ids))
        return isDone
      }),
    [register, restore],
  )
  return { remove, restore }
}
