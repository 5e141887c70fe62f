/** Pressing matters by field, kind, size or lead. */
import { type MatterLine, matterLines } from '#shared/views/matters/matter-lines.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { matterFieldWords, matterKindWords, matterSizeWords } from '../../wording/matters.ts'
import { countMatters } from '../counted.ts'
import { tableByGroup } from './by-group.ts'
import { column, type DraftCell } from './table.ts'

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

export const mattersByGroup = tableByGroup<MatterLine>({
  key: 'matters-by-group',
  groupings: {
    field: {
      head: 'Lĩnh vực',
      keyOf: ({ matter }) => matter.field,
      groups: { words: matterFieldWords },
    },
    kind: {
      head: 'Loại vụ việc',
      keyOf: ({ matter }) => matter.kind,
      groups: { words: matterKindWords },
    },
    size: {
      head: 'Quy mô',
      keyOf: ({ matter }) => matter.size,
      groups: { words: matterSizeWords },
    },
    lead: {
      head: 'Cơ quan chủ trì',
      keyOf: ({ matter }) => matter.leadId ?? '',
      groups: { nobody: 'Chưa giao cơ quan chủ trì' },
    },
  },
  lines: matterLines,
  cellsOf,
  columns: [
    column('all', 'Tổng số', 'number', { group: 'Vụ việc trong kỳ' }),
    column('new', 'Mới phát hiện', 'number', { group: 'Vụ việc trong kỳ', weight: 1.2 }),
    column('resolved', 'Giải quyết xong', 'number', { group: 'Kết quả trong kỳ', weight: 1.2 }),
    column('closed', 'Đóng hồ sơ', 'number', { group: 'Kết quả trong kỳ' }),
    column('open', 'Chưa giải quyết', 'number', { group: 'Cuối kỳ', weight: 1.2 }),
    column('late', 'Trễ hạn', 'number', { group: 'Cuối kỳ' }),
    column('oriented', 'Đã có định hướng', 'number', { weight: 1.2 }),
  ],
  note: '',
})
