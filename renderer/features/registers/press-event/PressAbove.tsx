/** What the four legal questions come to, told before anything is given to the press, and who answers what. */
import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { groundChecks, type PressEvent } from '#shared/registers/press-event/index.ts'
import classes from '../rows/Rows.module.css'
import { QuestionTable } from './QuestionTable.tsx'

export function PressAbove({ record }: { record: PressEvent }) {
  return (
    <>
      <GroundNotes record={record} />
      <QuestionTable record={record} />
    </>
  )
}

function GroundNotes({ record }: { record: PressEvent }) {
  const { t } = useTranslation('registers')
  const checks = groundChecks(record)
  const refused = checks.filter(({ answer }) => answer === 'yes')
  const open = checks.filter(({ answer }) => answer === null)
  const isOver = record.heldOn !== null
  return (
    <ul className={classes.notes} aria-label={t('press-event.sections.grounds')}>
      {refused.map(({ ground, note }) => (
        <li key={ground} className={classes.warning}>
          <IconBan size="1rem" aria-hidden />
          <span>
            {t('press-event.grounds.refuse', {
              ground: t(`press-event.choices.ground.${ground}`),
              note,
            })}{' '}
            {t(`press-event.grounds.consequence.${ground}`)}
          </span>
        </li>
      ))}
      {open.length > 0 && (
        <li className={isOver ? classes.warning : undefined}>
          <IconAlertTriangle size="1rem" aria-hidden />
          <span>
            {t(isOver ? 'press-event.grounds.neverAsked' : 'press-event.grounds.toAsk', {
              grounds: open.map(({ ground }) => t(`press-event.choices.ground.${ground}`)).join('; '),
            })}
          </span>
        </li>
      )}
      {open.length === 0 && refused.length === 0 && (
        <li>
          <IconCheck size="1rem" aria-hidden />
          <span>{t('press-event.grounds.clear')}</span>
        </li>
      )}
    </ul>
  )
}
