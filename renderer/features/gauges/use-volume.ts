/** What the office sets itself: the limits, and figures of years that it types. Each change is saved at once. */
import { useCallback } from 'react'
import { useAct } from '#renderer/data/use-act.ts'
import { useAll } from '#renderer/data/use-answer.ts'
import { type FieldsOf, fieldsOf } from '#shared/registers/define-register.ts'
import { defaultSettings, type VolumeLimits } from '#shared/registers/settings/index.ts'

/** Changes the limits; false when it was refused. */
export function useChangeLimits(): (patch: Partial<VolumeLimits>) => Promise<boolean> {
  const act = useAct()
  const [record] = useAll('settings')
  return useCallback(
    async (patch) => {
      const now = record ? fieldsOf(record) : defaultSettings
      const fields = { ...now, volume: { ...now.volume, ...patch } }
      const done = record
        ? await act('records.update', {
            register: 'settings',
            id: record.id,
            revision: record.revision,
            fields,
          })
        : await act('records.create', { register: 'settings', id: 'office', fields })
      return done.ok
    },
    [act, record],
  )
}

const empty: FieldsOf<'volume-year'> = { conferences: null, inPerson: null, documents: null, note: '' }

/** The typed figures of a year, and how to change them; `change` answers false when it was refused. */
export function useTypedYear(year: number): {
  value: FieldsOf<'volume-year'>
  change(patch: Partial<FieldsOf<'volume-year'>>): Promise<boolean>
} {
  const act = useAct()
  const record = useAll('volume-year').find(({ id }) => id === String(year))
  const value = record ? fieldsOf(record) : empty
  const change = useCallback(
    async (patch: Partial<FieldsOf<'volume-year'>>) => {
      const fields = { ...(record ? fieldsOf(record) : empty), ...patch }
      const target = { register: 'volume-year' as const, id: String(year) }
      const done = record
        ? await act('records.update', { ...target, revision: record.revision, fields })
        : await act('records.create', { ...target, fields })
      return done.ok
    },
    [act, record, year],
  )
  return { value, change }
}
