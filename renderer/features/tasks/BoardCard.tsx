/** A task on the board: opened by Enter, moved by Alt+arrows or by dragging. */
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { formatDayMonth } from '#shared/lib/vi-dates.ts'
import { deadlineDay, type Task, type TaskStanding } from '#shared/registers/task/index.ts'
import classes from './Board.module.css'
import { StandingBadge } from './StandingBadge.tsx'
import { useStandingWords } from './standing-words.ts'

type Props = {
  task: Task
  standing: TaskStanding
  lead: string
  isSelected: boolean
  isTabStop: boolean
  onOpen(): void
  onDragStart(): void
  onDragEnd(): void
}

export function BoardCard({
  task,
  standing,
  lead,
  isSelected,
  isTabStop,
  onOpen,
  onDragStart,
  onDragEnd,
}: Props) {
  const { t } = useTranslation('tasks')
  const { text } = useStandingWords()(standing.label, standing.workingDaysLeft)
  const canEdit = useCanEdit()
  const due = deadlineDay(task)
  return (
    <button
      type="button"
      draggable={canEdit}
      data-card={task.id}
      data-selected={isSelected || undefined}
      className={classes.card}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={t('board.card', { title: task.title, lead, standing: text })}
      onClick={onOpen}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', task.title)
        onDragStart()
      }}
      onDragEnd={onDragEnd}
    >
      <span className={classes.title}>{task.title}</span>
      <span className={classes.lead}>{lead}</span>
      <span className={classes.foot}>
        <StandingBadge label={standing.label} workingDaysLeft={standing.workingDaysLeft} />
        {due && <span className={classes.due}>{formatDayMonth(due)}</span>}
        {task.state === 'not-started' && <span className={classes.due}>{t('board.notStarted')}</span>}
      </span>
    </button>
  )
}
