/** The minutes as they were at each closing. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PaperDialog } from '#renderer/papers/index.ts'
import { dayOfMoment, timeOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { paperFormats } from '#shared/registers/meeting/index.ts'
import classes from './Conclusions.module.css'
import { paperOf } from './paper-of.ts'
import { SealLine } from './SealLine.tsx'
import { useWorkspace } from './use-workspace.ts'

export function VersionList() {
  const { t } = useTranslation('meetings')
  const { id, review } = useWorkspace()
  const [shown, setShown] = useState<number | null>(null)
  if (!review || review.versions.length === 0) return null
  return (
    <>
      <ul className={classes.versions} aria-label={t('closing.versions')}>
        {review.versions.map(({ id: versionId, version, closedAt, reopenReason }) => (
          <li key={version} className={classes.version}>
            <strong>{t('closing.version', { version })}</strong>
            <span className={classes.muted}>
              {`${timeOfMoment(closedAt)} ${formatDay(dayOfMoment(closedAt))}`}
            </span>
            {reopenReason && <span>{t('closing.reopenedFor', { reason: reopenReason })}</span>}
            <SealLine id={versionId} />
            <span className={classes.gap} />
            <Button size="compact-xs" variant="subtle" onClick={() => setShown(version)}>
              {t('closing.view')}
            </Button>
          </li>
        ))}
      </ul>
      <PaperDialog
        papers={paperFormats.toReversed().map((format) => paperOf('minutes', id, format, shown))}
        isOpen={shown !== null}
        onClose={() => setShown(null)}
      />
    </>
  )
}
