/** The deadline in words: working days left and why, the first deadline and every extension, the reason of a pause. */
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { firstDeadlineDay, isExcluded, isHandedIn, type Task } from '#shared/registers/task/index.ts'
import { describeCount } from './describe-count.ts'
import classes from './Tasks.module.css'

export function DeadlinePanel({ task }: { task: Task }) {
  const { t } = useTranslation('tasks')
  return (
    <section className={classes.deadline} aria-label={t('count.title')}>
      <Standing task={task} />
      <Extensions task={task} />
    </section>
  )
}

function Standing({ task }: { task: Task }) {
  const { t, i18n } = useTranslation('tasks')
  const today = useToday()
  const calendar = useWorkingCalendar()
  const { state, deadline, completedOn, resultPaper, stateReason } = task
  const due =
    deadline.kind === 'date' ? `${t('count.title')} ${formatDay(deadline.on)}` : t(`count.${deadline.kind}`)
  if (isHandedIn(state)) {
    return (
      <>
        <p className={classes.count}>
          {[due, completedOn ? t('drawer.completed', { day: formatDay(completedOn) }) : '']
            .filter(Boolean)
            .join('. ')}
        </p>
        {resultPaper !== '' && <p className={classes.why}>{t('drawer.result', { paper: resultPaper })}</p>}
      </>
    )
  }
  if (isExcluded(state)) {
    return (
      <>
        <p className={classes.count}>{due}</p>
        <p className={classes.why}>{t('drawer.reason', { reason: stateReason })}</p>
      </>
    )
  }
  const { count, reasons } = describeCount(deadline, today, calendar, t, i18n.language === 'en' ? 'en' : 'vi')
  return (
    <>
      <p className={classes.count}>{count}</p>
      {reasons.length > 0 && <p className={classes.why}>{reasons.join('; ')}</p>}
    </>
  )
}

function Extensions({ task }: { task: Task }) {
  const { t } = useTranslation('tasks')
  const first = firstDeadlineDay(task)
  if (task.extensions.length === 0 || first === null) return null
  return (
    <ol className={classes.chain} aria-label={t('count.chain')}>
      <li>{t('count.first', { day: formatDay(first) })}</li>
      {task.extensions.map(({ id, to, reason, approvedBy }) => (
        <li key={id}>
          <strong>{`→ ${formatDay(to)}`}</strong>
          {`: ${[reason, approvedBy ? t('count.approved', { name: approvedBy }) : ''].filter(Boolean).join('; ')}`}
        </li>
      ))}
    </ol>
  )
}
