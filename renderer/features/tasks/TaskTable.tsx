/** The list of tasks with what can be done to several at once, and the slip that reminds an agency. */

import { notifications } from '@mantine/notifications'
import { IconCalendarPlus, IconPencilPlus, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { RecordList } from '#renderer/lists/RecordList.tsx'
import { PaperDialogLater } from '#renderer/papers/PaperDialogLater.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import type { Row } from '#shared/query/evaluate.ts'
import type { Filter, ListView } from '#shared/query/list-view.ts'
import type { CellValue } from '#shared/registers/define-register.ts'
import type { Task, TaskLabel } from '#shared/registers/task/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { ActDialog } from './ActDialog.tsx'
import { StandingBadge } from './StandingBadge.tsx'
import classes from './Tasks.module.css'
import { useActDialog } from './use-act-dialog.ts'

type Props = {
  scope: readonly Filter[]
  /** The lead by which the screen filters. */
  leadId: string | null
  selectedId: string | undefined
  onOpen(id: string): void
  onNew(): void
  tools: ReactNode
}

const defaultView: Partial<ListView> = {
  sort: [{ field: 'deadline', isDescending: false }],
  columns: ['label', 'title', 'lead', 'deadline', 'product', 'urgency'],
}
const counted: readonly TaskLabel[] = ['overdue', 'due-today', 'due-soon', 'in-time']

export function TaskTable({ scope, leadId, selectedId, onOpen, onNew, tools }: Props) {
  const { t } = useTranslation('tasks')
  const dialog = useActDialog()
  const cells = useCells()
  const { reminder, remind, stopReminding } = useReminder()
  return (
    <>
      <RecordList
        register="task"
        label={t('views.table')}
        scope={scope}
        defaultView={defaultView}
        selectedId={selectedId}
        onOpen={onOpen}
        onNew={onNew}
        renderCell={cells}
        tools={tools}
        paper={(view): PaperRequest => ({ kind: 'task-list', view, organisationId: leadId })}
        empty={<Message title={t('empty.title')} explanation={t('empty.explanation')} />}
        bulkActions={[
          {
            label: t('bulk.extend'),
            icon: <IconCalendarPlus size="1rem" aria-hidden />,
            run: (ids) => dialog.beginMany(ids, 'extend'),
          },
          {
            label: t('bulk.report'),
            icon: <IconPencilPlus size="1rem" aria-hidden />,
            run: (ids) => dialog.beginMany(ids, 'report'),
          },
          {
            label: t('bulk.reminder'),
            icon: <IconPrinter size="1rem" aria-hidden />,
            run: remind,
            changesNothing: true,
          },
        ]}
      />
      <ActDialog request={dialog.request} onClose={dialog.close} />
      {reminder.length > 0 && <PaperDialogLater papers={reminder} onClose={stopReminding} />}
    </>
  )
}

/** The label as a badge that counts working days, from the cells that the row has. */
function useCells(): Readonly<Record<string, (value: CellValue, row: Row) => ReactNode>> {
  const { t } = useTranslation(['tasks', 'registers'])
  const today = useToday()
  const calendar = useWorkingCalendar()
  return useMemo(
    () => ({
      label: (value, { cells }) => {
        const label = value as TaskLabel
        const { deadline } = cells
        const isCounted = counted.includes(label)
        // Without its day beside it the label stands alone, as a word.
        if (isCounted && typeof deadline !== 'string') return t(`registers:task.choices.label.${label}`)
        const left = isCounted ? calendar.workingDaysBetween(today, String(deadline)) : null
        return (
          <span className={classes.cell}>
            <StandingBadge label={label} workingDaysLeft={left} />
          </span>
        )
      },
    }),
    [t, today, calendar],
  )
}

const mostReminders = 12

/** Reminder slips for the leads of chosen tasks. */
function useReminder() {
  const { t } = useTranslation('tasks')
  const act = useAct()
  const [reminder, setReminder] = useState<PaperRequest[]>([])
  const remind = async (ids: readonly string[]) => {
    const found = await Promise.all(ids.map((id) => act('records.get', { register: 'task', id })))
    const leads = new Set(found.flatMap((one) => (one.ok ? [(one.value as unknown as Task).leadId] : [])))
    if (leads.size > mostReminders) {
      notifications.show({ message: t('reminderNeedsLead'), color: 'yellow' })
      return
    }
    setReminder([...leads].map((organisationId) => ({ kind: 'reminder', organisationId })))
  }
  return { reminder, remind, stopReminding: () => setReminder([]) }
}
