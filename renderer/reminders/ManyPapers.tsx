/** Papers for the bodies that are chosen, printed one after another; leaving a print dialog ends the row. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import type { Agency } from './AgencyTable.tsx'
import classes from './Reminders.module.css'

type Props = { agencies: readonly Agency[]; letterFor(organisationId: string): PaperRequest }

export function ManyPapers({ agencies, letterFor }: Props) {
  const { t } = useTranslation('reminders')
  const { progress, print } = usePrintRow()
  const ids = (list: readonly Agency[]) => list.flatMap(({ organisationId }) => organisationId ?? [])
  const owing = ids(agencies.filter(({ overdue }) => overdue > 0))
  return (
    <div className={classes.many}>
      <span role="status" className={classes.chosen}>
        {progress ? t('dialog.printing', progress) : t('dialog.chosen', { count: agencies.length })}
      </span>
      <Button
        variant="default"
        leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden />}
        disabled={agencies.length === 0 || progress !== null}
        onClick={() =>
          void print(ids(agencies).map((organisationId) => ({ kind: 'reminder', organisationId })))
        }
      >
        {t('dialog.printSlips')}
      </Button>
      <Button
        leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden />}
        disabled={owing.length === 0 || progress !== null}
        onClick={() => void print(owing.map(letterFor))}
      >
        {t('dialog.printLetters')}
      </Button>
    </div>
  )
}

function usePrintRow() {
  const { t } = useTranslation('reminders')
  const act = useAct()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const print = async (papers: readonly PaperRequest[]) => {
    let done = 0
    for (const paper of papers) {
      setProgress({ done: done + 1, total: papers.length })
      // Leaving the print dialog is no failure worth a message.
      const outcome = await act('papers.print', { paper }, (error) => error.code === 'cancelled')
      if (!outcome.ok) break
      done += 1
    }
    setProgress(null)
    if (done > 0) notifications.show({ message: t('dialog.printed', { count: done }) })
  }
  return { progress, print }
}
