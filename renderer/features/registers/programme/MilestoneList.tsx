/** The milestones of a programme, each with how it stands; one press notes that it was reached today. */
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircle, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { daysBetween } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import {
  type Milestone,
  type MilestoneState,
  type Programme,
  stateOfMilestone,
} from '#shared/registers/programme/index.ts'
import { useRecordAct } from '../rows/use-record-act.ts'
import classes from './Standing.module.css'

export function MilestoneList({ record }: { record: Programme }) {
  const { t } = useTranslation('registers')
  const today = useToday()
  const act = useRecordAct('programme', record)
  const mark = ({ id }: Milestone, doneOn: string | null) =>
    void act('mark-milestone', { milestoneId: id, doneOn })
  return (
    <div>
      <h4 className={classes.heading}>{t('programme.standing.milestones')}</h4>
      <ul className={classes.milestones}>
        {record.milestones.map((milestone) => {
          const state = stateOfMilestone(milestone, today)
          const isDone = state.startsWith('done')
          const { name } = milestone
          return (
            <li key={milestone.id} data-state={state}>
              <StateIcon state={state} />
              <span className={classes.milestone}>
                {name}
                <span className={classes.days}>
                  <When milestone={milestone} state={state} />
                </span>
              </span>
              <EditOnly>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={t(isDone ? 'programme.standing.undoOf' : 'programme.standing.markDoneOf', {
                    name,
                  })}
                  onClick={() => mark(milestone, isDone ? null : today)}
                >
                  {t(isDone ? 'programme.standing.undo' : 'programme.standing.markDone')}
                </Button>
              </EditOnly>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const icons: Readonly<Record<MilestoneState, TablerIcon>> = {
  open: IconCircle,
  late: IconAlertTriangle,
  done: IconCheck,
  'done-late': IconCheck,
}

function StateIcon({ state }: { state: MilestoneState }) {
  const Icon = icons[state]
  return <Icon className={classes.icon ?? ''} size="1rem" stroke={2} aria-hidden />
}

function When({ milestone: { due, doneOn }, state }: { milestone: Milestone; state: MilestoneState }) {
  const { t } = useTranslation('registers')
  const today = useToday()
  const limit =
    due === null ? t('programme.standing.noDue') : t('programme.standing.due', { day: formatDay(due) })
  if (doneOn !== null && state.startsWith('done'))
    return `${t('programme.standing.reached', { day: formatDay(doneOn) })} (${limit})`
  if (state === 'late' && due !== null)
    return `${limit}, ${t('programme.standing.lateBy', { count: daysBetween(due, today) })}`
  return limit
}
