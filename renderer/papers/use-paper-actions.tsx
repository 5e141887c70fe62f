/** Printing, saving and copying a paper, with the messages that follow. */
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import type { PaperFileFormat } from '#shared/contract/commands.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { tellLongWork } from './tell-long-work.tsx'
import { tellSaved } from './tell-saved.tsx'

export type PaperTask = PaperFileFormat | 'print' | 'copy'

/** What the user stopped is no failure worth a message. */
const wasStopped = (error: AppError) => error.code === 'cancelled'

/** `run` prints, saves or copies; `ids` are the rows of a list that are copied alone; `busy` names what is under way. */
export function usePaperActions() {
  const act = useAct()
  const { t } = useTranslation('papers')
  const [busy, setBusy] = useState<PaperTask | null>(null)
  const showSaved = (path: string) => tellSaved(t('saved'), path, () => void act('app.reveal', { path }))
  const save = async (paper: PaperRequest, format: PaperFileFormat) => {
    const outcome = await act('papers.save', { paper, format }, wasStopped)
    if (outcome.ok && outcome.value) showSaved(outcome.value.path)
  }
  const copy = async (paper: PaperRequest, ids?: readonly string[]) => {
    const input = ids && ids.length > 0 ? { paper, ids: [...ids] } : { paper }
    const outcome = await act('papers.copy-table', input, wasStopped)
    if (outcome.ok)
      notifications.show({ color: 'green', message: t('copied', { count: outcome.value.rows }) })
  }
  const run = async (paper: PaperRequest, task: PaperTask, ids?: readonly string[]) => {
    setBusy(task)
    if (task === 'print') {
      await act('papers.print', { paper }, wasStopped)
    } else {
      const over = tellLongWork(() => void act('papers.stop-work', {}))
      await (task === 'copy' ? copy(paper, ids) : save(paper, task))
      over()
    }
    setBusy(null)
  }
  return { run, busy }
}
