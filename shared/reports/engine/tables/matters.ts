/** Pressing matters by field, kind, size or lead. */
import { nameOn } from '#shared/registers/organisation/index.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import { type MatterLine, matterLines } from '#shared/views/matters/matter-lines.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { matterFieldWords, matterKindWords, matterSizeWords } from '../../wording/matters.ts'
import { countMatters } from '../counted.ts'
import { chosen, column, type DraftCell, type DraftRow, type ReportTableKind } from './table.ts'

const groupings = ['field', 'kind', 'size', 'lead'] as const
type Grouping = (typeof groupings)[number]
const heads: Readonly<Record<Grouping, string>> = {
  field: 'Lĩnh vực',
  kind: 'Loại vụ việc',
  size: 'Quy mô',
  lead: 'Cơ quan chủ trì',
}

type Group = { key: string; name: string; record?: SourceRecord }

/** Every group that has a matter, in the natural order of what they are grouped by. */
function groupsOf(frame: Frame, lines: readonly MatterLine[], grouping: Grouping): Group[] {
  const keys = new Set(lines.map(({ matter }) => keyOf(matter, grouping)))
  if (grouping !== 'lead') {
    const words = { field: matterFieldWords, kind: matterKindWords, size: matterSizeWords }[grouping]
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
  return keys.has('') ? [...bodies, { key: '', name: 'Chưa giao cơ quan chủ trì' }] : bodies
}

const keyOf = (matter: MatterLine['matter'], grouping: Grouping): string =>
  grouping === 'lead' ? (matter.leadId ?? '') : matter[grouping]

function cellsOf(lines: readonly MatterLine[], { period }: Frame): DraftCell[] {
  const of = (which: (line: MatterLine) => boolean) => countMatters(lines.filter(which))
  const since = (on: string | null) => on !== null && on >= period.from
  return [
    of(() => true),
    of(({ isNew }) => isNew),
    of(({ matter }) => since(matter.resolvedOn)),
    of(({ matter }) => since(matter.closedOn)),
    of(({ matter }) => matter.resolvedOn === null),
    of(({ standing }) => standing === 'late'),
    of(({ matter }) => matter.orientedOn !== null),
  ]
}

export const mattersByGroup: ReportTableKind = {
  key: 'matters-by-group',
  options: { group: groupings },
  build: ({ now }, options) => {
    const grouping = chosen(options, 'group', groupings) as Grouping
    const lines = matterLines(now)
    const rows = groupsOf(now, lines, grouping).map(({ key, name, record }): DraftRow => {
      const own = lines.filter(({ matter }) => keyOf(matter, grouping) === key)
      return {
        key: key || '-',
        look: 'plain',
        cells: [name, ...cellsOf(own, now)],
        ...(record ? { record } : {}),
      }
    })
    return {
      columns: [
        column('name', heads[grouping], 'text', { weight: 3 }),
        column('all', 'Tổng số', 'number', { group: 'Vụ việc trong kỳ' }),
        column('new', 'Mới phát hiện', 'number', { group: 'Vụ việc trong kỳ', weight: 1.2 }),
        column('resolved', 'Giải quyết xong', 'number', { group: 'Kết quả trong kỳ', weight: 1.2 }),
        column('closed', 'Đóng hồ sơ', 'number', { group: 'Kết quả trong kỳ' }),
        column('open', 'Chưa giải quyết', 'number', { group: 'Cuối kỳ', weight: 1.2 }),
        column('late', 'Trễ hạn', 'number', { group: 'Cuối kỳ' }),
        column('oriented', 'Đã có định hướng', 'number', { weight: 1.2 }),
      ],
      rows: [...rows, { key: 'total', look: 'total', cells: ['Tổng cộng', ...cellsOf(lines, now)] }],
      note: '',
    }
  },
}
