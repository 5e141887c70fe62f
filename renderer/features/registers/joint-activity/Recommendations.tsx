/** Recommendations with their tasks: given one by one, or all that are ready in one press. */
import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { JointActivity, Recommendation } from '#shared/registers/joint-activity/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import classes from '../rows/Rows.module.css'
import { TaskCell } from '../rows/TaskCell.tsx'
import { useRecordAct } from '../rows/use-record-act.ts'

const isReady = ({ bodyId, dueOn }: Recommendation) => bodyId !== null && dueOn !== null

export function Recommendations({ record }: { record: JointActivity }) {
  const { t } = useTranslation(['registers', 'coordination'])
  const act = useRecordAct('joint-activity', record)
  const { recommendations } = record
  const waiting = recommendations.filter((row) => isReady(row) && row.taskId === null)
  if (recommendations.length === 0) return null
  return (
    <FormSection title={t('joint-activity.table.title')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('joint-activity.rows.recommendations.text')}</th>
              <th scope="col">{t('joint-activity.rows.recommendations.bodyId')}</th>
              <th scope="col">{t('joint-activity.rows.recommendations.dueOn')}</th>
              <th scope="col">{t('coordination:rowTasks.task')}</th>
            </tr>
          </thead>
          <tbody>
            {recommendations.map((row) => (
              <Line
                key={row.id}
                row={row}
                onGive={() => void act('assign-recommendation', { rowId: row.id })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {waiting.length > 1 && (
        <EditOnly>
          <div className={classes.foot}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconChecklist size="0.9rem" aria-hidden />}
              onClick={() => void act('assign-all', {})}
            >
              {t('joint-activity.table.giveAll', { count: waiting.length })}
            </Button>
          </div>
        </EditOnly>
      )}
    </FormSection>
  )
}

function Line({ row, onGive }: { row: Recommendation; onGive: () => void }) {
  const { t } = useTranslation('registers')
  const today = useToday()
  const body = useById('organisation').get(row.bodyId ?? '')
  return (
    <tr>
      <td className={classes.text}>{row.text}</td>
      <td className={classes.text}>{body ? shortNameOn(body, today) : t('joint-activity.table.nobody')}</td>
      <td className={classes.day}>{row.dueOn === null ? '' : formatDay(row.dueOn)}</td>
      <td>
        <TaskCell taskId={row.taskId} name={row.text} onGive={isReady(row) ? onGive : null} />
      </td>
    </tr>
  )
}
