/** Biên bản by Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9: no place and date, ends with `./.`, thư ký left and chủ tọa right. */
import { paragraph } from '#shared/document/build.ts'
import { blocksFromRichText } from '#shared/document/from-rich-text.ts'
import type { Block } from '#shared/document/model.ts'
import { formatDayOnPaper, formatTimeOnPaper } from '#shared/lib/vi-dates.ts'
import type { PaperScope } from '../context.ts'
import { attendanceLines, attendanceOf, countWords } from '../parts/attendance.ts'
import { conclusionBlocks, keptWithEnd } from '../parts/conclusions.ts'
import {
  agendaBlocks,
  documentLines,
  formerConclusions,
  readBackBlocks,
  speechBlocks,
  voteLines,
} from '../parts/course.ts'
import type { MeetingSource } from '../parts/meeting-source.ts'
import { capitalise, sayAttendee } from '../parts/people.ts'
import { blankText, blankTime, meetingWords, modeWords, sentence } from '../wording/meeting.ts'

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']

/** Everything between the title and the signatures. */
export function stateMinutesBody(source: MeetingSource, widthMm: number, scope: PaperScope): Block[] {
  return [
    ...openingLines(source, scope),
    paragraph('body', 'Nội dung:', { keepWithNext: true }),
    ...blocksFromRichText(source.meeting.minutes.opening, widthMm),
    ...keptWithEnd(sections(source, widthMm, scope)),
    ...readBackBlocks(source.meeting, scope),
    closingLine(source, scope),
  ]
}

function openingLines({ event, meeting }: MeetingSource, scope: PaperScope): Block[] {
  const start = meeting.startedAt ? formatTimeOnPaper(meeting.startedAt) : blankTime
  const mode = event.mode === 'in-person' ? '' : ` (họp ${modeWords[event.mode]})`
  return [
    paragraph('body', `Thời gian bắt đầu: ${start}, ${formatDayOnPaper(event.date)}.`),
    paragraph('body', sentence(`Địa điểm: ${event.room || blankText}${mode}`)),
    ...attendanceBlocks({ event, meeting }, scope),
    ...chairLines({ event, meeting }, scope),
    paragraph(
      'body',
      sentence(`Thư ký: ${event.secretary ? sayAttendee(event.secretary, scope) : blankText}`),
    ),
  ]
}

function chairLines({ event }: MeetingSource, scope: PaperScope): Block[] {
  const chairs = event.chairs.map((who) => sayAttendee(who, scope))
  if (chairs.length < 2) return [paragraph('body', sentence(`Chủ trì: ${chairs[0] ?? blankText}`))]
  return [
    paragraph('body', 'Đồng chủ trì:', { keepWithNext: true }),
    ...chairs.map((chair, index) =>
      paragraph('body', `- ${capitalise(chair)}${index < chairs.length - 1 ? ';' : '.'}`),
    ),
  ]
}

const roleLabels = {
  official: 'Thành phần tham dự',
  invited: 'Đại biểu mời dự',
  press: 'Cơ quan báo chí',
} as const

function attendanceBlocks({ event, meeting }: MeetingSource, scope: PaperScope): Block[] {
  return (['official', 'invited', 'press'] as const).flatMap((role) => {
    const { present, absent, unmarked } = attendanceOf(event, meeting, role)
    const label = roleLabels[role]
    const isAnybodyMarked = present.length + absent.length > 0
    const unit = role === 'press' ? 'cơ quan' : 'đại biểu'
    const head = isAnybodyMarked ? `${label} (${countWords('có mặt', present, unit)})` : label
    const lines = isAnybodyMarked ? present : unmarked
    if (lines.length + absent.length === 0) return []
    const invited = isAnybodyMarked ? unmarked : []
    return [
      paragraph('body', `${head}:`, { keepWithNext: true }),
      ...attendanceLines(lines, scope),
      ...(absent.length > 0
        ? [paragraph('body', `${countWords('Vắng mặt', absent, unit)}:`, { keepWithNext: true })]
        : []),
      ...attendanceLines(absent, scope),
      ...(invited.length > 0 ? [paragraph('body', 'Được mời, chưa điểm danh:', { keepWithNext: true })] : []),
      ...attendanceLines(invited, scope),
    ]
  })
}

function sections(source: MeetingSource, widthMm: number, scope: PaperScope): Block[] {
  const { event, meeting } = source
  const papers = documentLines(event, scope)
  const all: readonly (readonly [title: string, blocks: readonly Block[]])[] = [
    ['CHƯƠNG TRÌNH', agendaBlocks(meeting, scope)],
    [
      'TÀI LIỆU',
      papers.map((line, index) => paragraph('body', `- ${line}${index < papers.length - 1 ? ';' : '.'}`)),
    ],
    ['TÌNH HÌNH THỰC HIỆN KẾT LUẬN KỲ TRƯỚC', formerConclusions(event, widthMm, scope)],
    ['Ý KIẾN PHÁT BIỂU', speechBlocks(meeting, (index) => `${index + 1}. `, widthMm, scope)],
    ['BIỂU QUYẾT', voteLines(meeting)],
    ['KẾT LUẬN', conclusionBlocks(meeting.conclusions, (index) => `${index + 1}. `, widthMm, scope)],
  ]
  return all
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [paragraph('heading', `${romans[index]}. ${title}`), ...blocks])
}

function closingLine({ event, meeting }: MeetingSource, scope: PaperScope): Block {
  const { gathering } = meetingWords(scope.look, event.kind)
  const end = meeting.endedAt ? formatTimeOnPaper(meeting.endedAt) : blankTime
  const last = event.endDate ?? event.date
  return paragraph(
    'body',
    `${gathering} kết thúc vào ${end}, ${formatDayOnPaper(last)}${scope.look.endMark}`,
    {
      keepWithNext: true,
    },
  )
}
