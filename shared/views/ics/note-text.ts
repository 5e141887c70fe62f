/** The note of an entry and, below a line of its own, who takes part: phones show both, only the note comes back. */
import type { Day } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { EventContent } from '#shared/registers/event/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'

const marker = '\n— Phối Hợp —\n'

type Person = { personId?: string | null; organisationId?: string | null; label: string }

/** `Chủ trì: …`, `Thành phần: …`; empty without people. */
export function describePeople(
  { chairs, participants }: Pick<EventContent, 'chairs' | 'participants'>,
  read: ReadModel,
  today: Day,
): string {
  const nameOf = ({ personId, organisationId, label }: Person) => {
    const person = personId ? read.get('person', personId) : undefined
    const body = organisationId ? read.get('organisation', organisationId) : undefined
    return label || person?.fullName || (body ? shortNameOn(body, today) : '')
  }
  const line = (title: string, people: readonly Person[]) => {
    const names = people.map(nameOf).filter(Boolean)
    return names.length === 0 ? [] : [`${title}: ${names.join(', ')}`]
  }
  return [...line('Chủ trì', chairs), ...line('Thành phần', participants)].join('\n')
}

/** What is written: the marker stands wherever there is something to part. */
export function withDetails(note: string, details: string): string {
  return details === '' && !`\n${note}\n`.includes(marker) ? note : `${note}\n${marker}${details}`
}

/** The note alone. */
export function withoutDetails(text: string): string {
  const at = text.lastIndexOf(`\n${marker}`)
  return at < 0 ? text : text.slice(0, at)
}
