/** Who chairs, attends, speaks or writes: an official in a post, an organisation, or words when neither is in the directory. */
import * as v from 'valibot'
import { id, line, optional } from '#shared/lib/schema.ts'
import type { Reference } from './define-register.ts'

const attendeeEntries = {
  /** Identifier within the record, so that attendance and speeches can point here. */
  id,
  personId: optional(id),
  organisationId: optional(id),
  /** Words in place of, or beside, the two references: `đại diện các sở, ban, ngành`. */
  label: line(300),
}

type Named = { personId: string | null; organisationId: string | null; label: string }

const isSomebody = (who: Named) => who.personId !== null || who.organisationId !== null || who.label !== ''

export const attendee = v.pipe(
  v.strictObject(attendeeEntries),
  v.check((who) => isSomebody(who), 'required'),
)
export type Attendee = v.InferOutput<typeof attendee>

export const participantRoles = ['official', 'invited', 'press'] as const
export const participant = v.pipe(
  v.strictObject({ ...attendeeEntries, role: v.picklist(participantRoles) }),
  v.check((who) => isSomebody(who), 'required'),
)
export type Participant = v.InferOutput<typeof participant>

/** The directory records that an attendee points at. */
export function referencesOfAttendee(who: Attendee, path: string): Reference[] {
  return [
    ...(who.personId ? [{ register: 'person' as const, id: who.personId, path: `${path}.personId` }] : []),
    ...(who.organisationId
      ? [{ register: 'organisation' as const, id: who.organisationId, path: `${path}.organisationId` }]
      : []),
  ]
}
