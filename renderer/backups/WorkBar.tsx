/** Long work under way, with how far it is. */
import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWork } from '#renderer/data/use-work.ts'
import classes from './Backups.module.css'

export type Running = 'backup' | 'check' | 'restore'

export function WorkBar({ running }: { running: Running | null }) {
  const { t } = useTranslation('backups')
  const work = useWork(['backup', 'check', 'restore'], running !== null)
  if (running === null) return null
  const share = work && work.total > 0 ? (100 * work.done) / work.total : 0
  return (
    <div role="status" className={classes.work}>
      {t(`work.${running}`)}
      <Progress value={share} aria-label={t(`work.${running}`)} size="sm" />
    </div>
  )
}
