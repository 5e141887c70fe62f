/** Thông cáo báo chí of a press conference or press briefing: NĐ 30/2020, Mẫu 1.4 with the type THÔNG CÁO. */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import { type Block, contentWidth } from '#shared/document/model.ts'
import { formatDayOnPaper } from '#shared/lib/vi-dates.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import { nameOn, type Organisation } from '#shared/registers/organisation/index.ts'
import type { PaperContext, PaperScope } from '../context.ts'
import { refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { conclusionBlocks } from '../parts/conclusions.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf, type MeetingSource, meetingSource } from '../parts/meeting-source.ts'
import { capitalise, sayAttendee } from '../parts/people.ts'
import { signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks, titleInFormat, titleInSentence } from '../wording/meeting.ts'
import { pressPlaceWords } from '../wording/press.ts'
import { endWith } from './invitation.ts'

/**
 * The release: what was told, without who is to do what by when. Signer and issuer are those of the minutes; its number and
 * day stay empty for the registry. Refused while there is no conclusion to tell.
 */
export function makePressRelease(
  request: RequestOf<'press-release'>,
  { read, today }: PaperContext,
): MadePaper {
  const source = meetingSource(read, request.meetingId)
  const { event, meeting } = source
  if (meeting.conclusions.length === 0) refusePaper('conclusions', 'no-conclusion')
  const look = lookOf(request.format, read, request.profile)
  const head = meeting.minutes[request.format]
  const scope: PaperScope = { read, look, day: today > event.date ? today : event.date, hideNames: false }
  const issuer = issuerOf(read, head, request.format, `minutes.${request.format}.issuerId`)
  const gathering = titleInSentence(titleInFormat(event.title, request.format, event.kind))
  return {
    parts: makeParts(
      {
        type: 'press-release',
        issuer,
        subject: `về ${gathering}`,
        issuedOn: null,
        year: scope.day.slice(0, 4),
        body: bodyOf(source, issuer, gathering, scope),
        signatures: [signatureOf(issuer, head.signerId, scope)],
        recipients: pressOf(event, scope),
      },
      scope,
    ),
    file: {
      title: `Thông cáo báo chí ${gathering}`,
      fileName: safeFileName(
        `Thông cáo báo chí ${gathering}`,
        `${event.date} (${formatMarks[request.format]})`,
      ),
    },
  }
}

function bodyOf(
  { event, meeting }: MeetingSource,
  issuer: Organisation,
  gathering: string,
  scope: PaperScope,
): Block[] {
  const { look, day } = scope
  const name = nameOn(issuer, day)
  const chairs = event.chairs.map((who) => sayAttendee(who, scope))
  const leads = chairs.length > 1 ? 'đồng chủ trì' : 'chủ trì'
  const place = event.room === '' ? '' : `, tại ${event.room}`
  const who = chairs.length === 0 ? '' : ` ${capitalise(chairs.join(' và '))} ${leads}.`
  const told = meeting.conclusions.map((one) => ({ ...one, assignment: null }))
  const phone = issuer.phone === '' ? '' : `, điện thoại: ${issuer.phone}`
  return [
    paragraph(
      'body',
      `${capitalise(formatDayOnPaper(event.date))}${place}, ${name} tổ chức ${gathering}.${who}`,
      { beforePt: 6 },
    ),
    paragraph(
      'body',
      `${placeWords(event.kind, gathering)}, ${name} thông tin đến các cơ quan báo chí các nội dung sau:`,
      {
        keepWithNext: true,
      },
    ),
    ...conclusionBlocks(told, (index) => `${index + 1}. `, contentWidth(pageOf(look)), scope),
    ...endWith([paragraph('body', `Thông tin chi tiết xin liên hệ: ${name}${phone}.`)], look.endMark),
  ]
}

/** Where it was told; the Party calls a meeting a conference. */
function placeWords(kind: CalendarEvent['kind'], gathering: string): string {
  if (kind === 'press-briefing') return pressPlaceWords.briefing
  if (kind === 'press-conference') return pressPlaceWords['regular-conference']
  return gathering.startsWith('hội nghị') ? 'Tại hội nghị' : 'Tại cuộc họp'
}

/** The press that was invited, each body once; without a list the press in general. */
function pressOf(event: CalendarEvent, scope: PaperScope): string[] {
  const invited = event.participants
    .filter(({ role }) => role === 'press')
    .map((one) => capitalise(sayAttendee({ ...one, personId: null, label: one.label }, scope)))
    .filter(Boolean)
  return invited.length > 0 ? [...new Set(invited)] : ['Các cơ quan báo chí']
}
