/** Communication by channel, by form, or by the unit in charge. */
import {
  type CommunicationLine,
  communicationLines,
} from '#shared/views/communications/communication-lines.ts'
import { channelWords, communicationFormWords } from '../../wording/communications.ts'
import { countCommunications, sumCommunications } from '../counted.ts'
import { tableByGroup } from './by-group.ts'
import { column, type DraftCell } from './table.ts'

function cellsOf(lines: readonly CommunicationLine[]): DraftCell[] {
  const of = (state: CommunicationLine['state']) =>
    countCommunications(lines.filter((line) => line.state === state))
  return [
    countCommunications(lines),
    of('met'),
    countCommunications(lines.filter(({ state }) => state === 'running' || state === 'planned')),
    of('short'),
    sumCommunications(lines, ({ quantity }) => quantity),
    sumCommunications(lines, ({ reach }) => reach ?? 0),
  ]
}

export const communicationsByGroup = tableByGroup<CommunicationLine>({
  key: 'communications-by-group',
  groupings: {
    channel: {
      head: 'Kênh tuyên truyền',
      keyOf: ({ communication }) => communication.channel,
      groups: { words: channelWords },
    },
    form: {
      head: 'Hình thức',
      keyOf: ({ communication }) => communication.form,
      groups: { words: communicationFormWords },
    },
    lead: {
      head: 'Đơn vị thực hiện',
      keyOf: ({ communication }) => communication.leadId ?? '',
      groups: { nobody: 'Chưa giao đơn vị' },
    },
  },
  lines: communicationLines,
  cellsOf,
  columns: [
    column('all', 'Tổng số', 'number', { group: 'Nội dung tuyên truyền' }),
    column('met', 'Đạt kế hoạch', 'number', { group: 'Nội dung tuyên truyền', weight: 1.2 }),
    column('running', 'Đang làm', 'number', { group: 'Nội dung tuyên truyền' }),
    column('short', 'Chưa đạt', 'number', { group: 'Nội dung tuyên truyền' }),
    column('quantity', 'Số lượng', 'number', { group: 'Kết quả trong kỳ' }),
    column('reach', 'Lượt tiếp cận', 'number', { group: 'Kết quả trong kỳ', weight: 1.4 }),
  ],
  note: 'Số lượng cộng theo đơn vị tính của từng nội dung (tin, bài; buổi; cụm pano…). Không tính nội dung không làm nữa.',
})
