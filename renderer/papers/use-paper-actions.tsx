/** Printing, saving and copying a paper, with the messages that follow. */
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import type { PaperFileFormat } from '#shared/contract/commands.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { tellLongWork } from './tell-long-work.tsx'
import { tellSaved } from './tell-saved.tsx'

export type PaperTask = PaperFileFormat | 'print' | 'copy'

/** What the user stopped is no failure worth a message. */
const wasStopped = (error: AppError) => error.code === 'cancelled'

/**
 * `run` prints, saves or copies; `ids` are the rows of a list that are copied alone, `names` how names stand in it; `busy`
 * names what is under way.
 */
export function usePaperActions() {
  const act = useAct()
  const { t } = useTranslation(['papers', 'contacts'])
  const [busy, setBusy] = useState<PaperTask | null>(null)
  const showSaved = (path: string) => tellSaved(t('saved'), path, () => void act('app.reveal', { path }))
  const save = async (paper: PaperRequest, format: PaperFileFormat, names: NameMask) => {
    const outcome = await act('papers.save', { paper, format, names }, wasStopped)
    if (outcome.ok && outcome.value) showSaved(outcome.value.path)
  }
  const copy = async (paper: PaperRequest, names: NameMask, ids: readonly string[]) => {
    const rows = ids.length > 0 ? { ids: [...ids] } : {}
    const outcome = await act('papers.copy-table', { paper, names, ...rows }, wasStopped)
    if (!outcome.ok) return
    const message = [
      t('copied', { count: outcome.value.rows }),
      names === 'full' ? '' : t('contacts:covered'),
    ]
    notifications.show({ color: 'green', message: message.filter(Boolean).join(' ') })
  }
  const run = async (
    paper: PaperRequest,
    task: PaperTask,
    { ids = [], names = 'full' }: { ids?: readonly string[]; names?: NameMask } = {},
  ) => {
    setBusy(task)
    if (task === 'print') {
      await act('papers.print', { paper, names }, wasStopped)
    } else {
      const over = tellLongWork(() => void act('papers.stop-work', {}))
      await (task === 'copy' ? copy(paper, names, ids) : save(paper, task, names))
      over()
    }
    setBusy(null)
  }
  return { run, busy }
}
