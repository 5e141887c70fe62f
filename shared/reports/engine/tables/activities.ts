/** The press by kind, joint activities by kind, commendations by subject. */
import {
  type CommendationStep,
  commendationSteps,
  subjectKinds,
} from '#shared/registers/commendation/schema.ts'
import { activityKinds } from '#shared/registers/joint-activity/schema.ts'
import { pressKinds } from '#shared/registers/press-event/schema.ts'
import { heldPress, questionLines } from '#shared/views/press/press-lines.ts'
import type { Counted } from '#shared/views/reports/frame.ts'
import { activityKindWords, subjectWords } from '../../wording/activities.ts'
import { pressKindWords } from '../../wording/press.ts'
import {
  activityLines,
  countActivities,
  doneActivities,
  recommendationLines,
  roundLines,
  sumPeople,
} from '../figures/activity-figures.ts'
import { countCommendations, tookStep } from '../figures/commendation-figures.ts'
import { countCoverage, countPress, countQuestions } from '../figures/press-figures.ts'
import { column, type ReportTableKind, type TableDraft } from './table.ts'

type Columns = TableDraft['columns']

/** A row for each code, and their total; `cellsOf` gets the code, null for all. */
function byCode<C extends string>(
  codes: readonly C[],
  words: Readonly<Record<C, string>>,
  columns: Columns,
  cellsOf: (code: C | null) => Counted[],
  note = '',
): TableDraft {
  return {
    columns,
    rows: [
      ...codes.map((code) => ({ key: code, look: 'plain' as const, cells: [words[code], ...cellsOf(code)] })),
      { key: 'total', look: 'total', cells: ['Tổng cộng', ...cellsOf(null)] },
    ],
    note,
  }
}

export const pressByKind: ReportTableKind = {
  key: 'press-by-kind',
  options: {},
  build: ({ now }) => {
    const held = heldPress(now)
    const asked = questionLines(now)
    const columns = [
      column('name', 'Hình thức', 'text', { weight: 2.4 }),
      column('held', 'Số lần', 'number'),
      column('questions', 'Tổng số', 'number', { group: 'Câu hỏi của báo chí' }),
      column('in-time', 'Đúng hạn', 'number', { group: 'Câu hỏi của báo chí' }),
      column('late', 'Trễ hạn', 'number', { group: 'Câu hỏi của báo chí' }),
      column('refused', 'Từ chối', 'number', { group: 'Câu hỏi của báo chí' }),
      column('open', 'Chờ trả lời', 'number', { group: 'Câu hỏi của báo chí' }),
      column('overdue', 'Quá hạn', 'number', { group: 'Câu hỏi của báo chí' }),
      column('coverage', 'Tin, bài', 'number'),
    ]
    return byCode(pressKinds, pressKindWords, columns, (kind) => {
      const own = asked.filter(({ event }) => kind === null || event.kind === kind)
      const lines = held.filter(({ event }) => kind === null || event.kind === kind)
      const states = ['answered', 'late', 'refused', 'open', 'overdue'] as const
      return [
        countPress(lines),
        countQuestions(own),
        ...states.map((state) => countQuestions(own.filter((line) => line.state === state))),
        countCoverage(lines),
      ]
    })
  },
}

export const activitiesByKind: ReportTableKind = {
  key: 'activities-by-kind',
  options: {},
  build: ({ now }) => {
    const sets = {
      all: activityLines(now),
      done: doneActivities(now),
      rounds: roundLines(now),
      recommendations: recommendationLines(now),
    }
    const columns = [
      column('name', 'Loại', 'text', { weight: 2 }),
      column('all', 'Trong kỳ', 'number', { group: 'Số đợt' }),
      column('done', 'Đã hoàn thành', 'number', { group: 'Số đợt', weight: 1.2 }),
      column('rounds', 'Số buổi, nơi', 'number', { weight: 1.2 }),
      column('people', 'Số lượt người', 'number', { weight: 1.2 }),
      column('recommendations', 'Tổng số', 'number', { group: 'Kiến nghị' }),
      column('carried-out', 'Đã thực hiện', 'number', { group: 'Kiến nghị', weight: 1.2 }),
    ]
    return byCode(activityKinds, activityKindWords, columns, (kind) => {
      const of = <T extends { activity: { kind: string } }>(lines: readonly T[]) =>
        lines.filter(({ activity }) => kind === null || activity.kind === kind)
      const rounds = of(sets.rounds)
      const recommendations = of(sets.recommendations)
      return [
        countActivities(of(sets.all)),
        countActivities(of(sets.done)),
        countActivities(rounds),
        sumPeople(rounds),
        countActivities(recommendations),
        countActivities(recommendations.filter(({ standing }) => standing === 'done')),
      ]
    })
  },
}

const stepWords: Readonly<Record<CommendationStep, string>> = {
  nominated: 'Giới thiệu',
  verified: 'Xác minh',
  proposed: 'Trình',
  decided: 'Khen thưởng',
  communicated: 'Tuyên truyền',
  spread: 'Nhân rộng',
}

export const commendationsBySubject: ReportTableKind = {
  key: 'commendations-by-subject',
  options: {},
  build: ({ now }) => {
    const taken = commendationSteps.map((step) => tookStep(now, step))
    const columns = [
      column('name', 'Đối tượng', 'text', { weight: 2 }),
      ...commendationSteps.map((step) => column(step, stepWords[step], 'number', { weight: 1.2 })),
    ]
    return byCode(
      subjectKinds,
      subjectWords,
      columns,
      (kind) =>
        taken.map((some) =>
          countCommendations(some.filter((one) => kind === null || one.subjectKind === kind)),
        ),
      'Mỗi cột đếm số điển hình có bước đó trong kỳ; nhân rộng tính từ nơi làm theo đầu tiên.',
    )
  },
}
