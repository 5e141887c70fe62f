/** Biên bản in both formats from one record. */

import { safeFileName, space } from '#shared/document/build.ts'
import { maskNames, maskText } from '#shared/document/mask-names.ts'
import { type Block, contentWidth, type DocumentModel } from '#shared/document/model.ts'
import type { Attendee } from '#shared/registers/attendee.ts'
import { nameEntryOn, type Organisation } from '#shared/registers/organisation/index.ts'
import type { PaperContext, PaperScope } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { dateLineOf, makeModel, pageOf, paperHead, titleBlocks } from '../parts/head.ts'
import { issuerOf, type MeetingSource, meetingSource } from '../parts/meeting-source.ts'
import { knownNames, signatureName, signingPostOf } from '../parts/people.ts'
import { recipientBlocks, type Signature, signatureBlocks } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks, meetingWords, titleInFormat } from '../wording/meeting.ts'
import { partyMinutesBody } from './minutes-party.ts'
import { stateMinutesBody } from './minutes-state.ts'

/** Minutes of a meeting. Names and posts are those of the paper's day (the meeting's, unless the head has another). */
export function buildMinutes(request: RequestOf<'minutes'>, { read }: PaperContext): DocumentModel {
  const source = meetingSource(read, request.meetingId, request.version)
  const { event, meeting } = source
  const look = lookOf(request.format)
  const head = meeting.minutes[request.format]
  const day = head.issuedOn ?? event.date
  const scope: PaperScope = { read, look, day, hideNames: request.hideNames }
  const issuer = issuerOf(read, head, request.format, `minutes.${request.format}.issuerId`)
  const page = pageOf(look)
  const width = contentWidth(page)
  const title = titleInFormat(event.title, request.format, event.kind)
  const body =
    request.format === 'state'
      ? stateMinutesBody(source, width, scope)
      : partyMinutesBody(source, width, scope)
  const signatures = signatureBlocks(signaturesOf(source, scope), width, scope)
  const recipients = recipientsOf(head.recipients, issuer, scope)
  const blocks: Block[] = [
    paperHead(
      {
        issuer,
        page,
        number: look.numberLine(head.number, 'BB', nameEntryOn(issuer, day).symbol),
        dateLine: look.minutesHaveDateLine ? dateLineOf(issuer, day, day.slice(0, 4), scope) : null,
      },
      scope,
    ),
    ...titleBlocks('BIÊN BẢN', title, look, width),
    ...body,
    space(3),
    { ...signatures, ...(recipients.length > 0 ? { keepWithNext: true } : {}) },
    ...recipients,
  ]
  const names = request.hideNames ? knownNames(scope) : []
  const printedTitle = maskText(`Biên bản ${title}`, names)
  return makeModel(
    {
      title: printedTitle,
      fileName: safeFileName(printedTitle, `${event.date} (${fileMarks(request)})`),
      page,
      blocks: maskNames(blocks, names),
    },
    look,
  )
}

/** What sets this file apart from the others of the same minutes. */
function fileMarks({ format, hideNames, version }: RequestOf<'minutes'>): string {
  return [formatMarks[format], hideNames ? 'che tên' : '', version === null ? '' : `bản ${version}`]
    .filter(Boolean)
    .join(', ')
}

/** The secretary at the left, the chairs at the right, the first chair outermost (`domain` 2.3). */
function signaturesOf({ event }: MeetingSource, scope: PaperScope): Signature[] {
  const words = meetingWords(scope.look.format, event.kind)
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

/** Mẫu 1.9 has Nơi nhận below the signatures; the Party's sketch has it only where the office names somebody. */
function recipientsOf(recipients: readonly string[], issuer: Organisation, scope: PaperScope): Block[] {
  if (scope.look.format === 'party' && recipients.length === 0) return []
  return [space(4), ...recipientBlocks(recipients, issuer, scope, 'Hồ sơ')]
}
