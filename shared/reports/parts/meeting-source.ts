/** A meeting with its event: as it is now, or as a closed version kept it. */
import { Refusal } from '#shared/contract/result.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import type { Meeting, PaperFormat, PaperHead } from '#shared/registers/meeting/index.ts'
import type { Organisation } from '#shared/registers/organisation/index.ts'
import { mustGet, refusePaper } from '../context.ts'

export type MeetingSource = { readonly event: CalendarEvent; readonly meeting: Meeting }

/** Throws `unknown-record` when the meeting or the version is not there. */
export function meetingSource(
  read: ReadModel,
  meetingId: string,
  version: number | null = null,
): MeetingSource {
  const event = mustGet(read, 'event', meetingId)
  const meeting = mustGet(read, 'meeting', meetingId)
  if (version === null) return { event, meeting }
  const kept = read.get('minutes-version', `${meetingId}.v${version}`)
  if (!kept)
    throw new Refusal('unknown-record', {
      params: { register: 'minutes-version', id: `${meetingId}.v${version}` },
    })
  return { event: { ...event, ...kept.event }, meeting: { ...meeting, ...kept.meeting } }
}

/** The body that issues a paper: named in its head, else the office's own of that format. Refuses when there is none. */
export function issuerOf(
  read: ReadModel,
  head: Pick<PaperHead, 'issuerId'>,
  format: PaperFormat,
  path: string,
): Organisation {
  const office = read.get('settings', 'office')
  const issuerId = head.issuerId ?? (format === 'state' ? office?.stateIssuerId : office?.partyIssuerId)
  return issuerId ? mustGet(read, 'organisation', issuerId) : refusePaper(path, `no-${format}-issuer`)
}
