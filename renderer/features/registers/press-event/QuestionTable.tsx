/** The questions of the press: which agency answers, by when, how far it is, and the task that was given for it. */
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { type PressEvent, type PressQuestion, stateOfQuestion } from '#shared/registers/press-event/index.ts'
import classes from '../rows/Rows.module.css'
import { TaskCell } from '../rows/TaskCell.tsx'
import { useRecordAct } from '../rows/use-record-act.ts'
import { QuestionBadge } from './cells.tsx'

export function QuestionTable({ record }: { record: PressEvent }) {
  const { t } = useTranslation(['registers', 'coordination'])
  const act = useRecordAct('press-event', record)
  if (record.questions.length === 0) return null
  return (
    <FormSection title={t('press-event.table.title')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('press-event.rows.questions.question')}</th>
              <th scope="col">{t('press-event.table.agency')}</th>
              <th scope="col">{t('press-event.rows.questions.dueOn')}</th>
              <th scope="col">{t('press-event.fields.state')}</th>
              <th scope="col">{t('coordination:rowTasks.task')}</th>
            </tr>
          </thead>
          <tbody>
            {record.questions.map((row) => (
              <QuestionLine
                key={row.id}
                row={row}
                onGive={() => void act('assign-question', { rowId: row.id })}
              />
            ))}
          </tbody>
        </table>
      </div>
    </FormSection>
  )
}

function QuestionLine({ row, onGive }: { row: PressQuestion; onGive: () => void }) {
  const { t } = useTranslation('registers')
  const today = useToday()
  const agency = useById('organisation').get(row.agencyId ?? '')
  const state = stateOfQuestion(row, today)
  const isWaiting = state === 'open' || state === 'overdue'
  const canGive = isWaiting && row.agencyId !== null && row.dueOn !== null
  const ground =
    row.ground === null ? t('press-event.grounds.notAsked') : t(`press-event.choices.ground.${row.ground}`)
  return (
    <tr>
      <td className={classes.text}>
        {row.question}
        <div className={classes.muted}>{[row.outlet, ground].filter(Boolean).join(' · ')}</div>
      </td>
      <td className={classes.text}>{agency ? shortNameOn(agency, today) : t('press-event.table.nobody')}</td>
      <td className={classes.day}>{row.dueOn === null ? '' : formatDay(row.dueOn)}</td>
      <td>
        <QuestionBadge state={state} />
      </td>
      <td>
        <TaskCell taskId={row.taskId} name={row.question} onGive={canGive ? onGive : null} />
      </td>
    </tr>
  )
}
