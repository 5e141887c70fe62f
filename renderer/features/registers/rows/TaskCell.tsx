/** Whether a row of a record has been given out: its task with its standing, or the button that gives it. */
import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/data/use-answer.ts'
import { useCanEdit, useToday } from '#renderer/data/use-app-info.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import type { Task } from '#shared/registers/task/index.ts'
import { isOpen } from '#shared/registers/task/rules.ts'
import classes from './Rows.module.css'

type Standing = 'open' | 'overdue' | 'done' | 'dropped'
const tones: Readonly<Record<Standing, Tone>> = {
  open: 'soon',
  overdue: 'late',
  done: 'good',
  dropped: 'idle',
}

type Props = {
  taskId: string | null
  /** Says which row a button gives. */
  name: string
  /** Null where the row lacks what a task needs, or is over. */
  onGive: (() => void) | null
}

export function TaskCell({ taskId, name, onGive }: Props) {
  const { t } = useTranslation('coordination')
  const today = useToday()
  const canEdit = useCanEdit()
  const go = useNavigation((state) => state.go)
  const task = useRecord('task', taskId)
  if (task && task.removedAt === null) {
    const standing = standingOf(task, today)
    return (
      <LinkButton isQuiet title={task.title} onClick={() => go({ screen: 'tasks', id: task.id })}>
        <StatusBadge tone={tones[standing]}>{t(`rowTasks.standing.${standing}`)}</StatusBadge>
      </LinkButton>
    )
  }
  if (!canEdit || onGive === null)
    return <span className={classes.muted}>{t('rowTasks.standing.not-given')}</span>
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<IconChecklist size="0.85rem" aria-hidden />}
      aria-label={t('rowTasks.giveNamed', { name })}
      onClick={onGive}
    >
      {t('rowTasks.give')}
    </Button>
  )
}

function standingOf({ state, deadline }: Task, today: string): Standing {
  if (state === 'done') return 'done'
  if (!isOpen({ state })) return 'dropped'
  return deadline.kind === 'date' && deadline.on < today ? 'overdue' : 'open'
}
