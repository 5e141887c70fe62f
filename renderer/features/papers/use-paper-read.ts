/** The few registers that decide how a paper looks and who signs it, as the templates read them. */
import { useMemo } from 'react'
import { useAll, useById } from '#renderer/data/use-answer.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'

/** A read model of settings, format profiles, organisations and people; of nothing else. */
export function usePaperRead(): ReadModel {
  const [settings] = useAll('settings')
  const profiles = useById('format-profile')
  const organisations = useById('organisation')
  const people = useById('person')
  return useMemo(() => {
    const known: { readonly [N in RegisterName]?: ReadonlyMap<string, unknown> } = {
      settings: new Map(settings ? [[settings.id, settings]] : []),
      'format-profile': profiles,
      organisation: organisations,
      person: people,
    }
    return {
      get: (register: RegisterName, id: string) => known[register]?.get(id),
      all: (register: RegisterName) => [...(known[register]?.values() ?? [])],
    } as unknown as ReadModel
  }, [settings, profiles, organisations, people])
}
