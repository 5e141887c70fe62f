/** The office's settings, changed one by one; each change is saved at once. */
import { useCallback } from 'react'
import { useAct } from '#renderer/data/use-act.ts'
import { useAll } from '#renderer/data/use-answer.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import { defaultSettings, type Settings } from '#shared/registers/settings/index.ts'

type Fields = typeof defaultSettings

export type OfficeSettings = {
  value: Fields
  /** False when it was refused. */
  change(patch: Partial<Fields>): Promise<boolean>
}

/** A new office has the defaults until something is changed. */
export function useOffice(): OfficeSettings {
  const act = useAct()
  const [record] = useAll('settings')
  const value = record ? fieldsOf(record) : defaultSettings
  const change = useCallback(
    async (patch: Partial<Fields>) => {
      const fields = { ...(record ? fieldsOf(record) : defaultSettings), ...patch }
      const done = record
        ? await act('records.update', { ...targetOf(record), fields })
        : await act('records.create', { register: 'settings', id: 'office', fields })
      return done.ok
    },
    [act, record],
  )
  return { value, change }
}

function targetOf({ id, revision }: Settings) {
  return { register: 'settings' as const, id, revision }
}
