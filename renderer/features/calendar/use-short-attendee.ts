/** Attendees as schedules call them: post and name, or the organisation's short name. */
import { useCallback } from 'react'
import { useById } from '#renderer/data/use-answer.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { Attendee } from '#shared/registers/attendee.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { postingsOn } from '#shared/registers/person/index.ts'

/** A function that names an attendee on a day: `Phó Chủ tịch Phạm Quốc Bình`, `Sở VHTTDL`, `Trưởng Ban`. */
export function useShortAttendee(on: Day): (who: Attendee) => string {
  const people = useById('person')
  const organisations = useById('organisation')
  return useCallback(
    (who) => {
      const person = who.personId ? people.get(who.personId) : undefined
      if (person) return [postingsOn(person, on)[0]?.post ?? '', person.fullName].filter(Boolean).join(' ')
      const organisation = who.organisationId ? organisations.get(who.organisationId) : undefined
      return [who.label, organisation ? shortNameOn(organisation, on) : ''].filter(Boolean).join(' ')
    },
    [people, organisations, on],
  )
}
