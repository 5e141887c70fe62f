/** Printing and saving a paper, with the messages that follow. */
import { Button, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import type { PaperFileFormat } from '#shared/contract/commands.ts'
import type { PaperRequest } from '#shared/reports/request.ts'

export type PaperTask = PaperFileFormat | 'print'

/** `run` prints or saves; `busy` names what is under way. */
export function usePaperActions() {
  const act = useAct()
  const { t } = useTranslation('papers')
  const [busy, setBusy] = useState<PaperTask | null>(null)
  const run = async (paper: PaperRequest, task: PaperTask) => {
    setBusy(task)
    if (task === 'print') {
      // Leaving the print dialog is no failure worth a message.
      await act('papers.print', { paper }, (error) => error.code === 'cancelled')
    } else {
      const outcome = await act('papers.save', { paper, format: task })
      if (outcome.ok && outcome.value) tellSaved(outcome.value.path)
    }
    setBusy(null)
  }
  const tellSaved = (path: string) =>
    notifications.show({
      title: t('saved'),
      color: 'green',
      message: (
        <Stack gap="xs" align="flex-start">
          <span>{path.split(/[\\/]/).at(-1)}</span>
          <Button size="compact-sm" variant="light" onClick={() => void act('app.reveal', { path })}>
            {t('openFolder')}
          </Button>
        </Stack>
      ),
    })
  return { run, busy }
}
