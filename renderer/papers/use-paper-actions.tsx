/** Printing and saving a paper, with the messages that follow. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import type { PaperFileFormat } from '#shared/contract/commands.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { tellSaved } from './tell-saved.tsx'

export type PaperTask = PaperFileFormat | 'print'

/** `run` prints or saves; `busy` names what is under way. */
export function usePaperActions() {
  const act = useAct()
  const { t } = useTranslation('papers')
  const [busy, setBusy] = useState<PaperTask | null>(null)
  const showSaved = (path: string) => tellSaved(t('saved'), path, () => void act('app.reveal', { path }))
  const run = async (paper: PaperRequest, task: PaperTask) => {
    setBusy(task)
    if (task === 'print') {
      // Leaving the print dialog is no failure worth a message.
      await act('papers.print', { paper }, (error) => error.code === 'cancelled')
    } else {
      const outcome = await act('papers.save', { paper, format: task })
      if (outcome.ok && outcome.value) showSaved(outcome.value.path)
    }
    setBusy(null)
  }
  return { run, busy }
}
