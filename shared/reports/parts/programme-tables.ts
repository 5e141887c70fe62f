/** Programmes as tables for Excel: one line for each, for each milestone, for each report of progress. */
import { sayPeriod } from '#shared/calendar/due-rules/period-words.ts'
import { dayCell, headCell, numberCell, tableColumns, textCell } from '#shared/document/build.ts'
import type { Align, Cell, Table } from '#shared/document/model.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import {
  behindOf,
  decisionOf,
  type MilestoneState,
  stateOfMilestone,
} from '#shared/registers/programme/index.ts'
import type { TimelineRow } from '#shared/views/programmes/lay-programmes.ts'
import type { PaperContext } from '../context.ts'
import {
  programmeCommunicationWords,
  programmeKindWords,
  programmeStateWords,
} from '../wording/programmes.ts'

type Column = readonly [label: string, widthMm: number, align: Align]

function tableOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  return {
    kind: 'table',
    columns: tableColumns([
      [12, 'center'],
      ...columns.map(([, widthMm, align]) => [widthMm, align] as const),
    ]),
    headRows: [{ cells: [headCell('STT'), ...columns.map(([label]) => headCell(label))] }],
    rows: rows.map((cells, index) => ({ cells: [numberCell(index + 1), ...cells] })),
  }
}

const amount = (value: number | null) => (value === null ? textCell('') : numberCell(value))
const title: Column = ['Tên', 90, 'left']

/** The programmes themselves. */
export function programmeTable(rows: readonly TimelineRow[], { read, today }: PaperContext): Table {
  const nameOf = (id: string | null) => {
    const body = id === null ? undefined : read.get('organisation', id)
    return body ? nameOn(body, today) : ''
  }
  return tableOf(
    [
      title,
      ['Loại', 26, 'left'],
      ['Văn bản quyết định', 60, 'left'],
      ['Cơ quan chủ trì', 50, 'left'],
      ['Cơ quan phối hợp', 60, 'left'],
      ['Từ ngày', 24, 'center'],
      ['Đến ngày', 24, 'center'],
      ['Tình trạng', 28, 'left'],
      ['Tiến độ (%)', 20, 'center'],
      ['Số mốc', 16, 'center'],
      ['Mốc đã đạt', 16, 'center'],
      ['Mốc quá hạn', 16, 'center'],
      ['Lý do chậm, dừng', 70, 'left'],
      ['Tuyên truyền', 32, 'left'],
    ],
    rows.map(({ programme, state, percent }) => {
      const states = programme.milestones.map((one) => stateOfMilestone(one, today))
      return [
        textCell(programme.title),
        textCell(programmeKindWords[programme.kind]),
        textCell(decisionOf(programme, { read })),
        textCell(nameOf(programme.leadId)),
        textCell(programme.supportingIds.map(nameOf).join('; ')),
        dayCell(programme.from),
        dayCell(programme.to),
        textCell(programmeStateWords[state]),
        amount(percent),
        numberCell(states.length),
        numberCell(states.filter((one) => one.startsWith('done')).length),
        numberCell(states.filter((one) => one === 'late').length),
        textCell(whyOf(programme, today)),
        textCell(programmeCommunicationWords[programme.communication]),
      ]
    }),
  )
}

/** Why it was stopped, else what its last reports say of being behind. */
export function whyOf(programme: TimelineRow['programme'], today: string): string {
  if (programme.stoppedOn !== null && programme.stoppedOn <= today) return programme.stopReason
  const { milestones, progress } = behindOf(programme, today)
  return [
    ...progress.map(({ reason }) => reason),
    ...milestones.map(({ name, note }) => `Mốc quá hạn: ${[name, note].filter(Boolean).join(', ')}`),
  ]
    .filter(Boolean)
    .join('; ')
}

const milestoneWords: Readonly<Record<MilestoneState, string>> = {
  late: 'Quá hạn',
  open: 'Chưa tới hạn',
  done: 'Đã đạt',
  'done-late': 'Đạt chậm',
}

/** Every milestone. */
export function milestoneTable(rows: readonly TimelineRow[], { today }: PaperContext): Table {
  return tableOf(
    [
      title,
      ['Mốc', 80, 'left'],
      ['Thời hạn', 26, 'center'],
      ['Ngày đạt', 26, 'center'],
      ['Tình trạng', 28, 'left'],
      ['Ghi chú', 60, 'left'],
    ],
    rows.flatMap(({ programme }) =>
      programme.milestones.map((milestone) => [
        textCell(programme.title),
        textCell(milestone.name),
        dayCell(milestone.due),
        dayCell(milestone.doneOn),
        textCell(milestoneWords[stateOfMilestone(milestone, today)]),
        textCell(milestone.note),
      ]),
    ),
  )
}

/** Every report of progress. */
export function progressTable(rows: readonly TimelineRow[]): Table {
  return tableOf(
    [
      title,
      ['Kỳ', 32, 'left'],
      ['Đơn vị tính', 24, 'left'],
      ['Kế hoạch (lũy kế)', 26, 'center'],
      ['Thực hiện (lũy kế)', 26, 'center'],
      ['Lý do chậm', 80, 'left'],
    ],
    rows.flatMap(({ programme }) =>
      programme.progress.map(({ period, unit, planned, actual, reason }) => [
        textCell(programme.title),
        textCell(sayPeriod(period)),
        textCell(unit || '% khối lượng'),
        amount(planned),
        amount(actual),
        textCell(reason),
      ]),
    ),
  )
}
