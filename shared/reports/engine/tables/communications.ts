/** Communication by channel, by form, or by the unit in charge. */
import { nameOn } from '#shared/registers/organisation/index.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import {
  type CommunicationLine,
  communicationLines,
} from '#shared/views/communications/communication-lines.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { channelWords, communicationFormWords } from '../../wording/communications.ts'
import { countCommunications, sumCommunications } from '../counted.ts'
import { chosen, column, type DraftCell, type DraftRow, type ReportTableKind } from './table.ts'

const groupings = ['channel', 'form', 'lead'] as const
type Grouping = (typeof groupings)[number]
const heads: Readonly<Record<Grouping, string>> = {
  channel: 'Kênh tuyên truyền',
  form: 'Hình thức',
  lead: 'Đơn vị thực hiện',
}

const keyOf = ({ communication }: CommunicationLine, grouping: Grouping): string =>
  grouping === 'lead' ? (communication.leadId ?? '') : communication[grouping]

type Group = { key: string; name: string; record?: SourceRecord }

function groupsOf(frame: Frame, lines: readonly CommunicationLine[], grouping: Grouping): Group[] {
  const keys = new Set(lines.map((line) => keyOf(line, grouping)))
  if (grouping !== 'lead') {
    const words = grouping === 'channel' ? channelWords : communicationFormWords
    return Object.entries(words).flatMap(([key, name]) => (keys.has(key) ? [{ key, name }] : []))
  }
  const bodies = [...keys]
    .flatMap((id) => frame.read.get('organisation', id) ?? [])
    .toSorted((a, b) => a.order - b.order)
    .map(
      (body): Group => ({
        key: body.id,
        name: nameOn(body, frame.asOf),
        record: { register: 'organisation', id: body.id },
      }),
    )
  return keys.has('') ? [...bodies, { key: '', name: 'Chưa giao đơn vị' }] : bodies
}

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

export const communicationsByGroup: ReportTableKind = {
  key: 'communications-by-group',
  options: { group: groupings },
  build: ({ now }, options) => {
    const grouping = chosen(options, 'group', groupings) as Grouping
    const lines = communicationLines(now)
    const rows = groupsOf(now, lines, grouping).map(
      ({ key, name, record }): DraftRow => ({
        key: key || '-',
        look: 'plain',
        cells: [name, ...cellsOf(lines.filter((line) => keyOf(line, grouping) === key))],
        ...(record ? { record } : {}),
      }),
    )
    return {
      columns: [
        column('name', heads[grouping], 'text', { weight: 3 }),
        column('all', 'Tổng số', 'number', { group: 'Nội dung tuyên truyền' }),
        column('met', 'Đạt kế hoạch', 'number', { group: 'Nội dung tuyên truyền', weight: 1.2 }),
        column('running', 'Đang làm', 'number', { group: 'Nội dung tuyên truyền' }),
        column('short', 'Chưa đạt', 'number', { group: 'Nội dung tuyên truyền' }),
        column('quantity', 'Số lượng', 'number', { group: 'Kết quả trong kỳ' }),
        column('reach', 'Lượt tiếp cận', 'number', { group: 'Kết quả trong kỳ', weight: 1.4 }),
      ],
      rows: [...rows, { key: 'total', look: 'total', cells: ['Tổng cộng', ...cellsOf(lines)] }],
      note: 'Số lượng cộng theo đơn vị tính của từng nội dung (tin, bài; buổi; cụm pano…). Không tính nội dung không làm nữa.',
    }
  },
}
