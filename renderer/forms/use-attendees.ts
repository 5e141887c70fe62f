/** Who can attend: people first, then organisations, in protocol order; and what a choice becomes in a record. */
import { useCallback, useMemo } from 'react'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { Attendee } from '#shared/registers/attendee.ts'
import { attendeeName } from './attendee-name.ts'
import type { PickerOption } from './picker-options.ts'
import { useOrganisationOptions, usePersonOptions } from './use-directory.ts'

const personPrefix = 'p:'
const organisationPrefix = 'o:'

/** The value under which an attendee stands among the options; null for free words. */
export function optionValueOf(who: Attendee): string | null {
  if (who.personId) return personPrefix + who.personId
  return who.organisationId ? organisationPrefix + who.organisationId : null
}

/** A new attendee of a chosen option. */
export function attendeeOfOption(value: string): Attendee {
  const recordId = value.slice(personPrefix.length)
  const isPerson = value.startsWith(personPrefix)
  return {
    id: crypto.randomUUID(),
    personId: isPerson ? recordId : null,
    organisationId: isPerson ? null : recordId,
    label: '',
  }
}

/** A new attendee of free words. */
export function attendeeOfText(label: string): Attendee {
  return { id: crypto.randomUUID(), personId: null, organisationId: null, label }
}

/** People and organisations in one list. */
export function useAttendeeOptions(): readonly PickerOption[] {
  const people = usePersonOptions()
  const organisations = useOrganisationOptions()
  return useMemo(
    () => [
      ...people.map((option) => ({ ...option, value: personPrefix + option.value })),
      ...organisations.map((option) => ({ ...option, value: organisationPrefix + option.value })),
    ],
    [people, organisations],
  )
}

/** The name of an attendee as the screen says it today. */
export function useAttendeeName(): (who: Attendee) => string {
  const organisations = useById('organisation')
  const people = useById('person')
  const today = useToday()
  return useCallback((who) => attendeeName(who, organisations, people, today), [organisations, people, today])
}
