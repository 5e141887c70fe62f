/** How one who attends is called on screen. Papers have their own, longer forms. */
import type { Day } from '#shared/lib/dates.ts'
import type { Attendee } from '#shared/registers/attendee.ts'
import { type Organisation, shortNameOn } from '#shared/registers/organisation/index.ts'
import { type Person, postingsOn } from '#shared/registers/person/index.ts'

/** `Nguyễn Văn An (Phó Chủ tịch, UBND tỉnh)`, `Sở Y tế`, or the free words; words beside a reference follow it. */
export function attendeeName(
  who: Pick<Attendee, 'personId' | 'organisationId' | 'label'>,
  organisationsById: ReadonlyMap<string, Organisation>,
  peopleById: ReadonlyMap<string, Person>,
  today: Day,
): string {
  const person = who.personId ? peopleById.get(who.personId) : undefined
  const organisation = who.organisationId ? organisationsById.get(who.organisationId) : undefined
  const name = person
    ? personName(person, organisation, organisationsById, today)
    : organisation
      ? shortNameOn(organisation, today)
      : ''
  return [name, who.label].filter(Boolean).join(' – ')
}

function personName(
  person: Person,
  asked: Organisation | undefined,
  organisationsById: ReadonlyMap<string, Organisation>,
  today: Day,
): string {
  const held = postingsOn(person, today)
  const posting = held.find((entry) => entry.organisationId === asked?.id) ?? held[0]
  const organisation = posting ? organisationsById.get(posting.organisationId) : asked
  const place = organisation ? shortNameOn(organisation, today) : ''
  const post = [posting?.post ?? '', place].filter(Boolean).join(', ')
  return post === '' ? person.fullName : `${person.fullName} (${post})`
}
