/** Programmes: how many are in hand and how they stand; their milestones; whether people were told. */
import type { MilestoneState, ProgrammeState } from '#shared/registers/programme/index.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { shareOf } from '../counted.ts'
import { countProgrammes, milestonesOf, programmesOf } from '../programmes/of-frame.ts'
import { countFigure, type Figure } from './figure.ts'

const rate = (key: string, label: string, part: Figure['measure'], whole: Figure['measure']): Figure => ({
  key,
  label,
  unit: 'percent',
  addsUp: [],
  measure: (frame) => shareOf(part(frame), whole(frame)),
})

const all = (frame: Frame) => countProgrammes(programmesOf(frame))
const states =
  (...wanted: readonly ProgrammeState[]) =>
  (frame: Frame) =>
    countProgrammes(programmesOf(frame).filter(({ state }) => wanted.includes(state)))

const milestones =
  (...wanted: readonly MilestoneState[]) =>
  (frame: Frame) =>
    countProgrammes(milestonesOf(frame).filter(({ state }) => wanted.includes(state)))
const allMilestones = milestones('late', 'open', 'done', 'done-late')

const told = (frame: Frame) =>
  countProgrammes(programmesOf(frame).filter(({ programme }) => programme.communication !== 'none'))

export const programmeFigures: readonly Figure[] = [
  countFigure('programmes-all', 'Chương trình, đề án, dự án, kế hoạch thực hiện trong kỳ', all),
  countFigure('programmes-on-track', 'Chương trình, đề án đúng tiến độ', states('on-track')),
  countFigure('programmes-behind', 'Chương trình, đề án chậm tiến độ', states('behind')),
  countFigure('programmes-overdue', 'Chương trình, đề án quá hạn chưa hoàn thành', states('overdue')),
  countFigure('programmes-completed', 'Chương trình, đề án hoàn thành trong kỳ', states('completed'), [
    'months',
  ]),
  countFigure('programmes-stopped', 'Chương trình, đề án dừng trong kỳ', states('stopped'), ['months']),
  rate(
    'programmes-behind-rate',
    'Tỷ lệ chương trình, đề án chậm, quá hạn trên số đang thực hiện',
    states('behind', 'overdue'),
    states('on-track', 'behind', 'overdue'),
  ),
  countFigure('milestones-due', 'Số mốc đến hạn', allMilestones, ['months']),
  countFigure('milestones-in-time', 'Mốc đạt đúng hạn', milestones('done'), ['months']),
  countFigure('milestones-met-late', 'Mốc đạt chậm', milestones('done-late')),
  countFigure('milestones-missed', 'Mốc quá hạn chưa đạt', milestones('late')),
  rate('milestones-rate', 'Tỷ lệ mốc đạt đúng hạn trên số mốc đến hạn', milestones('done'), allMilestones),
  countFigure('programmes-told', 'Chương trình, đề án đã, đang được tuyên truyền', told),
  rate('programmes-told-rate', 'Tỷ lệ chương trình, đề án đã, đang được tuyên truyền', told, all),
]
