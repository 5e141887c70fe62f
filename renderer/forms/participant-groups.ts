/** Groups by which participants are added at once: the bodies under one body, and the bodies of one kind. */
import type { Participant } from '#shared/registers/attendee.ts'
import {
  type Organisation,
  type OrganisationKind,
  organisationKinds,
} from '#shared/registers/organisation/index.ts'

export type ParticipantGroup =
  | { kind: 'children'; parent: Organisation; members: readonly Organisation[] }
  | { kind: 'kind'; of: OrganisationKind; members: readonly Organisation[] }

/** The groups that the directory offers; `organisations` in protocol order. */
export function participantGroups(organisations: readonly Organisation[]): ParticipantGroup[] {
  const byParent = organisations.map((parent) => ({
    kind: 'children' as const,
    parent,
    members: organisations.filter((one) => one.parentId === parent.id),
  }))
  const byKind = organisationKinds.map((of) => ({
    kind: 'kind' as const,
    of,
    members: organisations.filter((one) => one.kind === of),
  }))
  return [...byParent, ...byKind].filter((group) => group.members.length > 1)
}

/** `participants` with those members of a group that are not among them yet. */
export function withGroup(
  participants: readonly Participant[],
  members: readonly Organisation[],
  role: Participant['role'],
  newId: () => string,
): Participant[] {
  const present = new Set(participants.map((who) => (who.personId === null ? who.organisationId : null)))
  const added = members
    .filter((member) => !present.has(member.id))
    .map((member) => ({ id: newId(), personId: null, organisationId: member.id, label: '', role }))
  return [...participants, ...added]
}
