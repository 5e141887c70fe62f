/** Doing something with tasks: one alone by its action, several in one commit. */
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import type { AppError } from '#shared/contract/result.ts'
import { type Answers, actionOf, type TaskAct } from './task-acts.ts'

export type Target = { readonly id: string; readonly revision: number }

/** Runs an act on one or several tasks; resolves to whether it was done. `onRefused` as of `useAct`. */
export function useTaskAct() {
  const act = useAct()
  const { t } = useTranslation('tasks')
  return useCallback(
    async (
      targets: readonly Target[],
      kind: TaskAct,
      answers: Answers,
      onRefused?: (error: AppError) => boolean,
    ) => {
      const { action, input } = actionOf(kind, answers)
      const [only] = targets
      if (only && targets.length === 1) {
        const { id, revision } = only
        return (await act('records.act', { register: 'task', id, revision, action, input }, onRefused)).ok
      }
      const operations = targets.map(({ id, revision }) => ({
        kind: 'act' as const,
        id,
        revision,
        action,
        input,
      }))
      const done = await act('records.batch', { register: 'task', operations }, onRefused)
      if (done.ok)
        notifications.show({ message: t('bulk.done', { count: done.value.count }), autoClose: 3000 })
      return done.ok
    },
    [act, t],
  )
}
