/** Công văn gửi tài liệu họp: the papers of a meeting on their way to those who are invited. NĐ 30/2020, Mẫu 1.5. */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import type { Block } from '#shared/document/model.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import type { PaperContext, PaperScope } from '../context.ts'
import { refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { documentLines } from '../parts/course.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { timeWords } from '../parts/meeting-details.ts'
import { issuerOf, meetingSource } from '../parts/meeting-source.ts'
import { capitalise, sayAttendee } from '../parts/people.ts'
import { signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks, lowerFirst, meetingWords, titleInFormat, titleInSentence } from '../wording/meeting.ts'
import { endWith } from './invitation.ts'

/** The letter. Issuer and signer are those of the invitation; number and day stay empty. Refused without a document. */
export function makeDocumentLetter(
  request: RequestOf<'document-letter'>,
  { read, today }: PaperContext,
): MadePaper {
  const { event, meeting } = meetingSource(read, request.meetingId)
  if (event.documents.length === 0) refusePaper('documents', 'no-document')
  const look = lookOf(request.format, read, request.profile)
  const head = meeting.invitation[request.format]
  const scope: PaperScope = { read, look, day: today < event.date ? today : event.date, hideNames: false }
  const issuer = issuerOf(read, head, request.format, `invitation.${request.format}.issuerId`)
  const gathering = titleInSentence(titleInFormat(event.title, request.format, event.kind))
  const subject = `gửi tài liệu ${gathering}`
  return {
    parts: makeParts(
      {
        type: 'letter',
        issuer,
        subject,
        issuedOn: null,
        year: scope.day.slice(0, 4),
        addressees: addresseesOf(event, scope),
        body: endWith(bodyOf(event, nameOn(issuer, scope.day), gathering, scope), look.endMark),
        signatures: [signatureOf(issuer, head.signerId, scope)],
        recipients: ['Như trên'],
      },
      scope,
    ),
    file: {
      title: `Công văn ${subject}`,
      fileName: safeFileName(`Công văn ${subject}`, `${event.date} (${formatMarks[request.format]})`),
    },
  }
}

/** Who is invited, the press left out: it gets a release. */
function addresseesOf(event: CalendarEvent, scope: PaperScope): string[] {
  const invited = event.participants
    .filter(({ role }) => role !== 'press')
    .map((who) => capitalise(sayAttendee(who, scope)))
  return [...new Set(invited)]
}

function bodyOf(event: CalendarEvent, issuer: string, gathering: string, scope: PaperScope): Block[] {
  const papers = documentLines(event, scope)
  const place = event.room === '' ? '' : `, tại ${event.room}`
  const here = lowerFirst(meetingWords(scope.look, event.kind).gathering)
  return [
    paragraph(
      'body',
      `Chuẩn bị cho ${gathering} (${timeWords(event)}${place}), ${issuer} gửi kèm theo Công văn này các tài liệu sau:`,
      { keepWithNext: true },
    ),
    ...papers.map((words, index) =>
      paragraph('body', `${index + 1}. ${words}${index < papers.length - 1 ? ';' : '.'}`),
    ),
    paragraph(
      'body',
      `${issuer} đề nghị các cơ quan, đơn vị và đại biểu nghiên cứu tài liệu, chuẩn bị ý kiến tham gia tại ${here}.`,
    ),
  ]
}
