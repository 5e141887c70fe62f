/** Opening and saving one file; what goes wrong stays beside it until it goes right. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { tellSaved } from '#renderer/papers/tell-saved.tsx'
import type { AppError } from '#shared/contract/result.ts'
import type { Attachment } from '#shared/registers/attachment/index.ts'

export function useFile({ id }: Attachment) {
  const { t } = useTranslation('attachments')
  const act = useAct()
  const [busy, setBusy] = useState<'open' | 'save' | null>(null)
  const [trouble, setTrouble] = useState<AppError | null>(null)
  const keep = (error: AppError) => {
    setTrouble(error)
    return true
  }
  const work = async <T>(what: 'open' | 'save', run: () => Promise<{ ok: boolean } & T>) => {
    setBusy(what)
    const outcome = await run()
    setBusy(null)
    if (outcome.ok) setTrouble(null)
    return outcome
  }
  return {
    busy,
    trouble,
    open: () => work('open', () => act('attachments.open', { id }, keep)),
    save: async () => {
      const outcome = await work('save', () => act('attachments.save', { id }, keep))
      if (!outcome.ok || !outcome.value) return
      const { path } = outcome.value
      tellSaved(t('saved'), path, () => void act('app.reveal', { path }))
    },
  }
}
