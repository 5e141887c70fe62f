/** Biên bản by the sketch of Hướng dẫn 16-HD/VPTW (23/02/2023): opening, attendance, course, conclusion, ending. */
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
import {
  blankText,
  blankTime,
  lowerFirst,
  meetingWords,
  modeWords,
  sentence,
  titleInFormat,
  titleInSentence,
} from '../wording/meeting.ts'

/** Everything between the title and the signatures. */
export function partyMinutesBody(source: MeetingSource, widthMm: number, scope: PaperScope): Block[] {
  const { gathering } = meetingWords(scope.look, source.event.kind)
  const inText = lowerFirst(gathering)
  return [
    ...openingLines(source, inText, scope),
    paragraph('heading', `1. Thành phần ${inText}`),
    ...attendanceBlocks(source, scope),
    paragraph('heading', `2. Diễn biến ${inText}`),
    ...courseBlocks(source, widthMm, scope),
    paragraph('heading', `3. Kết luận ${inText}`),
    ...keptWithEnd(
      conclusionBlocks(source.meeting.conclusions, (index) => `3.${index + 1}. `, widthMm, scope),
    ),
    ...readBackBlocks(source.meeting, scope),
    closingLine(source, gathering, scope),
  ]
}

function openingLines({ event, meeting }: MeetingSource, inText: string, scope: PaperScope): Block[] {
  const start = meeting.startedAt ? formatTimeOnPaper(meeting.startedAt) : blankTime
  const mode = event.mode === 'in-person' ? '' : ` (${modeWords[event.mode]})`
  const papers = documentLines(event, scope)
  return [
    paragraph('body', `- Thời gian: bắt đầu vào hồi ${start}, ${formatDayOnPaper(event.date)}.`),
    paragraph('body', sentence(`- Địa điểm: ${event.room || blankText}${mode}`)),
    paragraph(
      'body',
      sentence(`- Nội dung: ${titleInSentence(titleInFormat(event.title, 'party', event.kind))}`),
    ),
    ...chairLines(event.chairs.map((who) => sayAttendee(who, scope))),
    paragraph(
      'body',
      sentence(`- Người ghi biên bản: ${event.secretary ? sayAttendee(event.secretary, scope) : blankText}`),
    ),
    ...(papers.length > 0
      ? [paragraph('body', sentence(`- Tài liệu sử dụng trong ${inText}: ${papers.join('; ')}`))]
      : []),
  ]
}

function chairLines(chairs: readonly string[]): Block[] {
  if (chairs.length < 2) return [paragraph('body', sentence(`- Người chủ trì: ${chairs[0] ?? blankText}`))]
  return [
    paragraph('body', '- Đồng chủ trì:', { keepWithNext: true }),
    ...chairs.map((chair, index) =>
      paragraph('body', `+ ${capitalise(chair)}${index < chairs.length - 1 ? ';' : '.'}`),
    ),
  ]
}

const roleLabels = {
  official: 'Đại biểu chính thức',
  invited: 'Đại biểu mời dự',
  press: 'Cơ quan báo chí đưa tin',
} as const

function attendanceBlocks({ event, meeting }: MeetingSource, scope: PaperScope): Block[] {
  const groups = (['official', 'invited', 'press'] as const)
    .map((role) => ({ role, label: roleLabels[role], ...attendanceOf(event, meeting, role) }))
    .filter((group) => group.present.length + group.absent.length + group.unmarked.length > 0)
  return groups.flatMap(({ role, label, present, absent, unmarked }, index) => [
    paragraph('body', `1.${index + 1}. ${label}:`, { keepWithNext: true }),
    ...listUnder('Có mặt', present, role, scope),
    ...listUnder('Vắng mặt', absent, role, scope),
    ...listUnder(
      present.length + absent.length > 0 ? 'Được mời, chưa điểm danh' : 'Thành phần được mời',
      unmarked,
      role,
      scope,
    ),
  ])
}

function listUnder(
  label: string,
  marked: Parameters<typeof attendanceLines>[0],
  role: keyof typeof roleLabels,
  scope: PaperScope,
): Block[] {
  if (marked.length === 0) return []
  const areAllPeople = marked.every(({ who }) => who.personId !== null)
  const unit = role === 'press' ? 'cơ quan' : areAllPeople ? 'đồng chí' : 'đại biểu'
  const head = countWords(label, marked, unit)
  return [paragraph('body', `${head}:`, { keepWithNext: true }), ...attendanceLines(marked, scope)]
}

function courseBlocks({ event, meeting }: MeetingSource, widthMm: number, scope: PaperScope): Block[] {
  const parts: readonly (readonly [title: string, blocks: readonly Block[]])[] = [
    ['Chương trình', agendaBlocks(meeting, scope)],
    ['Tình hình thực hiện kết luận kỳ trước', formerConclusions(event, widthMm, scope)],
    ['Ý kiến phát biểu', speechBlocks(meeting, () => '- ', widthMm, scope)],
    ['Biểu quyết', voteLines(meeting)],
  ]
  const filled = parts.filter(([, blocks]) => blocks.length > 0)
  return [
    ...blocksFromRichText(meeting.minutes.opening, widthMm),
    ...filled.flatMap(([title, blocks], index) =>
      filled.length === 1 ? blocks : [paragraph('heading', `2.${index + 1}. ${title}`), ...blocks],
    ),
  ]
}

function closingLine({ event, meeting }: MeetingSource, gathering: string, scope: PaperScope): Block {
  const end = meeting.endedAt ? formatTimeOnPaper(meeting.endedAt) : blankTime
  const last = event.endDate ?? event.date
  return paragraph(
    'body',
    `${gathering} kết thúc hồi ${end}, ${formatDayOnPaper(last)}${scope.look.endMark}`,
    { keepWithNext: true },
  )
}
