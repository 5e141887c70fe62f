/** The press: what was held, whether every quarter had its conference, what was asked and how it was answered. */

import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import { isConference, type PressKind, type QuestionState } from '#shared/registers/press-event/index.ts'
import {
  heldPress,
  type PressLine,
  type QuestionLine,
  quarterLines,
  questionLines,
} from '#shared/views/press/press-lines.ts'
import type { Counted, Frame } from '#shared/views/reports/frame.ts'
import { countOf, shareOf } from '../counted.ts'
import { countFigure, type Figure } from './figure.ts'

const pressRef = ({ event }: Pick<PressLine, 'event'>): SourceRecord => ({
  register: 'press-event',
  id: event.id,
})

/** Counts press events. */
export const countPress = (lines: readonly PressLine[]): Counted => countOf(lines, pressRef)
/** Counts questions; behind them stand their press events. */
export const countQuestions = (lines: readonly QuestionLine[]): Counted => countOf(lines, pressRef)
/** Counts the articles about what was held. */
export const countCoverage = (lines: readonly PressLine[]): Counted =>
  countOf(
    lines.flatMap((line) => line.event.coverage.map(() => line)),
    pressRef,
  )

/** Counts quarters; behind them stand the conferences that were held in them. */
function countQuarters(frame: Frame, isCounted: (line: QuarterLine) => boolean): Counted {
  const quarters = quarterLines(frame).filter(isCounted)
  const heldIn = ({ quarter: { from, to } }: QuarterLine) =>
    frame
      .allCoordination('press-event')
      .filter((event) => isConference(event) && event.heldOn !== null && event.heldOn <= frame.asOf)
      .filter(({ heldOn }) => String(heldOn) >= from && String(heldOn) <= to)
      .map((event) => ({ event }))
  return { value: quarters.length, of: () => countOf(quarters.flatMap(heldIn), pressRef).of() }
}

type QuarterLine = ReturnType<typeof quarterLines>[number]

const held =
  (...kinds: readonly PressKind[]) =>
  (frame: Frame) =>
    countPress(heldPress(frame).filter(({ event }) => kinds.length === 0 || kinds.includes(event.kind)))

const questions =
  (...states: readonly QuestionState[]) =>
  (frame: Frame) =>
    countQuestions(questionLines(frame).filter(({ state }) => states.length === 0 || states.includes(state)))

/** What has been answered one way or the other, and what should have been. */
const owed = questions('answered', 'late', 'refused', 'overdue')

export const pressFigures: readonly Figure[] = [
  countFigure('press-held', 'Số lần họp báo, giao ban, phát ngôn, cung cấp thông tin', held(), ['months']),
  countFigure(
    'press-conferences',
    'Số cuộc họp báo',
    (frame) => countPress(heldPress(frame).filter(({ event }) => isConference(event))),
    ['months'],
  ),
  countFigure('press-briefings', 'Số cuộc giao ban báo chí', held('briefing'), ['months']),
  countFigure(
    'press-statements',
    'Số lần phát ngôn, cung cấp thông tin, trả lời báo chí',
    held('statement', 'information', 'answer'),
    ['months'],
  ),
  countFigure('press-quarters', 'Số quý phải họp báo, tính đến ngày báo cáo', (frame) =>
    countQuarters(frame, () => true),
  ),
  countFigure('press-quarters-met', 'Số quý đã họp báo', (frame) =>
    countQuarters(frame, ({ standing }) => standing === 'met'),
  ),
  countFigure('press-questions', 'Số câu hỏi của báo chí', questions(), ['months']),
  countFigure('press-questions-in-time', 'Câu hỏi đã trả lời đúng hạn', questions('answered')),
  countFigure('press-questions-late', 'Câu hỏi trả lời trễ hạn', questions('late')),
  countFigure('press-questions-refused', 'Câu hỏi từ chối theo Luật Báo chí', questions('refused')),
  countFigure('press-questions-open', 'Câu hỏi chờ trả lời', questions('open', 'overdue')),
  countFigure('press-questions-overdue', 'Trong đó: quá hạn trả lời', questions('overdue')),
  {
    key: 'press-answer-rate',
    label: 'Tỷ lệ câu hỏi trả lời đúng hạn hoặc từ chối đúng luật',
    unit: 'percent',
    addsUp: [],
    measure: (frame) => shareOf(questions('answered', 'refused')(frame), owed(frame)),
  },
  countFigure(
    'press-coverage',
    'Số tin, bài sau họp báo, phát ngôn',
    (frame) => countCoverage(heldPress(frame)),
    ['months'],
  ),
]
