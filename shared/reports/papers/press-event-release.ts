/** Thông cáo báo chí of a record of the press register: NĐ 30/2020, Mẫu 1.4 with the type THÔNG CÁO. */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import { type Block, contentWidth } from '#shared/document/model.ts'
import { formatDayOnPaper } from '#shared/lib/vi-dates.ts'
import { nameOn, type Organisation } from '#shared/registers/organisation/index.ts'
import { dayOfPress, type PressEvent } from '#shared/registers/press-event/index.ts'
import { mustGet, type PaperContext, type PaperScope, refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { conclusionBlocks } from '../parts/conclusions.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { capitalise, sayAttendee } from '../parts/people.ts'
import { onlySigner, signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks, titleInFormat, titleInSentence } from '../wording/meeting.ts'
import { pressPlaceWords } from '../wording/press.ts'
import { endWith } from './invitation.ts'

/**
 * The release: the text written for it, else the conclusions of its meeting without who is to do what. Its number and day
 * stay empty for the registry. Refused while there is neither.
 */
export function makePressEventRelease(
  { pressEventId, format, profile }: RequestOf<'press-event-release'>,
  { read, today }: PaperContext,
): MadePaper {
  const record = mustGet(read, 'press-event', pressEventId)
  const day = dayOfPress(record, read) ?? today
  const look = lookOf(format, read, profile)
  const scope: PaperScope = { read, look, day: today > day ? today : day, hideNames: false }
  const issuer = issuerOf(read, { issuerId: null }, format, `settings.${format}IssuerId`)
  const matter = titleInSentence(titleInFormat(record.title, format, 'press-conference'))
  return {
    parts: makeParts(
      {
        type: 'press-release',
        issuer,
        subject: /^về\s/iu.test(matter) ? matter : `về ${matter}`,
        issuedOn: null,
        year: scope.day.slice(0, 4),
        body: [
          ...openingBlocks(record, issuer, matter, day, scope),
          ...endWith([...toldBlocks(record, scope), contactBlock(issuer, scope)], look.endMark),
        ],
        signatures: [signatureOf(issuer, onlySigner(issuer), scope)],
        recipients: pressOf(record),
      },
      scope,
    ),
    file: {
      title: `Thông cáo báo chí ${matter}`,
      fileName: safeFileName(`Thông cáo báo chí ${matter}`, `${day} (${formatMarks[format]})`),
    },
  }
}

/** When, where and by whom it was told. Without a gathering the information is given as such. */
function openingBlocks(
  record: PressEvent,
  issuer: Organisation,
  matter: string,
  day: string,
  scope: PaperScope,
): Block[] {
  const name = nameOn(issuer, scope.day)
  const { spokespersonId, place } = record
  const who =
    spokespersonId === null
      ? ''
      : capitalise(sayAttendee({ id: 's', personId: spokespersonId, organisationId: null, label: '' }, scope))
  const where = place === '' ? '' : `, tại ${place}`
  const at = pressPlaceWords[record.kind]
  const told = `${name} thông tin đến các cơ quan báo chí`
  if (at === '')
    return [
      paragraph('body', `${capitalise(formatDayOnPaper(day))}, ${told} về ${matter} như sau:`, {
        beforePt: 6,
        keepWithNext: true,
      }),
    ]
  return [
    paragraph(
      'body',
      `${capitalise(formatDayOnPaper(day))}${where}, ${name} tổ chức ${matter}.${who === '' ? '' : ` ${who} là người phát ngôn.`}`,
      { beforePt: 6 },
    ),
    paragraph('body', `${at}, ${told} các nội dung sau:`, { keepWithNext: true }),
  ]
}

/** The numbered items. One alone has no number. */
function toldBlocks(record: PressEvent, scope: PaperScope): Block[] {
  const items = record.releaseText
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  if (items.length > 0)
    return items.map((text, index) =>
      paragraph('body', items.length === 1 ? text : `${index + 1}. ${text.replace(/^\d+[.)]\s*/, '')}`),
    )
  const meeting = record.eventId === null ? undefined : scope.read.get('meeting', record.eventId)
  const conclusions = (meeting?.conclusions ?? []).map((one) => ({ ...one, assignment: null }))
  if (conclusions.length === 0) refusePaper('releaseText', 'no-release-text')
  return conclusionBlocks(conclusions, (index) => `${index + 1}. `, contentWidth(pageOf(scope.look)), scope)
}

function contactBlock(issuer: Organisation, { day }: PaperScope): Block {
  const phone = issuer.phone === '' ? '' : `, điện thoại: ${issuer.phone}`
  return paragraph('body', `Thông tin chi tiết xin liên hệ: ${nameOn(issuer, day)}${phone}.`)
}

/** The press that was invited and did not decline, each body once; without a list the press in general. */
function pressOf({ invitations }: PressEvent): string[] {
  const invited = invitations
    .filter(({ state }) => state !== 'declined')
    .map(({ outlet }) => capitalise(outlet))
  return invited.length > 0 ? [...new Set(invited)] : ['Các cơ quan báo chí']
}
