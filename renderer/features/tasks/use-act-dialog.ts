/** Acts that need answers open the dialog; the others are done at once. */
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { Task } from '#shared/registers/task/index.ts'
import type { ActRequest } from './ActDialog.tsx'
import { allows, askedBy, firstAnswers, type TaskAct } from './task-acts.ts'
import { useTaskAct } from './use-task-act.ts'

/** `begin` an act on a task; `request` is what the dialog has to ask, null when nothing. */
export function useActDialog() {
  const { t } = useTranslation('tasks')
  const ask = useAct()
  const run = useTaskAct()
  const today = useToday()
  const [request, setRequest] = useState<ActRequest | null>(null)
  return {
    request,
    close: () => setRequest(null),
    begin: (task: Task, act: TaskAct) => {
      if (askedBy(act).length > 0) setRequest({ act, targets: [task], task, skipped: 0 })
      else void run([task], act, firstAnswers(today))
    },
    /** Of the chosen tasks those that the act makes sense for; the others are told of and left as they are. */
    beginMany: async (ids: readonly string[], act: 'extend' | 'report') => {
      const found = await Promise.all(ids.map((id) => ask('records.get', { register: 'task', id })))
      const tasks = found.flatMap((one) => (one.ok ? [one.value as unknown as Task] : []))
      const targets = tasks.filter((task) => allows(task, act))
      const skipped = tasks.length - targets.length
      if (targets.length > 0) setRequest({ act, targets, task: null, skipped })
      else notifications.show({ message: t('bulk.none'), color: 'yellow' })
    },
  }
}
