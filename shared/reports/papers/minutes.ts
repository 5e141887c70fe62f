/** Biên bản in both formats from one record. */

import { safeFileName } from '#shared/document/build.ts'
import { maskText } from '#shared/document/mask-names.ts'
import { contentWidth } from '#shared/document/model.ts'
import type { PaperSignature } from '#shared/document/paper-parts.ts'
import type { Attendee } from '#shared/registers/attendee.ts'
import type { PaperContext, PaperScope } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts, maskParts } from '../parts/make-parts.ts'
import { issuerOf, type MeetingSource, meetingSource } from '../parts/meeting-source.ts'
import { knownNames, signatureName, signingPostOf } from '../parts/people.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks, meetingWords, titleInFormat } from '../wording/meeting.ts'
import { partyMinutesBody } from './minutes-party.ts'
import { stateMinutesBody } from './minutes-state.ts'

/** Minutes of a meeting. Names and posts are those of the paper's day (the meeting's, unless the head has another). */
export function makeMinutes(request: RequestOf<'minutes'>, { read }: PaperContext): MadePaper {
  const source = meetingSource(read, request.meetingId, request.version)
  const { event, meeting } = source
  const look = lookOf(request.format, read, request.profile)
  const head = meeting.minutes[request.format]
  const day = head.issuedOn ?? event.date
  const scope: PaperScope = { read, look, day, hideNames: request.hideNames }
  const issuer = issuerOf(read, head, request.format, `minutes.${request.format}.issuerId`)
  const width = contentWidth(pageOf(look))
  const title = titleInFormat(event.title, request.format, event.kind)
  const parts = makeParts(
    {
      type: 'minutes',
      issuer,
      subject: title,
      number: head.number,
      hasDateLine: look.minutes.hasDateLine,
      issuedOn: day,
      year: day.slice(0, 4),
      body:
        request.format === 'state'
          ? stateMinutesBody(source, width, scope)
          : partyMinutesBody(source, width, scope),
      signatures: signaturesOf(source, scope),
      signing: 'row',
      // Mẫu 1.9 has Nơi nhận below the signatures; the Party's sketch has it only where the office names somebody.
      hasRecipients: request.format === 'state' || head.recipients.length > 0,
      recipients: head.recipients,
      unit: 'Hồ sơ',
    },
    scope,
  )
  const names = request.hideNames ? knownNames(scope) : []
  const printedTitle = maskText(`Biên bản ${title}`, names)
  return {
    parts: maskParts(parts, names),
    file: {
      title: printedTitle,
      fileName: safeFileName(printedTitle, `${event.date} (${fileMarks(request)})`),
    },
  }
}

/** What sets this file apart from the others of the same minutes. */
function fileMarks({ format, hideNames, version }: RequestOf<'minutes'>): string {
  return [formatMarks[format], hideNames ? 'che tên' : '', version === null ? '' : `bản ${version}`]
    .filter(Boolean)
    .join(', ')
}

/** The secretary at the left, the chairs at the right, the first chair outermost (`domain` 2.3). */
function signaturesOf({ event }: MeetingSource, scope: PaperScope): PaperSignature[] {
  const words = meetingWords(scope.look, event.kind)
  const isCoChaired = event.chairs.length > 1
  const chairs = event.chairs.map((who) => ({
    role: isCoChaired ? words.coChairTitle : words.chairTitle,
    post: isCoChaired ? signingPost(who, scope) : '',
    name: signatureName(who.personId, scope),
  }))
  const blank = { role: words.chairTitle, post: '', name: '' }
  const secretary = {
    role: words.secretaryTitle,
    post: '',
    name: signatureName(event.secretary?.personId ?? null, scope),
  }
  return [secretary, ...(chairs.length > 0 ? chairs.toReversed() : [blank])]
}

function signingPost(who: Attendee, scope: PaperScope): string {
  const person = who.personId ? scope.read.get('person', who.personId) : undefined
  return person ? signingPostOf(person, scope, who.organisationId) : ''
}
