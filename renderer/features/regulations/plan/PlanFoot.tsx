/** What accepting will do, in one sentence, before it is done. */
import { Anchor, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { dayOfMoment, timeOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import classes from './PlanTab.module.css'
import type { PlanSummary } from './plan-decisions.ts'
import { summaryWords } from './use-accept-plan.tsx'

type Props = {
  summary: PlanSummary
  /** False where every item is as planned already. */
  isAnythingOpen: boolean
  isBusy: boolean
  /** Moment of the draft whose choices were taken back, UTC. */
  draftAt: string | null
  onAccept(): void
  onStartOver(): void
}

export function PlanFoot({ summary, isAnythingOpen, isBusy, draftAt, onAccept, onStartOver }: Props) {
  const { t } = useTranslation('plan')
  const what = summaryWords(summary, t)
  const idle = isAnythingOpen ? t('summary.noneTicked') : t('summary.nothing')
  return (
    <footer className={classes.foot}>
      <span role="status" className={classes.will}>
        {what === '' ? idle : t('summary.will', { what })}
      </span>
      {draftAt !== null && (
        <span className={classes.kept}>
          {t('draftTaken', { at: `${timeOfMoment(draftAt)} ${formatDay(dayOfMoment(draftAt))}` })}{' '}
          <Anchor component="button" type="button" size="xs" onClick={onStartOver}>
            {t('startOver')}
          </Anchor>
        </span>
      )}
      <EditOnly>
        <Button loading={isBusy} disabled={what === ''} onClick={onAccept}>
          {t('accept')}
        </Button>
      </EditOnly>
    </footer>
  )
}
