/** Lists of the press, of joint activities and of commendations. */
import type { Commendation } from '#shared/registers/commendation/index.ts'
import { printedNominee, stateOfCommendation } from '#shared/registers/commendation/index.ts'
import { peopleOf, spanOf, stateOfActivity } from '#shared/registers/joint-activity/index.ts'
import { dayOfPress } from '#shared/registers/press-event/index.ts'
import {
  type PressLine,
  pressLines,
  type QuestionLine,
  questionLines,
} from '#shared/views/press/press-lines.ts'
import {
  activityKindWords,
  activityStateWords,
  commendationStateWords,
  rewardWords,
  rowStandingWords,
  subjectWords,
} from '../../wording/activities.ts'
import { groundWords, pressKindWords, pressStateWords, questionStateWords } from '../../wording/press.ts'
import { unsaidWords } from '../../wording/register-words.ts'
import { bodyName } from '../body-name.ts'
import {
  type ActivityLine,
  activityLines,
  type RecommendationLine,
  recommendationLines,
} from '../figures/activity-figures.ts'
import { commendationRef, movedInFrame } from '../figures/commendation-figures.ts'
import { defineList, listColumn } from './list.ts'

const press = listColumn<PressLine>

export const pressEventList = defineList<PressLine>({
  key: 'press-events',
  register: 'press-event',
  empty: 'Không có họp báo, phát ngôn trong kỳ.',
  columns: [
    press('date', 'Ngày', 'day', 1.2, ({ event }, { read }) => dayOfPress(event, read)),
    press('title', 'Nội dung', 'text', 4, ({ event }) => event.title),
    press('kind', 'Loại', 'text', 1.7, ({ event }) => pressKindWords[event.kind]),
    press('lead', 'Cơ quan chủ trì', 'text', 1.7, ({ event }, frame) => bodyName(event.leadId, frame)),
    press('questions', 'Số câu hỏi', 'number', 0.9, ({ event }) => event.questions.length),
    press('coverage', 'Tin, bài', 'number', 0.9, ({ event }) => event.coverage.length),
    press('state', 'Tình trạng', 'text', 1.4, ({ state }) => pressStateWords[state]),
  ],
  lines: (frame) =>
    pressLines(frame).toSorted((a, b) =>
      String(dayOfPress(a.event, frame.read)).localeCompare(String(dayOfPress(b.event, frame.read))),
    ),
  refOf: ({ event }) => ({ register: 'press-event', id: event.id }),
})

const asked = listColumn<QuestionLine>

export const pressQuestionList = defineList<QuestionLine>({
  key: 'press-questions',
  register: 'press-event',
  empty: 'Không có câu hỏi của báo chí trong kỳ.',
  columns: [
    asked('question', 'Câu hỏi', 'text', 4, ({ question }) => question.question),
    asked('outlet', 'Cơ quan báo chí', 'text', 1.8, ({ question }) => question.outlet),
    asked('agency', 'Cơ quan trả lời', 'text', 1.7, ({ question }, frame) =>
      bodyName(question.agencyId, frame),
    ),
    asked('deadline', 'Thời hạn', 'day', 1.2, ({ question }) => question.dueOn),
    asked('done', 'Ngày thực hiện', 'day', 1.2, ({ question }) => question.answeredOn),
    asked('state', 'Kết quả', 'text', 1.4, ({ state }) => questionStateWords[state]),
    asked('ground', 'Lý do từ chối', 'text', 2, ({ ground }) => (ground === null ? '' : groundWords[ground])),
  ],
  lines: questionLines,
  refOf: ({ event }) => ({ register: 'press-event', id: event.id }),
})

const done = listColumn<ActivityLine>

export const activityList = defineList<ActivityLine>({
  key: 'joint-activities',
  register: 'joint-activity',
  empty: 'Không có đợt tập huấn, kiểm tra trong kỳ.',
  columns: [
    done('title', 'Nội dung', 'text', 4, ({ activity }) => activity.title),
    done('kind', 'Loại', 'text', 1.1, ({ activity }) => activityKindWords[activity.kind]),
    done('lead', 'Cơ quan chủ trì', 'text', 1.7, ({ activity }, frame) => bodyName(activity.leadId, frame)),
    done('starts', 'Từ ngày', 'day', 1.2, ({ activity }) => spanOf(activity).from),
    done('ends', 'Đến ngày', 'day', 1.2, ({ activity }) => spanOf(activity).to),
    done('people', 'Số người', 'number', 0.9, ({ activity }) => peopleOf(activity)),
    done(
      'state',
      'Tình trạng',
      'text',
      1.4,
      ({ activity }, { asOf }) => activityStateWords[stateOfActivity(activity, asOf)],
    ),
    done('result', 'Kết quả', 'text', 2.8, ({ activity }) => activity.result),
  ],
  lines: activityLines,
  refOf: ({ activity }) => ({ register: 'joint-activity', id: activity.id }),
})

const recommended = listColumn<RecommendationLine>

export const recommendationList = defineList<RecommendationLine>({
  key: 'recommendations',
  register: 'joint-activity',
  empty: 'Không có kiến nghị trong kỳ.',
  columns: [
    recommended('recommendation', 'Kiến nghị', 'text', 4, ({ row }) => row.text),
    recommended('activity', 'Đợt tập huấn, kiểm tra', 'text', 2.6, ({ activity }) => activity.title),
    recommended('lead', 'Cơ quan thực hiện', 'text', 1.7, ({ row }, frame) => bodyName(row.bodyId, frame)),
    recommended('deadline', 'Thời hạn', 'day', 1.2, ({ row }) => row.dueOn),
    recommended('state', 'Tình trạng', 'text', 1.4, ({ standing }) => rowStandingWords[standing]),
  ],
  lines: recommendationLines,
  refOf: ({ activity }) => ({ register: 'joint-activity', id: activity.id }),
})

const praised = listColumn<Commendation>

/** A person without a noted consent is told by the achievement alone. */
export const commendationList = defineList<Commendation>({
  key: 'commendations',
  register: 'commendation',
  empty: 'Không có điển hình trong kỳ.',
  columns: [
    praised('title', 'Thành tích', 'text', 3.6, (one) => one.title),
    praised('subject-kind', 'Đối tượng', 'text', 1, (one) => subjectWords[one.subjectKind]),
    praised('nominee', 'Được biểu dương', 'text', 2.2, (one) => printedNominee(one) ?? unsaidWords),
    praised('programme', 'Chương trình, dự án', 'text', 2.4, ({ programmeId }, { read }) =>
      programmeId ? (read.get('programme', programmeId)?.title ?? '') : '',
    ),
    praised('state', 'Tình trạng', 'text', 1.4, (one) => commendationStateWords[stateOfCommendation(one)]),
    praised('reward', 'Hình thức khen', 'text', 1.6, ({ reward }) => (reward ? rewardWords[reward] : '')),
    praised('decided', 'Ngày quyết định', 'day', 1.2, ({ decidedOn }) => decidedOn),
  ],
  lines: movedInFrame,
  refOf: commendationRef,
})
