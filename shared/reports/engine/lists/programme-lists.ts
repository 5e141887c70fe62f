/** Lists of programmes and their milestones. */
import type { MilestoneState } from '#shared/registers/programme/index.ts'
import { whyOf } from '../../parts/programme-tables.ts'
import {
  programmeCommunicationWords,
  programmeKindWords,
  programmeStateWords,
} from '../../wording/programmes.ts'
import {
  leadNameOf,
  type MilestoneLine,
  milestonesOf,
  type ProgrammeLine,
  programmeRef,
  programmesOf,
} from '../programmes/of-frame.ts'
import { defineList, listColumn } from './list.ts'

const one = listColumn<ProgrammeLine>
const title = one('title', 'Tên', 'text', 4, ({ programme }) => programme.title)
const kind = one('kind', 'Loại', 'text', 1.3, ({ programme }) => programmeKindWords[programme.kind])
const lead = one('lead', 'Cơ quan chủ trì', 'text', 2, ({ programme }, frame) => leadNameOf(programme, frame))
const from = one('from', 'Từ ngày', 'day', 1.2, ({ programme }) => programme.from)
const to = one('to', 'Đến ngày', 'day', 1.2, ({ programme }) => programme.to)
const state = one('state', 'Tình trạng', 'text', 1.4, (line) => programmeStateWords[line.state])
const planned = one('planned', 'Kế hoạch (%)', 'number', 1, ({ report }) => report?.planned ?? null)
const actual = one('actual', 'Thực hiện (%)', 'number', 1, ({ report }) => report?.actual ?? null)
const reason = one('reason', 'Lý do chậm, dừng', 'text', 3, ({ programme }, { asOf }) =>
  whyOf(programme, asOf),
)
const communication = one(
  'communication',
  'Tuyên truyền',
  'text',
  1.9,
  ({ programme }) => programmeCommunicationWords[programme.communication],
)
const told = one('told', 'Đã tuyên truyền bằng gì', 'text', 3, ({ programme }) => programme.communicationNote)

export const allProgrammes = defineList<ProgrammeLine>({
  key: 'programmes',
  register: 'programme',
  empty: 'Không có chương trình, đề án trong kỳ.',
  columns: [title, kind, lead, from, to, state, planned, actual, communication],
  lines: programmesOf,
  refOf: programmeRef,
})

export const slowProgrammes = defineList<ProgrammeLine>({
  key: 'slow-programmes',
  register: 'programme',
  empty: 'Không có chương trình, đề án chậm, quá hạn hoặc dừng.',
  columns: [title, lead, to, state, planned, actual, reason],
  lines: (frame) =>
    programmesOf(frame).filter((line) => ['overdue', 'behind', 'stopped'].includes(line.state)),
  refOf: programmeRef,
})

export const toldProgrammes = defineList<ProgrammeLine>({
  key: 'programme-communication',
  register: 'programme',
  empty: 'Không có chương trình, đề án trong kỳ.',
  columns: [title, lead, communication, told],
  lines: programmesOf,
  refOf: programmeRef,
})

const milestoneWords: Readonly<Record<MilestoneState, string>> = {
  late: 'Quá hạn, chưa đạt',
  open: 'Chưa tới hạn',
  done: 'Đạt đúng hạn',
  'done-late': 'Đạt chậm',
}
const mark = listColumn<MilestoneLine>

export const dueMilestones = defineList<MilestoneLine>({
  key: 'programme-milestones',
  register: 'programme',
  empty: 'Không có mốc đến hạn trong kỳ.',
  columns: [
    mark('milestone', 'Mốc', 'text', 2.6, ({ milestone }) => milestone.name),
    mark('title', 'Chương trình, đề án', 'text', 2.8, ({ programme }) => programme.title),
    mark('lead', 'Cơ quan chủ trì', 'text', 2.2, ({ programme }, frame) => leadNameOf(programme, frame)),
    mark('deadline', 'Thời hạn', 'day', 1.2, ({ milestone }) => milestone.due),
    mark('done', 'Ngày đạt', 'day', 1.2, ({ milestone, state: how }) =>
      how.startsWith('done') ? milestone.doneOn : null,
    ),
    mark('state', 'Kết quả', 'text', 1.8, (line) => milestoneWords[line.state]),
  ],
  lines: milestonesOf,
  refOf: programmeRef,
})
