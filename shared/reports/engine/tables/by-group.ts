/** Tables of one shape: a row for each group of lines under a chosen grouping, and the total below. */
import { nameOn } from '#shared/registers/organisation/index.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import type { ReportColumn } from '#shared/views/reports/report.ts'
import { chosen, column, type DraftCell, type DraftRow, type ReportTableKind } from './table.ts'

/** One way to group. By codes: their words in the order in which they are shown; by body: the bodies of the directory. */
type Grouping<L> = {
  /** Head of the column of names. */
  readonly head: string
  keyOf(line: L): string
  /** `nobody` is the name of the group of those without a body, whose key is empty. */
  readonly groups: { readonly words: Readonly<Record<string, string>> } | { readonly nobody: string }
}

type ByGroup<L> = {
  readonly key: string
  /** The first is the usual one. */
  readonly groupings: Readonly<Record<string, Grouping<L>>>
  /** Beside the name of the group. */
  readonly columns: readonly ReportColumn[]
  lines(frame: Frame): readonly L[]
  cellsOf(lines: readonly L[], frame: Frame): DraftCell[]
  readonly note: string
}

/** A table whose option `group` says by what. Only groups that have a line stand in it. */
export function tableByGroup<L>({
  key,
  groupings,
  columns,
  lines,
  cellsOf,
  note,
}: ByGroup<L>): ReportTableKind {
  const names = Object.keys(groupings)
  return {
    key,
    options: { group: names },
    build: ({ now }, options) => {
      const grouping = groupings[chosen(options, 'group', names)] as Grouping<L>
      const all = lines(now)
      const rows = groupsOf(now, all, grouping).map(
        ({ key, name, record }): DraftRow => ({
          key: key || '-',
          look: 'plain',
          cells: [
            name,
            ...cellsOf(
              all.filter((line) => grouping.keyOf(line) === key),
              now,
            ),
          ],
          ...(record ? { record } : {}),
        }),
      )
      return {
        columns: [column('name', grouping.head, 'text', { weight: 3 }), ...columns],
        rows: [...rows, { key: 'total', look: 'total', cells: ['Tổng cộng', ...cellsOf(all, now)] }],
        note,
      }
    },
  }
}

type Group = { readonly key: string; readonly name: string; readonly record?: SourceRecord }

function groupsOf<L>(frame: Frame, lines: readonly L[], { keyOf, groups }: Grouping<L>): Group[] {
  const keys = new Set(lines.map(keyOf))
  if ('words' in groups)
    return Object.entries(groups.words).flatMap(([key, name]) => (keys.has(key) ? [{ key, name }] : []))
  const bodies = bodiesInOrder(keys, frame)
  return keys.has('') ? [...bodies, { key: '', name: groups.nobody }] : bodies
}

/** Bodies in the order of the directory, named as on the report's day; ids of none are passed over. */
export function bodiesInOrder(ids: ReadonlySet<string>, { read, asOf }: Frame): Required<Group>[] {
  return [...ids]
    .flatMap((id) => read.get('organisation', id) ?? [])
    .toSorted((a, b) => a.order - b.order)
    .map((body) => ({
      key: body.id,
      name: nameOn(body, asOf),
      record: { register: 'organisation', id: body.id },
    }))
}
