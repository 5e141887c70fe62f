/** Bodies with what they owe; the most overdue first. */
import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { ReminderSummary } from '#shared/views/reminders/summary.ts'
import classes from './Reminders.module.css'

export type Agency = ReminderSummary['agencies'][number]

type Props = {
  agencies: readonly Agency[]
  chosen: ReadonlySet<string>
  onChosen(chosen: ReadonlySet<string>): void
  onSlip(organisationId: string): void
  onLetter(organisationId: string): void
}

export function AgencyTable(props: Props) {
  const { t } = useTranslation('reminders')
  const { agencies, chosen, onChosen } = props
  const ids = agencies.flatMap(({ organisationId }) => organisationId ?? [])
  const isAll = ids.length > 0 && ids.every((id) => chosen.has(id))
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>
              <Checkbox
                aria-label={t('dialog.chooseAll')}
                checked={isAll}
                indeterminate={!isAll && chosen.size > 0}
                onChange={() => onChosen(new Set(isAll ? [] : ids))}
              />
            </th>
            <th>{t('dialog.body')}</th>
            <th className={classes.number}>{t('dialog.due')}</th>
            <th className={classes.number}>{t('dialog.overdue')}</th>
            <th className={classes.number}>{t('dialog.longest')}</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {agencies.map((agency) => (
            <AgencyRow key={agency.organisationId ?? ` ${agency.name}`} agency={agency} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AgencyRow({ agency, chosen, onChosen, onSlip, onLetter }: Props & { agency: Agency }) {
  const { t } = useTranslation('reminders')
  const { organisationId: id, due, overdue, longest } = agency
  const name = agency.name || t('dialog.ours')
  const toggle = (to: string) => {
    const next = new Set(chosen)
    if (!next.delete(to)) next.add(to)
    onChosen(next)
  }
  return (
    <tr>
      <td>
        {id && (
          <Checkbox
            aria-label={t('dialog.choose', { name })}
            checked={chosen.has(id)}
            onChange={() => toggle(id)}
          />
        )}
      </td>
      <td className={classes.body}>{name}</td>
      <td className={classes.number}>{due > 0 ? due : ''}</td>
      <td className={classes.number}>{overdue > 0 && <StatusBadge tone="late">{overdue}</StatusBadge>}</td>
      <td className={classes.number}>{longest > 0 ? t('dialog.days', { count: longest }) : ''}</td>
      <td>
        {id && (
          <div className={classes.papers}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('dialog.slipFor', { name })}
              onClick={() => onSlip(id)}
            >
              {t('dialog.slip')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('dialog.letterFor', { name })}
              disabled={overdue === 0}
              onClick={() => onLetter(id)}
            >
              {t('dialog.letter')}
            </Button>
          </div>
        )}
      </td>
    </tr>
  )
}
