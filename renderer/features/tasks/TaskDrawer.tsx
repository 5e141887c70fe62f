/** A task beside its list: its standing and what can be done, its content, its log, what it is linked to, its past. */
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordFiles } from '#renderer/attachments/index.ts'
import { useRecord } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { RecordDrawer } from '#renderer/forms/RecordDrawer.tsx'
import { RecordForm } from '#renderer/forms/RecordForm.tsx'
import { RecordHistory } from '#renderer/forms/RecordHistory.tsx'
import { RecordLinks } from '#renderer/forms/RecordLinks.tsx'
import { RecordTrace } from '#renderer/forms/trace/RecordTrace.tsx'
import { useRecordForm } from '#renderer/forms/use-record-form.ts'
import { useBin } from '#renderer/lists/use-bin.ts'
import type { Day } from '#shared/lib/dates.ts'
import { emptyTask, type Task } from '#shared/registers/task/index.ts'
import { DeadlinePanel } from './DeadlinePanel.tsx'
import { ProgressLog } from './ProgressLog.tsx'
import { StandingBadge } from './StandingBadge.tsx'
import { StateButtons } from './StateButtons.tsx'
import { TaskFields } from './TaskFields.tsx'
import { useAssumedDeadline } from './use-assumed-deadline.ts'
import { useStanding } from './use-standing.ts'

type Props = {
  /** Null for none. */
  id: string | null
  isNew: boolean
  onClose(): void
  onCreated(id: string): void
}

export function TaskDrawer({ id, isNew, onClose, onCreated }: Props) {
  const task = useRecord('task', id)
  if (isNew) return <NewTask onClose={onClose} onCreated={onCreated} />
  return task && task.id === id ? <OpenTask key={task.id} task={task} onClose={onClose} /> : null
}

type NewProps = Pick<Props, 'onClose' | 'onCreated'>

function NewTask(props: NewProps) {
  const dueOn = useAssumedDeadline()
  return dueOn === null ? null : <NewTaskForm dueOn={dueOn} {...props} />
}

function NewTaskForm({ dueOn, onClose, onCreated }: NewProps & { dueOn: Day }) {
  const { t } = useTranslation('tasks')
  const today = useToday()
  const initial = useMemo(
    () => ({ ...emptyTask(today), deadline: { kind: 'date' as const, on: dueOn } }),
    [today, dueOn],
  )
  const editor = useRecordForm('task', null, initial, { onSaved: (saved) => onCreated(saved.id) })
  const formId = useId()
  return (
    <RecordDrawer
      title={t('newTitle')}
      isOpen
      recordKey="new"
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} loading={editor.isSaving}>
          {t('drawer.create')}
        </Button>
      }
    >
      <RecordForm editor={editor} id={formId} label={t('newTitle')}>
        <TaskFields form={editor.form} task={null} />
      </RecordForm>
    </RecordDrawer>
  )
}

function OpenTask({ task, onClose }: { task: Task; onClose(): void }) {
  const { t } = useTranslation(['tasks', 'common', 'forms'])
  const today = useToday()
  const standing = useStanding()(task)
  const initial = useMemo(() => emptyTask(today), [today])
  const editor = useRecordForm('task', task, initial)
  const bin = useBin('task')
  const formId = useId()
  const isRemoved = task.removedAt !== null
  return (
    <RecordDrawer
      title={task.title}
      isOpen
      recordKey={task.id}
      onClose={onClose}
      aside={<StandingBadge label={standing.label} workingDaysLeft={standing.workingDaysLeft} />}
      footer={
        isRemoved ? undefined : (
          <>
            <Button type="submit" form={formId} loading={editor.isSaving} disabled={!editor.isDirty}>
              {t('common:save')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconTrash size="1rem" aria-hidden />}
              onClick={async () => {
                if (await bin.remove([task.id])) onClose()
              }}
            >
              {t('common:delete')}
            </Button>
          </>
        )
      }
    >
      {!isRemoved && (
        <EditOnly>
          <StateButtons task={task} />
        </EditOnly>
      )}
      <DeadlinePanel task={task} />
      <ProgressLog task={task} />
      <RecordForm editor={editor} id={formId} label={task.title}>
        <TaskFields form={editor.form} task={task} />
      </RecordForm>
      <RecordFiles register="task" id={task.id} isLocked={isRemoved} />
      <RecordTrace register="task" id={task.id} />
      <RecordLinks register="task" id={task.id} />
      <RecordHistory register="task" id={task.id} />
    </RecordDrawer>
  )
}
