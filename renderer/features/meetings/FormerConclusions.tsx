/** What became of the last meeting's conclusions. */
import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showFailure } from '#renderer/errors/show-failure.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { plainText } from '#shared/lib/rich-text.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { FormerConclusion } from '#shared/views/meeting-review.ts'
import classes from './Conclusions.module.css'
import { isTaskLate, TaskBadge } from './TaskBadge.tsx'
import { useWorkspace } from './use-workspace.ts'

export function FormerConclusions() {
  const { t } = useTranslation('meetings')
  const { review, meeting, isLocked } = useWorkspace()
  const [isOpen, setOpen] = useState(false)
  const previous = review?.previous
  if (!previous || previous.conclusions.length === 0) return null
  const { conclusions } = previous
  const count = {
    done: conclusions.filter(({ standing }) => standing === 'done').length,
    late: conclusions.filter(({ taskLabel, standing }) => standing === 'open' && isTaskLate(taskLabel))
      .length,
    carried: conclusions.filter(({ isCarried }) => isCarried).length,
  }
  const carry = async () => {
    const error = await meeting.act('carry-over', {})
    if (error) showFailure(error)
  }
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <section className={classes.former} aria-label={t('former.title')}>
      <div className={classes.formerHead}>
        <button
          type="button"
          className={classes.formerToggle}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size="1rem" aria-hidden />
          {t('former.title')}
          <span className={classes.muted}>{formatDay(previous.date)}</span>
        </button>
        {count.done > 0 && <StatusBadge tone="good">{t('former.done', { count: count.done })}</StatusBadge>}
        {count.late > 0 && <StatusBadge tone="late">{t('former.late', { count: count.late })}</StatusBadge>}
        {count.carried > 0 && (
          <StatusBadge tone="idle">{t('former.carried', { count: count.carried })}</StatusBadge>
        )}
        <span className={classes.gap} />
        {review.carryable > 0 && !isLocked && (
          <Button size="compact-xs" variant="light" onClick={() => void carry()}>
            {t('former.carry', { count: review.carryable })}
          </Button>
        )}
      </div>
      {isOpen && (
        <ul className={classes.formerList}>
          {conclusions.map((entry) => (
            <FormerRow key={entry.conclusionId} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  )
}

function FormerRow({ entry }: { entry: FormerConclusion }) {
  const { t } = useTranslation('meetings')
  const go = useNavigation((state) => state.go)
  const { taskId } = entry
  return (
    <li className={classes.formerRow}>
      <span className={classes.formerText}>{`${entry.number}. ${plainText(entry.content)}`}</span>
      {entry.taskLabel ? (
        <TaskBadge label={entry.taskLabel} workingDaysLeft={entry.workingDaysLeft} />
      ) : (
        <StatusBadge tone="idle">{t(`former.standing.${entry.standing}`)}</StatusBadge>
      )}
      {entry.isCarried && <StatusBadge tone="idle">{t('former.isCarried')}</StatusBadge>}
      {taskId && (
        <Button size="compact-xs" variant="subtle" onClick={() => go({ screen: 'tasks', id: taskId })}>
          {t('conclusions.openTask')}
        </Button>
      )}
    </li>
  )
}
