/**
 * Thông cáo báo chí: NĐ 30/2020, Mẫu 1.4 with the type THÔNG CÁO. A gathering has one release, whether it is asked of its
 * meeting or of its record in the press register; what was told without a gathering stands in the register alone.
 */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import { type Block, contentWidth } from '#shared/document/model.ts'
import { formatDayOnPaper } from '#shared/lib/vi-dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import type { Meeting } from '#shared/registers/meeting/index.ts'
import { nameOn, type Organisation } from '#shared/registers/organisation/index.ts'
import { dayOfPress, type PressEvent } from '#shared/registers/press-event/index.ts'
import { mustGet, type PaperContext, type PaperScope, refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { conclusionBlocks } from '../parts/conclusions.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf, meetingSource } from '../parts/meeting-source.ts'
import { capitalise, organisationName, sayAttendee } from '../parts/people.ts'
import { onlySigner, signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks, matterInSentence, titleInFormat } from '../wording/meeting.ts'
import { pressPlaceWords } from '../wording/press.ts'
import { endWith } from './invitation.ts'

type Formal = Pick<RequestOf<'press-release'>, 'format' | 'profile'>

/** What is known of one release: the record of the press, the gathering, or both. */
type Source = {
  readonly record: PressEvent | null
  readonly event: CalendarEvent | null
  readonly meeting: Meeting | null
  /** What is said where there is nothing to tell: a path and a code of the screen that asked. */
  readonly lack: readonly [path: string, code: string]
}

/** The release of a meeting. Refused while neither the press register nor its conclusions have anything to tell. */
export function makePressRelease(
  { meetingId, ...formal }: RequestOf<'press-release'>,
  context: PaperContext,
): MadePaper {
  const { read } = context
  const record = read.all('press-event').find(({ eventId }) => eventId === meetingId) ?? null
  const lack = ['conclusions', 'no-conclusion'] as const
  return releaseOf({ record, ...meetingSource(read, meetingId), lack }, formal, context)
}

/** The release of a record of the press register. Refused while it has no text and its meeting no conclusion. */
export function makePressEventRelease(
  { pressEventId, ...formal }: RequestOf<'press-event-release'>,
  context: PaperContext,
): MadePaper {
  const record = mustGet(context.read, 'press-event', pressEventId)
  const lack = ['releaseText', 'no-release-text'] as const
  return releaseOf({ record, ...gatheringOf(record, context.read), lack }, formal, context)
}

function gatheringOf({ eventId }: PressEvent, read: ReadModel): Pick<Source, 'event' | 'meeting'> {
  const event = eventId === null ? undefined : read.get('event', eventId)
  if (!event || event.removedAt !== null) return { event: null, meeting: null }
  return { event, meeting: read.get('meeting', event.id) ?? null }
}

/** Issuer and signer are those of the minutes, else the office's own. Its number stays empty for the registry. */
function releaseOf(source: Source, { format, profile }: Formal, { read, today }: PaperContext): MadePaper {
  const { record, event, meeting } = source
  const day = (record ? dayOfPress(record, read) : event?.date) ?? today
  const scope: PaperScope = {
    read,
    look: lookOf(format, read, profile),
    day: today > day ? today : day,
    hideNames: false,
  }
  const head = meeting?.minutes[format] ?? { issuerId: null, signerId: null }
  const place = meeting ? `minutes.${format}.issuerId` : `settings.${format}IssuerId`
  const issuer = issuerOf(read, head, format, place)
  const signerId = head.signerId ?? (record ? onlySigner(issuer) : null)
  const matter = matterOf(source, format)
  const told = [...toldBlocks(source, scope), contactBlock(issuer, scope)]
  return {
    parts: makeParts(
      {
        type: 'press-release',
        issuer,
        subject: `về ${matter}`,
        issuedOn: record?.releasedOn ?? null,
        year: scope.day.slice(0, 4),
        body: [...openingBlocks(source, issuer, matter, day, scope), ...endWith(told, scope.look.endMark)],
        signatures: [signatureOf(issuer, signerId, scope)],
        recipients: pressOf(source, scope),
      },
      scope,
    ),
    file: {
      title: `Thông cáo báo chí ${matter}`,
      fileName: safeFileName(`Thông cáo báo chí ${matter}`, `${day} (${formatMarks[format]})`),
    },
  }
}

/** What it is about, as it stands within a sentence, without the word `về` before it. */
function matterOf({ record, event }: Source, format: Formal['format']): string {
  const kind = record ? 'press-conference' : (event?.kind ?? 'press-conference')
  return matterInSentence(titleInFormat(record?.title ?? event?.title ?? '', format, kind))
}

/** When, where and by whom it was told. Without a gathering the information is given as such. */
function openingBlocks(
  source: Source,
  issuer: Organisation,
  matter: string,
  day: string,
  scope: PaperScope,
): Block[] {
  const { record, event } = source
  const leadId = record?.leadId ?? null
  const host = leadId === null ? nameOn(issuer, scope.day) : organisationName(leadId, scope)
  const on = capitalise(formatDayOnPaper(day))
  const at = placeWords(source, matter)
  const told = `${host} thông tin đến các cơ quan báo chí`
  if (at === '')
    return [
      paragraph('body', `${on}, ${told} về ${matter} như sau:`, {
        beforePt: 6,
        keepWithNext: true,
      }),
    ]
  const room = record?.place || event?.room
  const where = room ? `, tại ${room}` : ''
  return [
    paragraph('body', [`${on}${where}, ${host} tổ chức ${matter}.`, ...speakers(source, scope)].join(' '), {
      beforePt: 6,
    }),
    paragraph('body', `${at}, ${told} các nội dung sau:`, { keepWithNext: true }),
  ]
}

/** Who was in the chair, and who spoke. */
function speakers({ record, event }: Source, scope: PaperScope): string[] {
  const chairs = (event?.chairs ?? []).map((who) => sayAttendee(who, scope))
  const personId = record?.spokespersonId ?? null
  const speaker =
    personId === null ? '' : sayAttendee({ id: 's', personId, organisationId: null, label: '' }, scope)
  return [
    ...(chairs.length > 0
      ? [`${capitalise(chairs.join(' và '))} ${chairs.length > 1 ? 'đồng chủ trì' : 'chủ trì'}.`]
      : []),
    ...(speaker === '' ? [] : [`Người phát ngôn: ${speaker}.`]),
  ]
}

/** Where it was told, empty without a gathering; the Party calls a meeting a conference. */
function placeWords({ record, event }: Source, matter: string): string {
  if (record) return pressPlaceWords[record.kind]
  if (event?.kind === 'press-briefing') return pressPlaceWords.briefing
  if (event?.kind === 'press-conference') return pressPlaceWords['regular-conference']
  return matter.startsWith('hội nghị') ? 'Tại hội nghị' : 'Tại cuộc họp'
}

/** The text written for it as numbered items, one alone without a number; else the conclusions without who is to do what. */
function toldBlocks({ record, meeting, lack }: Source, scope: PaperScope): Block[] {
  const items = (record?.releaseText ?? '')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  if (items.length > 0)
    return items.map((text, index) =>
      paragraph('body', items.length === 1 ? text : `${index + 1}. ${text.replace(/^\d+[.)]\s*/, '')}`),
    )
  const conclusions = (meeting?.conclusions ?? []).map((one) => ({ ...one, assignment: null }))
  if (conclusions.length === 0) refusePaper(...lack)
  return conclusionBlocks(conclusions, (index) => `${index + 1}. `, contentWidth(pageOf(scope.look)), scope)
}

function contactBlock(issuer: Organisation, { day }: PaperScope): Block {
  const phone = issuer.phone === '' ? '' : `, điện thoại: ${issuer.phone}`
  return paragraph('body', `Thông tin chi tiết xin liên hệ: ${nameOn(issuer, day)}${phone}.`)
}

/** The press that was invited and did not decline, each body once; without a list the press in general. */
function pressOf({ record, event }: Source, scope: PaperScope): string[] {
  const listed = (record?.invitations ?? []).map(({ outlet, state }) => (state === 'declined' ? '' : outlet))
  const invited = (event?.participants ?? [])
    .filter(({ role }) => role === 'press')
    .map((one) => sayAttendee({ ...one, personId: null, label: one.label }, scope))
  const press = (listed.length > 0 ? listed : invited).filter(Boolean).map(capitalise)
  return press.length > 0 ? [...new Set(press)] : ['Các cơ quan báo chí']
}
