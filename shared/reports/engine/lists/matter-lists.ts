/** Lists of pressing matters and of communication. */
import { formatDay } from '#shared/lib/vi-dates.ts'
import { quantityDone, subjectOf } from '#shared/registers/communication/index.ts'
import { nextDueOf, stateOfMatter } from '#shared/registers/matter/index.ts'
import {
  type CommunicationLine,
  communicationLines,
} from '#shared/views/communications/communication-lines.ts'
import { type MatterLine, matterLines } from '#shared/views/matters/matter-lines.ts'
import { channelWords, communicationStateWords } from '../../wording/communications.ts'
import {
  matterClockWords,
  matterFieldWords,
  matterSizeWords,
  matterStateWords,
} from '../../wording/matters.ts'
import { bodyName } from '../body-name.ts'
import { defineList, listColumn } from './list.ts'

const column = listColumn<MatterLine>
const code = column('code', 'Mã', 'text', 1.4, ({ matter }) => matter.code)
const title = column('title', 'Vụ việc', 'text', 3.6, ({ matter }) => matter.title)
const field = column('field', 'Lĩnh vực', 'text', 1.5, ({ matter }) => matterFieldWords[matter.field])
const size = column('size', 'Quy mô', 'text', 1.4, ({ matter }) => matterSizeWords[matter.size])
const lead = column('lead', 'Cơ quan chủ trì', 'text', 1.6, ({ matter }, frame) =>
  bodyName(matter.leadId, frame),
)
const detected = column('detected', 'Ngày phát hiện', 'day', 1.2, ({ matter }) => matter.detectedOn)
const state = column(
  'state',
  'Tình trạng',
  'text',
  1.6,
  ({ matter }) => matterStateWords[stateOfMatter(matter)],
)
const orientation = column('orientation', 'Định hướng', 'text', 1.2, ({ matter }) =>
  matter.orientedOn === null ? 'Chưa có' : `Có, ${formatDay(matter.orientedOn)}`,
)
const deadline = column('deadline', 'Thời hạn', 'day', 1.2, ({ clocks }) => nextDueOf(clocks))
const lateSteps = column('late-steps', 'Việc trễ hạn', 'text', 2, ({ clocks }) =>
  clocks
    .filter((clock) => clock.state === 'late')
    .map(({ clock }) => matterClockWords[clock])
    .join('; '),
)
const result = column('result', 'Kết quả', 'text', 2.6, ({ matter }) => matter.result)

const refOf = ({ matter }: MatterLine) => ({ register: 'matter' as const, id: matter.id })

export const allMatters = defineList<MatterLine>({
  key: 'matters',
  register: 'matter',
  empty: 'Không có vụ việc nổi cộm trong kỳ.',
  columns: [code, title, field, lead, detected, state, orientation, size, result],
  lines: matterLines,
  refOf,
})

export const openMatters = defineList<MatterLine>({
  key: 'open-matters',
  register: 'matter',
  empty: 'Không còn vụ việc chưa giải quyết.',
  columns: [code, title, field, lead, detected, state, deadline, orientation],
  lines: (frame) => matterLines(frame).filter(({ matter }) => matter.resolvedOn === null),
  refOf,
})

export const lateMatters = defineList<MatterLine>({
  key: 'late-matters',
  register: 'matter',
  empty: 'Không có vụ việc trễ hạn.',
  columns: [code, title, lead, detected, lateSteps, deadline],
  lines: (frame) => matterLines(frame).filter(({ standing }) => standing === 'late'),
  refOf,
})

const told = listColumn<CommunicationLine>

export const allCommunications = defineList<CommunicationLine>({
  key: 'communications',
  register: 'communication',
  empty: 'Không có nội dung tuyên truyền trong kỳ.',
  columns: [
    told('title', 'Nội dung tuyên truyền', 'text', 3.4, ({ communication }) => communication.title),
    told('subject', 'Phục vụ', 'text', 2.2, ({ communication }, { read }) => subjectOf(communication, read)),
    told('channel', 'Kênh', 'text', 1.6, ({ communication }) => channelWords[communication.channel]),
    told('lead', 'Đơn vị thực hiện', 'text', 1.6, ({ communication }, frame) =>
      bodyName(communication.leadId, frame),
    ),
    told('planned', 'Kế hoạch', 'number', 1, ({ communication }) => communication.plannedQuantity),
    told('done-so-far', 'Đã làm', 'number', 1, ({ communication }) => quantityDone(communication.results)),
    told('unit', 'Đơn vị tính', 'text', 1.1, ({ communication }) => communication.unit),
    told('state', 'Tình trạng', 'text', 1.4, (line) => communicationStateWords[line.state]),
    told('quantity', 'Trong kỳ', 'number', 1, (line) => line.quantity),
    told('reach', 'Lượt tiếp cận', 'number', 1.2, (line) => line.reach),
  ],
  lines: communicationLines,
  refOf: ({ communication }) => ({ register: 'communication', id: communication.id }),
})
