/** Joint activities: what was done, in how many rounds, with how many people, and what became of the recommendations. */
import {
  type ActivityKind,
  doneOn,
  type JointActivity,
  type Recommendation,
  type Round,
} from '#shared/registers/joint-activity/index.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import { type RowStanding, standingOfRow } from '#shared/registers/row-tasks.ts'
import type { Counted, Frame } from '#shared/views/reports/frame.ts'
import { countOf, shareOf } from '../counted.ts'
import { countFigure, type Figure } from './figure.ts'

export type ActivityLine = { readonly activity: JointActivity }
export type RoundLine = ActivityLine & { readonly round: Round }
export type RecommendationLine = ActivityLine & {
  readonly row: Recommendation
  readonly standing: RowStanding
}

const activityRef = ({ activity }: ActivityLine): SourceRecord => ({
  register: 'joint-activity',
  id: activity.id,
})

/** Counts activities, or what lies in them. */
export const countActivities = (lines: readonly ActivityLine[]): Counted => countOf(lines, activityRef)

/** The activities of the period, those called off left out. */
export const activityLines = (frame: Frame): ActivityLine[] =>
  frame
    .coordination('joint-activity')
    .filter(({ isCancelled }) => !isCancelled)
    .map((activity) => ({ activity }))

/** Those that were done by the report's day. */
export const doneActivities = (frame: Frame): ActivityLine[] =>
  activityLines(frame).filter(({ activity }) => (doneOn(activity) ?? '9999') <= frame.asOf)

/** The rounds held in the period, of activities whenever they began. */
export const roundLines = (frame: Frame): RoundLine[] =>
  frame
    .allCoordination('joint-activity')
    .flatMap((activity) => activity.rounds.map((round) => ({ activity, round })))
    .filter(
      ({ round: { isHeld, from } }) =>
        isHeld && from !== null && from >= frame.period.from && from <= frame.asOf,
    )

/** The recommendations of the activities of the period. */
export const recommendationLines = (frame: Frame): RecommendationLine[] =>
  activityLines(frame).flatMap(({ activity }) =>
    activity.recommendations.map((row) => ({
      activity,
      row,
      standing: standingOfRow(row, frame.read, frame.asOf),
    })),
  )

/** Adds up the people of rounds; behind the sum stand the activities that told a number. */
export function sumPeople(lines: readonly RoundLine[]): Counted {
  const told = lines.filter(({ round }) => (round.people ?? 0) > 0)
  return {
    value: told.reduce((sum, { round }) => sum + (round.people ?? 0), 0),
    of: countActivities(told).of,
  }
}

const done =
  (...kinds: readonly ActivityKind[]) =>
  (frame: Frame) =>
    countActivities(doneActivities(frame).filter(({ activity }) => kinds.includes(activity.kind)))

const recommended =
  (...standings: readonly RowStanding[]) =>
  (frame: Frame) =>
    countActivities(
      recommendationLines(frame).filter(
        ({ standing }) => standings.length === 0 || standings.includes(standing),
      ),
    )

export const activityFigures: readonly Figure[] = [
  countFigure('trainings-done', 'Số đợt tập huấn đã hoàn thành', done('training'), ['months']),
  countFigure(
    'inspections-done',
    'Số đợt kiểm tra, giám sát, khảo sát đã hoàn thành',
    done('inspection', 'supervision', 'survey'),
    ['months'],
  ),
  countFigure(
    'activity-rounds',
    'Số buổi, nơi đã tập huấn, kiểm tra',
    (frame) => countActivities(roundLines(frame)),
    ['months'],
  ),
  countFigure(
    'activity-people',
    'Số lượt người dự tập huấn, kiểm tra',
    (frame) => sumPeople(roundLines(frame)),
    ['months'],
  ),
  countFigure('recommendations-made', 'Số kiến nghị sau tập huấn, kiểm tra', recommended(), ['months']),
  countFigure('recommendations-done', 'Kiến nghị đã thực hiện', recommended('done')),
  countFigure('recommendations-overdue', 'Kiến nghị quá hạn', recommended('overdue')),
  countFigure('recommendations-not-given', 'Kiến nghị chưa giao thành nhiệm vụ', recommended('not-given')),
  {
    key: 'recommendations-rate',
    label: 'Tỷ lệ kiến nghị đã thực hiện',
    unit: 'percent',
    addsUp: [],
    measure: (frame) => shareOf(recommended('done')(frame), recommended()(frame)),
  },
]
