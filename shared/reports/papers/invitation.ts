/** Giấy mời: NĐ 30/2020, Mẫu 1.7; the Party's by the same parts, as HD 05 gives no specimen of its own. */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import type { Block } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import type { PaperContext, PaperScope } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { detailLines } from '../parts/meeting-details.ts'
import { issuerOf, meetingSource } from '../parts/meeting-source.ts'
import { capitalise, organisationName, sayAttendee } from '../parts/people.ts'
import { signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { blankText, formatMarks, titleInFormat, titleInSentence } from '../wording/meeting.ts'

/** An invitation. Its date is the day of issue or sending; before that, day and month are left for the hand. */
export function makeInvitation(request: RequestOf<'invitation'>, { read, today }: PaperContext): MadePaper {
  const { event, meeting } = meetingSource(read, request.meetingId)
  const look = lookOf(request.format, read, request.profile)
  const head = meeting.invitation[request.format]
  const issuedOn = head.issuedOn ?? meeting.invitation.sentOn
  const day = issuedOn ?? (today < event.date ? today : event.date)
  const scope: PaperScope = { read, look, day, hideNames: false }
  const issuer = issuerOf(read, head, request.format, `invitation.${request.format}.issuerId`)
  const title = titleInFormat(event.title, request.format, event.kind)
  const lines = [
    paragraph('body', `${nameOn(issuer, day)} trân trọng kính mời:`, { beforePt: 6, keepWithNext: true }),
    ...invitedLines(event, scope),
    paragraph('body', `Tới dự: ${titleInSentence(title)}.`),
    ...detailLines(event, scope),
    ...preparationLines(event, scope),
    ...meeting.invitation.requests
      .split('\n')
      .filter(Boolean)
      .map((line) => paragraph('body', line)),
  ]
  return {
    parts: makeParts(
      {
        type: 'invitation',
        issuer,
        subject: request.format === 'party' ? `dự ${titleInSentence(title)}` : title,
        number: head.number,
        issuedOn,
        year: event.date.slice(0, 4),
        body: endWith(lines, look.endMark),
        signatures: [signatureOf(issuer, head.signerId, scope)],
        recipients: head.recipients,
      },
      scope,
    ),
    file: {
      title: `Giấy mời ${title}`,
      fileName: safeFileName(`Giấy mời ${title}`, `${event.date} (${formatMarks[request.format]})`),
    },
  }
}

function invitedLines(event: CalendarEvent, scope: PaperScope): Block[] {
  if (event.participants.length === 0) return [paragraph('body', `- ${blankText}${blankText}`)]
  return event.participants.map((who, index) =>
    paragraph(
      'body',
      `- ${capitalise(sayAttendee(who, scope))}${index < event.participants.length - 1 ? ';' : '.'}`,
    ),
  )
}

function preparationLines(event: CalendarEvent, scope: PaperScope): Block[] {
  if (event.documents.length === 0) return []
  return [
    paragraph('body', 'Phân công chuẩn bị tài liệu:', { keepWithNext: true }),
    ...event.documents.map((entry, index) => {
      const author = entry.preparedById ? `${organisationName(entry.preparedById, scope)}: ` : ''
      const due = entry.dueOn ? `, gửi trước ngày ${formatDay(entry.dueOn)}` : ''
      return paragraph(
        'body',
        `- ${author}${entry.title}${due}${index < event.documents.length - 1 ? ';' : '.'}`,
      )
    }),
  ]
}

/** The blocks with the format's end mark after the last words. */
export function endWith(blocks: readonly Block[], mark: string): Block[] {
  const last = blocks.at(-1)
  if (last?.kind !== 'paragraph') return [...blocks]
  const [tail, ...before] = last.runs.toReversed()
  if (!tail) return [...blocks]
  const ended = { ...tail, text: `${tail.text.replace(/[\s.;,/]+$/, '')}${mark}` }
  return [...blocks.slice(0, -1), { ...last, runs: [...before.toReversed(), ended], keepWithNext: true }]
}
