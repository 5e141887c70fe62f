/** Thông báo kết luận: NĐ 30/2020, Mẫu 1.4 with the type THÔNG BÁO; the order of parts is that of 213/TB-VPCP (2019). */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import { type Block, contentWidth } from '#shared/document/model.ts'
import { formatDayOnPaper } from '#shared/lib/vi-dates.ts'
import type { PaperContext, PaperScope } from '../context.ts'
import { refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import type { PaperLook } from '../formats/look.ts'
import { attendanceOf } from '../parts/attendance.ts'
import { conclusionBlocks } from '../parts/conclusions.ts'
import { documentLines } from '../parts/course.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf, type MeetingSource, meetingSource } from '../parts/meeting-source.ts'
import { capitalise, sayAttendee } from '../parts/people.ts'
import { signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks, titleInFormat, titleInSentence } from '../wording/meeting.ts'
import { endWith } from './invitation.ts'

/** The notice of conclusions. Issuer, signer and recipients are those of the minutes. Refused while there is no conclusion. */
export function makeConclusionNotice(
  request: RequestOf<'conclusion-notice'>,
  { read, today }: PaperContext,
): MadePaper {
  const source = meetingSource(read, request.meetingId)
  const { event, meeting } = source
  if (meeting.conclusions.length === 0) refusePaper('conclusions', 'no-conclusion')
  const look = lookOf(request.format, read, request.profile)
  const head = meeting.minutes[request.format]
  const day = meeting.noticeIssuedOn ?? (today > event.date ? today : event.date)
  const scope: PaperScope = { read, look, day, hideNames: false }
  const issuer = issuerOf(read, head, request.format, `minutes.${request.format}.issuerId`)
  const gathering = titleInSentence(titleInFormat(event.title, request.format, event.kind))
  const subject = `kết luận ${chairWords(source, scope)}tại ${gathering}`
  const body = [
    ...openingBlocks(source, gathering, scope),
    ...conclusionBlocks(meeting.conclusions, (index) => `${index + 1}. `, contentWidth(pageOf(look)), scope),
  ]
  return {
    parts: makeParts(
      {
        type: 'notice',
        issuer,
        subject,
        number: numberInFormat(meeting.noticeNumber, look),
        issuedOn: meeting.noticeIssuedOn,
        year: day.slice(0, 4),
        body: endWith(body, look.endMark),
        signatures: [signatureOf(issuer, head.signerId, scope)],
        recipients: head.recipients,
      },
      scope,
    ),
    file: {
      title: `Thông báo ${subject}`,
      fileName: safeFileName(
        `Thông báo kết luận ${gathering}`,
        `${event.date} (${formatMarks[request.format]})`,
      ),
    },
  }
}

/** The notice has one number; typed whole in the other format's way (`12-TB/…`, `12/TB-…`) it is not this paper's. */
function numberInFormat(number: string, { format }: Pick<PaperLook, 'format'>): string {
  const [sign] = number.match(/[-/]/) ?? []
  return sign === (format === 'state' ? '-' : '/') ? '' : number
}

/** One chair is named; the conclusions of several are those of the meeting. */
function chairWords({ event }: MeetingSource, scope: PaperScope): string {
  const [first, second] = event.chairs
  return first && !second ? `của ${sayAttendee(first, scope)}, ` : ''
}

function concluders({ event }: MeetingSource, scope: PaperScope): string {
  const isOne = event.chairs.length === 1
  if (scope.look.format === 'party') return isOne ? 'đồng chí chủ trì' : 'các đồng chí chủ trì'
  return isOne ? 'chủ tọa' : 'đồng chủ tọa'
}

function openingBlocks(source: MeetingSource, gathering: string, scope: PaperScope): Block[] {
  const { event, meeting } = source
  const chairs = event.chairs.map((who) => sayAttendee(who, scope))
  const leads = chairs.length > 1 ? 'đồng chủ trì' : 'chủ trì'
  const place = event.room === '' ? '' : `, tại ${event.room}`
  const who = chairs.length > 0 ? `, ${chairs.join(' và ')} ${leads}` : ', diễn ra'
  const { present, unmarked } = attendanceOf(event, meeting, 'official')
  const attending = (present.length > 0 ? present : unmarked).map(({ who: one }) => sayAttendee(one, scope))
  const papers = documentLines(event, scope)
  const heard = [
    papers.length > 0 ? `xem xét ${papers.join('; ')}` : '',
    meeting.speeches.length > 0 ? 'nghe ý kiến phát biểu của các đại biểu' : '',
  ].filter(Boolean)
  const concluder = concluders(source, scope)
  return [
    paragraph('body', `${capitalise(formatDayOnPaper(event.date))}${place}${who} ${gathering}.`, {
      beforePt: 6,
    }),
    ...(attending.length > 0 ? [paragraph('body', `Tham dự có: ${attending.join('; ')}.`)] : []),
    paragraph(
      'body',
      heard.length > 0
        ? `Sau khi ${heard.join(', ')}, ${concluder} kết luận như sau:`
        : `${capitalise(concluder)} kết luận như sau:`,
      { keepWithNext: true },
    ),
  ]
}
