/** Everything readable of the office as one Excel file, saved where the user says. */
import i18next from 'i18next'
import { useState } from 'react'
import { useAct } from '#renderer/data/use-act.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import { tellSaved } from './tell-saved.tsx'

export function useSaveReadable(): {
  save(names?: NameMask): Promise<void>
  isSaving: boolean
} {
  const act = useAct()
  const [isSaving, setSaving] = useState(false)
  const save = async (names: NameMask = 'full') => {
    setSaving(true)
    const outcome = await act('folder.export-readable', { names }, ({ code }) => code === 'cancelled')
    setSaving(false)
    if (!outcome.ok || outcome.value === null) return
    const { path } = outcome.value
    tellSaved(i18next.t('papers:savedAll'), path, () => void act('app.reveal', { path }))
  }
  return { save, isSaving }
}
