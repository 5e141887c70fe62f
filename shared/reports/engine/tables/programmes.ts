/** Programmes by who leads them or by kind, and what their targets have reached. */

import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import { programmeKinds } from '#shared/registers/programme/index.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { programmeKindWords } from '../../wording/programmes.ts'
import { bare, percent } from '../counted.ts'
import {
  countProgrammes,
  leadNameOf,
  type MilestoneLine,
  milestonesOf,
  type ProgrammeLine,
  programmesOf,
} from '../programmes/of-frame.ts'
import { chosen, column, type DraftCell, type DraftRow, type ReportTableKind } from './table.ts'

const groupings = ['lead', 'kind'] as const
type Grouping = (typeof groupings)[number]

type Group = {
  readonly key: string
  readonly name: string
  readonly order: number
  readonly record: SourceRecord | null
}

const heads: Readonly<Record<Grouping, string>> = { lead: 'Cơ quan chủ trì', kind: 'Loại' }

function groupOf(programme: ProgrammeLine['programme'], grouping: Grouping, frame: Frame): Group {
  if (grouping === 'kind') {
    const { kind } = programme
    return { key: kind, name: programmeKindWords[kind], order: programmeKinds.indexOf(kind), record: null }
  }
  const body = programme.leadId === null ? undefined : frame.read.get('organisation', programme.leadId)
  return body
    ? {
        key: body.id,
        name: leadNameOf(programme, frame),
        order: body.order,
        record: { register: 'organisation', id: body.id },
      }
    : { key: '-', name: 'Chưa ghi cơ quan chủ trì', order: Number.MAX_SAFE_INTEGER, record: null }
}

const done = 'Mốc đến hạn trong kỳ'
const running = 'Tình trạng'

/** Both together are wider than an upright sheet. */
const shows = ['states', 'milestones'] as const
type Show = (typeof shows)[number]

const columnsOf = (grouping: Grouping, show: Show) => [
  column('name', heads[grouping], 'text', { weight: 4 }),
  ...(show === 'states'
    ? [
        column('total', 'Tổng số', 'number'),
        column('on-track', 'Đúng tiến độ', 'number', { group: running }),
        column('behind', 'Chậm tiến độ', 'number', { group: running }),
        column('overdue', 'Quá hạn', 'number', { group: running }),
        column('completed', 'Hoàn thành', 'number', { group: running }),
        column('stopped', 'Dừng', 'number', { group: running }),
        column('told', 'Đã, đang tuyên truyền', 'number', { weight: 1.3 }),
      ]
    : [
        column('milestones', 'Tổng', 'number', { group: done }),
        column('met', 'Đạt đúng hạn', 'number', { group: done }),
        column('met-late', 'Đạt chậm', 'number', { group: done }),
        column('missed', 'Chưa đạt', 'number', { group: done }),
      ]),
]

function stateCells(lines: readonly ProgrammeLine[]): DraftCell[] {
  const of = (wanted: string) => countProgrammes(lines.filter(({ state }) => state === wanted))
  return [
    countProgrammes(lines),
    of('on-track'),
    of('behind'),
    of('overdue'),
    of('completed'),
    of('stopped'),
    countProgrammes(lines.filter(({ programme }) => programme.communication !== 'none')),
  ]
}

function milestoneCells(marks: readonly MilestoneLine[]): DraftCell[] {
  const marked = (wanted: string) => countProgrammes(marks.filter(({ state }) => state === wanted))
  return [countProgrammes(marks), marked('done'), marked('done-late'), marked('late')]
}

const notes: Readonly<Record<Show, string>> = {
  states:
    'Tính các chương trình, đề án, dự án, kế hoạch thực hiện trong kỳ; tình trạng tính đến ngày cuối kỳ. Chậm tiến độ là có mốc quá hạn hoặc kết quả báo cáo gần nhất thấp hơn kế hoạch.',
  milestones: 'Tính các mốc có thời hạn trong kỳ, theo kết quả đến ngày cuối kỳ.',
}

/** How the programmes of each group stand, or (`show`: `milestones`) what became of the milestones that fell due. */
export const programmesByGroup: ReportTableKind = {
  key: 'programmes',
  options: { group: groupings, show: shows },
  build: ({ now }, options) => {
    const grouping = chosen(options, 'group', groupings) as Grouping
    const show = chosen(options, 'show', shows) as Show
    const lines = programmesOf(now)
    const marks = milestonesOf(now)
    const told = show === 'states' ? lines : marks
    const cellsOf = (isShown: (line: ProgrammeLine | MilestoneLine) => boolean) =>
      show === 'states' ? stateCells(lines.filter(isShown)) : milestoneCells(marks.filter(isShown))
    const groups = new Map<string, Group>()
    for (const { programme } of told) {
      const group = groupOf(programme, grouping, now)
      groups.set(group.key, group)
    }
    const isOf = (key: string) => (line: ProgrammeLine | MilestoneLine) =>
      groupOf(line.programme, grouping, now).key === key
    const rows = [...groups.values()]
      .toSorted((a, b) => a.order - b.order || a.name.localeCompare(b.name, 'vi'))
      .map(
        ({ key, name, record }): DraftRow => ({
          key,
          look: 'plain',
          cells: [name, ...cellsOf(isOf(key))],
          ...(record ? { record } : {}),
        }),
      )
    return {
      columns: columnsOf(grouping, show),
      rows: [...rows, { key: 'total', look: 'total', cells: ['Tổng cộng', ...cellsOf(() => true)] }],
      note: notes[show],
    }
  },
}

export const programmeTargets: ReportTableKind = {
  key: 'programme-targets',
  options: {},
  build: ({ now }) => ({
    columns: [
      column('name', 'Chương trình, chỉ tiêu', 'text', { weight: 5 }),
      column('unit', 'Đơn vị tính', 'text', { weight: 1.3 }),
      column('planned', 'Kế hoạch', 'number', { weight: 1.2 }),
      column('actual', 'Thực hiện', 'number', { weight: 1.2 }),
      column('share', 'Đạt (%)', 'percent', { weight: 1.2 }),
    ],
    rows: programmesOf(now)
      .filter(({ programme }) => programme.targets.length > 0)
      .flatMap(({ programme }): DraftRow[] => [
        {
          key: programme.id,
          look: 'head',
          cells: [programme.title],
          record: { register: 'programme', id: programme.id },
        },
        ...programme.targets.map(
          ({ id, name, unit, planned, actual }): DraftRow => ({
            key: `${programme.id} ${id}`,
            look: 'plain',
            cells: [
              name,
              unit,
              planned,
              actual,
              bare(planned === null || actual === null ? null : percent(actual, planned)),
            ],
            record: { register: 'programme', id: programme.id },
          }),
        ),
      ]),
    note: 'Số thực hiện là số lũy kế đang ghi trong sổ.',
  }),
}
