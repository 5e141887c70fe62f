/** Commendations: how many were found, verified, rewarded, told of and spread in the period. */
import {
  type Commendation,
  type CommendationStep,
  consentOf,
  stepsOf,
} from '#shared/registers/commendation/index.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import type { Counted, Frame } from '#shared/views/reports/frame.ts'
import { countOf } from '../counted.ts'
import type { Figure } from './figure.ts'

/** What reports refer to. */
export const commendationRef = ({ id }: Pick<Commendation, 'id'>): SourceRecord => ({
  register: 'commendation',
  id,
})

export const countCommendations = (records: readonly Commendation[]): Counted =>
  countOf(records, commendationRef)

const isWithin = (on: string | null, { period, asOf }: Frame) =>
  on !== null && on >= period.from && on <= asOf

/** Those that took a step within the period, whenever they were nominated. */
export const tookStep = (frame: Frame, step: CommendationStep): Commendation[] =>
  frame
    .allCoordination('commendation')
    .filter((one) => isWithin(stepsOf(one).find((line) => line.step === step)?.on ?? null, frame))

/** Those that took any step within the period, the latest found first. */
export const movedInFrame = (frame: Frame): Commendation[] =>
  frame
    .allCoordination('commendation')
    .filter((one) => stepsOf(one).some(({ on }) => isWithin(on, frame)))
    .toSorted((a, b) => ((a.nominatedOn ?? '') < (b.nominatedOn ?? '') ? 1 : -1))

/** Found by the report's day, and neither decided nor declined on it. */
const waiting = (frame: Frame) =>
  frame
    .allCoordination('commendation')
    .filter(
      ({ nominatedOn, decidedOn, isDeclined }) =>
        nominatedOn !== null &&
        nominatedOn <= frame.asOf &&
        !isDeclined &&
        (decidedOn === null || decidedOn > frame.asOf),
    )

const step = (key: string, label: string, which: CommendationStep): Figure => ({
  key,
  label,
  unit: 'count',
  addsUp: ['months'],
  measure: (frame) => countCommendations(tookStep(frame, which)),
})

const now = (key: string, label: string, which: (frame: Frame) => readonly Commendation[]): Figure => ({
  key,
  label,
  unit: 'count',
  addsUp: [],
  measure: (frame) => countCommendations(which(frame)),
})

export const commendationFigures: readonly Figure[] = [
  step('commendations-nominated', 'Số tập thể, cá nhân, mô hình được giới thiệu', 'nominated'),
  step('commendations-verified', 'Số điển hình đã xác minh', 'verified'),
  step('commendations-decided', 'Số điển hình được khen thưởng', 'decided'),
  step('commendations-communicated', 'Số điển hình đã tuyên truyền', 'communicated'),
  step('commendations-spread', 'Số điển hình bắt đầu nhân rộng', 'spread'),
  now('commendations-waiting', 'Số điển hình chờ xác minh, quyết định', waiting),
  now('commendations-no-consent', 'Cá nhân chưa ghi nhận đồng ý nêu tên', (frame) =>
    movedInFrame(frame).filter((one) => consentOf(one) === 'missing'),
  ),
]
