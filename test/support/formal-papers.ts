/** Every formal paper in every format, alone, joint and with everything that the law knows on it: for measuring and looking at. */
import { paragraph, tableColumns, textCell } from '#shared/document/build.ts'
import type { Block, DocumentModel } from '#shared/document/model.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import { composePaper } from '#shared/reports/compose.ts'
import {
  buildPaper,
  makePaper,
  type PaperContext,
  type PaperRequest,
  profileOf,
  scheduleLayouts,
} from '#shared/reports/index.ts'
import { pressId } from './press-events.ts'
import { sampleRecords } from './sample-papers.ts'
import { putPlanned } from './sample-plan.ts'
import { briefingId, contextOf, makeRecords } from './sample-records.ts'

type Format = 'state' | 'party'
export const formats = ['state', 'party'] as const

/** The requests of one format, by the names of their kinds. */
export function formalRequests(format: Format): [string, PaperRequest][] {
  const meeting = { meetingId: briefingId, format }
  return [
    ['minutes', { kind: 'minutes', ...meeting, hideNames: false, version: null }],
    ['invitation', { kind: 'invitation', ...meeting }],
    ['conclusion-notice', { kind: 'conclusion-notice', ...meeting }],
    ['agenda', { kind: 'agenda', ...meeting }],
    ['attendee-list', { kind: 'attendee-list', ...meeting }],
    ['document-letter', { kind: 'document-letter', ...meeting }],
    ['press-release', { kind: 'press-release', ...meeting }],
    ['press-event-release', { kind: 'press-event-release', pressEventId: pressId, format }],
    ['press-questions', { kind: 'press-questions', pressEventId: pressId, format }],
    ['contact-list', { kind: 'contact-list', regulationId: 'quy-che', format }],
    ['reminder', { kind: 'reminder', organisationId: 'nnmt', format }],
    [
      'urging-letter',
      { kind: 'urging-letter', organisationId: 'nnmt', format, answerBy: null, signerId: null },
    ],
    ['term-report', { kind: 'term-report', regulationId: 'quy-che', format }],
    ...scheduleLayouts.map((layout): [string, PaperRequest] => [
      `schedule-${layout}`,
      { kind: 'week-schedule', monday: '2026-11-23', layout, format },
    ]),
  ]
}

/** Joint papers of two, three and four bodies: led by the State's side in its format, by the Party's in its own. */
export function jointRequests(format: Format): [string, PaperRequest][] {
  const others = format === 'state' ? ['ban', 'nnmt', 'vhttdl'] : ['ubnd', 'nnmt', 'vhttdl']
  const meeting = { meetingId: briefingId, format }
  return [
    ...[1, 2, 3].map((count): [string, PaperRequest] => [
      `joint-${count + 1}`,
      { kind: 'conclusion-notice', ...meeting, joint: others.slice(0, count) },
    ]),
    [
      'joint-minutes',
      { kind: 'minutes', ...meeting, hideNames: false, version: null, joint: others.slice(0, 1) },
    ],
    ['joint-letter', { kind: 'document-letter', ...meeting, joint: others.slice(0, 2) }],
  ]
}

/** The plan with its appendix, alone and the appendix by itself. */
function planRequests(format: Format, regulationId: string): [string, PaperRequest][] {
  const plan = { kind: 'year-plan' as const, regulationIds: [regulationId], year: 2027, format }
  return [
    ['year-plan', plan],
    ['annex', { ...plan, annex: 1 }],
  ]
}

const longWords =
  'Căn cứ chức năng, nhiệm vụ được giao, các cơ quan phối hợp chặt chẽ, kịp thời trong việc cung cấp thông tin, trao đổi ý kiến và tổ chức thực hiện các nội dung đã thống nhất. '

/** A table that goes over a page. */
function longTable(widthMm: number): Block {
  return {
    kind: 'table',
    columns: tableColumns([
      [15, 'center'],
      [widthMm - 15, 'left'],
    ]),
    headRows: [{ cells: [textCell('STT', {}, 'cellHead'), textCell('Nội dung', {}, 'cellHead')] }],
    rows: Array.from({ length: 40 }, (_, index) => ({
      cells: [textCell(String(index + 1)), textCell(longWords)],
    })),
  }
}

/** A paper with every part that the decree names, long names in each. */
export function fullParts(given: PaperParts, isLetter: boolean): PaperParts {
  return {
    ...given,
    type: isLetter ? 'letter' : 'plan',
    title: isLetter ? '' : 'KẾ HOẠCH',
    subject:
      'tổ chức hội nghị sơ kết một năm thực hiện Quy chế phối hợp công tác giữa Ban Tuyên giáo và Dân vận Tỉnh ủy với Ủy ban nhân dân tỉnh',
    number: '5',
    issuedOn: '2026-02-05',
    urgency: isLetter ? 'express' : 'very-urgent',
    circulation: isLetter ? 'Xem xong trả lại' : 'Lưu hành nội bộ',
    addressees: [
      'Ủy ban nhân dân các xã, phường, đặc khu',
      'Sở Văn hóa, Thể thao và Du lịch, Sở Nông nghiệp và Môi trường, Sở Giáo dục và Đào tạo',
      'Văn phòng Ủy ban nhân dân tỉnh',
    ],
    bases: ['Quy chế phối hợp số 12-QC/LN ngày 05 tháng 01 năm 2026', 'Chương trình công tác năm 2026'],
    body: [
      paragraph('heading', 'I. MỤC ĐÍCH, YÊU CẦU'),
      ...Array.from({ length: 14 }, () => paragraph('body', longWords.repeat(3))),
    ],
    signatures: [
      { role: 'KT. CHÁNH VĂN PHÒNG', post: 'PHÓ CHÁNH VĂN PHÒNG', name: 'Nguyễn Hoàng Thiên Phước' },
    ],
    recipients: ['Như trên', 'Thường trực Tỉnh ủy (báo cáo)', 'Các sở, ban, ngành'],
    annexes: isLetter
      ? []
      : (['portrait', 'landscape'] as const).map((orientation) => ({
          title: '',
          subject: 'Danh mục nhiệm vụ phối hợp năm 2026',
          note: '(Kèm theo Kế hoạch số 05/KH-VP ngày 05 tháng 02 năm 2026)',
          orientation,
          body: [longTable(orientation === 'portrait' ? 165 : 252)],
        })),
  }
}

function fullPapers(context: PaperContext, format: Format, profileId: string): [string, DocumentModel][] {
  const profile = profileOf(context.read, profileId)
  if (!profile) throw new Error(`no profile ${profileId}`)
  const look = { ...profile, minutes: { ...profile.minutes, hasConfirmation: true } }
  const made = (name: string) => {
    const request = formalRequests(format).find(([key]) => key === name)?.[1]
    if (request?.kind !== 'conclusion-notice' && request?.kind !== 'minutes') throw new Error(name)
    return makePaper(request, context)
  }
  const { parts, file } = made('conclusion-notice')
  const minutes = made('minutes')
  return [
    [`full-${profileId}`, composePaper(fullParts(parts, false), file, look)],
    [`full-letter-${profileId}`, composePaper(fullParts(parts, true), file, look)],
    [`confirmed-minutes-${profileId}`, composePaper(minutes.parts, minutes.file, look)],
    [`empty-${profileId}`, composePaper(emptyParts(parts), file, look)],
  ]
}

/** What is left when an office has given nothing yet. */
function emptyParts(parts: PaperParts): PaperParts {
  const [agency] = parts.agencies
  if (!agency) throw new Error('no agency')
  return {
    ...parts,
    subject: '',
    agencies: [{ ...agency, parentLine: '' }],
    number: '',
    symbol: '',
    place: '',
    issuedOn: null,
    body: [],
    signatures: [],
    recipients: [],
    filing: '',
  }
}

/** All of them, by name: kind and format. */
export function formalPapers(): [string, DocumentModel][] {
  const context = contextOf(sampleRecords())
  const planned = makeRecords()
  const { regulationId } = putPlanned(planned)
  const planContext = contextOf(planned)
  const build = (format: Format, from: PaperContext) => (given: [string, PaperRequest]) => {
    const [name, request] = given
    return [`${name}-${format}`, buildPaper(request, from)] as [string, DocumentModel]
  }
  return [
    ...formats.flatMap((format) => [
      ...[...formalRequests(format), ...jointRequests(format)].map(build(format, context)),
      ...planRequests(format, regulationId).map(build(format, planContext)),
    ]),
    ...fullPapers(context, 'state', 'nd30'),
    ...fullPapers(context, 'party', 'hd05'),
    ...fullPapers(context, 'party', 'hd36'),
  ]
}
