/** The right side of Hôm nay: what is to be done, which meeting papers are owed, what waits for a word. */
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { formatDay, formatDayMonth } from '#shared/lib/vi-dates.ts'
import type { TodayTask, TodayView } from '#shared/views/today.ts'
import { Line, More, Panel, Quiet } from './Panel.tsx'
import classes from './Today.module.css'
import { type BadgeWords, clockBadge, taskBadge, waitingBadge } from './today-words.ts'
import { useOpening } from './use-opening.ts'

type Props = { view: TodayView }

export function DueTasks({ view }: Props) {
  const { t } = useTranslation('today')
  const go = useNavigation((state) => state.go)
  const overdue = view.tasks.filter((task) => task.label === 'overdue')
  const due = view.tasks.filter((task) => task.label !== 'overdue')
  const toTasks = () => go({ screen: 'tasks' })
  const hiddenOverdue = view.counts.overdue - overdue.length
  const hiddenDue = view.counts.due - due.length
  return (
    <Panel title={t('todo')} aside={t('todoAside', { count: view.counts.overdue + view.counts.due })}>
      {view.tasks.length === 0 && <Quiet>{t('noTasks')}</Quiet>}
      <ul>
        {overdue.map((task) => (
          <TaskLine key={task.id} task={task} badge={taskBadge(task, t)} />
        ))}
        {hiddenOverdue > 0 && <More words={t('moreOverdue', { count: hiddenOverdue })} onOpen={toTasks} />}
        {due.map((task) => (
          <TaskLine key={task.id} task={task} badge={taskBadge(task, t)} />
        ))}
        {hiddenDue > 0 && <More words={t('moreDue', { count: hiddenDue })} onOpen={toTasks} />}
      </ul>
    </Panel>
  )
}

function TaskLine({ task, badge }: { task: TodayTask; badge: BadgeWords }) {
  const go = useNavigation((state) => state.go)
  return (
    <Line shape="task" onOpen={() => go({ screen: 'tasks', id: task.id })}>
      <StatusBadge tone={badge.tone}>{badge.words}</StatusBadge>
      <span className={classes.oneLine} title={task.title}>
        {task.title}
      </span>
      <span className={classes.lead} title={task.leadName}>
        {task.leadName}
      </span>
      <span className={classes.day}>{task.deadline ? formatDay(task.deadline) : ''}</span>
    </Line>
  )
}

export function DuePapers({ view }: Props) {
  const { t } = useTranslation('today')
  const { openMeeting } = useOpening()
  const go = useNavigation((state) => state.go)
  if (view.papers.length === 0) return null
  const hidden = view.counts.papers - view.papers.length
  return (
    <Panel title={t('papers')} aside={t('papersAside')}>
      <ul>
        {view.papers.map(({ meetingId, title, date, clock }) => {
          const { tone, words } = clockBadge(clock, t)
          return (
            <Line key={`${meetingId} ${clock.clock}`} shape="paper" onOpen={() => openMeeting(meetingId)}>
              <StatusBadge tone={tone}>{words}</StatusBadge>
              <span className={classes.oneLine} title={title}>
                {title} <span className={classes.faint}>({formatDayMonth(date)})</span>
              </span>
              <span className={classes.lead}>{t(`clock.${clock.clock}`)}</span>
            </Line>
          )
        })}
        {hidden > 0 && (
          <More words={t('morePapers', { count: hidden })} onOpen={() => go({ screen: 'meetings' })} />
        )}
      </ul>
    </Panel>
  )
}

export function Awaiting({ view }: Props) {
  const { t } = useTranslation('today')
  const go = useNavigation((state) => state.go)
  if (view.awaiting.length === 0) return null
  const hidden = view.counts.awaiting - view.awaiting.length
  return (
    <Panel title={t('awaiting')} aside={t('awaitingAside')}>
      <ul>
        {view.awaiting.map((task) => (
          <TaskLine key={task.id} task={task} badge={waitingBadge(task, t)} />
        ))}
        {hidden > 0 && (
          <More words={t('moreAwaiting', { count: hidden })} onOpen={() => go({ screen: 'tasks' })} />
        )}
      </ul>
    </Panel>
  )
}
