/** Backups to choose one from: newest first, each with its moment, why it was made and what it holds. */
import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { momentWords } from '#renderer/i18n/moment.ts'
import type { BackupSummary } from '#shared/contract/storage.ts'
import classes from './BackupChoices.module.css'

/** Tells backups of all places apart. */
export const backupKey = ({ place, name }: BackupSummary) => `${place}/${name}`

type Props = { backups: readonly BackupSummary[]; chosen: string; onChoose(key: string): void }

export function BackupChoices({ backups, chosen, onChoose }: Props) {
  const { t } = useTranslation('welcome')
  return (
    <Radio.Group value={chosen} onChange={onChoose} label={t('rescue.restore.choose')}>
      <div className={classes.list}>
        {backups.map((backup) => (
          <Radio
            key={backupKey(backup)}
            className={classes.row}
            value={backupKey(backup)}
            disabled={backup.isDamaged}
            label={<Line backup={backup} />}
          />
        ))}
      </div>
    </Radio.Group>
  )
}

const reasons = ['hourly', 'closing', 'manual', 'before-migration', 'before-restore'] as const

function Line({ backup }: { backup: BackupSummary }) {
  const { t } = useTranslation('welcome')
  if (backup.isDamaged)
    return (
      <span className={classes.line}>
        <span>{backup.name}</span>
        <span>{t('rescue.restore.damaged')}</span>
      </span>
    )
  const reason = reasons.find((one) => one === backup.reason) ?? 'other'
  const facts = [
    t('rescue.restore.records', { count: backup.records }),
    backup.attachments > 0 && t('rescue.restore.attachments', { count: backup.attachments }),
    t(`rescue.restore.places.${backup.place}`),
    backup.isSealed && t('rescue.restore.sealed'),
  ]
  return (
    <span className={classes.line}>
      <strong>{momentWords(backup.madeAt)}</strong>
      <span>{backup.label || t(`rescue.restore.reasons.${reason}`)}</span>
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </span>
  )
}
