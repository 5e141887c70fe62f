/** The directory as pickers need it: in protocol order, by the names of today, and able to grow by a name just typed. */
import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAll, useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { comparePersonNames, compareVi } from '#shared/lib/vi-text.ts'
import { nameEntryOn, nameOn, type Organisation, shortNameOn } from '#shared/registers/organisation/index.ts'
import { type Person, postingsOn } from '#shared/registers/person/index.ts'
import { makeOption, type PickerOption } from './picker-options.ts'

/** Organisations in protocol order. */
export function useOrganisations(): readonly Organisation[] {
  const all = useAll('organisation')
  const today = useToday()
  return useMemo(
    () => all.toSorted((a, b) => a.order - b.order || compareVi(nameOn(a, today), nameOn(b, today))),
    [all, today],
  )
}

/** People in protocol order, then by given name. */
export function usePeople(): readonly Person[] {
  const all = useAll('person')
  return useMemo(
    () => all.toSorted((a, b) => a.order - b.order || comparePersonNames(a.fullName, b.fullName)),
    [all],
  )
}

/** One option for each organisation, found by any name it ever had. */
export function useOrganisationOptions(): readonly PickerOption[] {
  const organisations = useOrganisations()
  const today = useToday()
  return useMemo(
    () =>
      organisations.map((one) => {
        const { name, shortName } = nameEntryOn(one, today)
        const others = one.names.flatMap((entry) => [entry.name, entry.shortName, entry.symbol]).join(' ')
        return makeOption(one.id, name, shortName === name ? '' : shortName, others)
      }),
    [organisations, today],
  )
}

/** One option for each person, with post and organisation. */
export function usePersonOptions(): readonly PickerOption[] {
  const people = usePeople()
  const organisations = useById('organisation')
  const today = useToday()
  return useMemo(
    () =>
      people.map((one) => {
        const current = postingsOn(one, today)[0]
        const organisation = current ? organisations.get(current.organisationId) : undefined
        const place = organisation ? shortNameOn(organisation, today) : ''
        const detail = [current?.post ?? '', place].filter(Boolean).join(', ')
        const words = organisation ? nameOn(organisation, today) : ''
        return makeOption(one.id, one.fullName, detail, words)
      }),
    [people, organisations, today],
  )
}

/** Makes directory records of a bare name; each resolves to the new id, or null when it was refused. */
export function useDirectoryGrowth() {
  const act = useAct()
  const { t } = useTranslation('forms')
  const organisations = useOrganisations()
  const people = usePeople()
  const tell = (name: string) => notifications.show({ message: t('picker.created', { name }) })
  const lastOrder = (records: readonly { order: number }[]) => (records.at(-1)?.order ?? 0) + 10
  return {
    addOrganisation: async (name: string): Promise<string | null> => {
      const fields = {
        kind: 'other',
        parentId: null,
        names: [{ validFrom: null, validTo: null, name, shortName: '', headLine: '', symbol: '' }],
        placeName: '',
        signers: [],
        phone: '',
        order: lastOrder(organisations),
        note: '',
      }
      const made = await act('records.create', { register: 'organisation', id: null, fields })
      if (made.ok) tell(name)
      return made.ok ? made.value.id : null
    },
    addPerson: async (fullName: string): Promise<string | null> => {
      const fields = {
        fullName,
        honorific: '',
        postings: [],
        phone: '',
        order: lastOrder(people),
        note: '',
      }
      const made = await act('records.create', { register: 'person', id: null, fields })
      if (made.ok) tell(fullName)
      return made.ok ? made.value.id : null
    },
  }
}
