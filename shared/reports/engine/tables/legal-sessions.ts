/** Legal education by topic, by audience, by form, or by the body in charge. */
import { audienceKinds, legalTopics, sessionForms } from '#shared/registers/legal-session/schema.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { type LegalSessionLine, legalSessionLines } from '#shared/views/reports/legal-session-lines.ts'
import { registerWord } from '../../wording/register-words.ts'
import { countSessions, sumSessions } from '../counted.ts'
import { chosen, column, type DraftCell, type ReportTableKind } from './table.ts'

const groupings = ['topic', 'audience', 'form', 'lead'] as const
type Grouping = (typeof groupings)[number]
const codes = { topic: legalTopics, audience: audienceKinds, form: sessionForms } as const
const heads: Readonly<Record<Grouping, string>> = {
  topic: 'Lĩnh vực',
  audience: 'Đối tượng',
  form: 'Hình thức',
  lead: 'Cơ quan chủ trì',
}

type Group = { key: string; name: string; record?: SourceRecord }

const keyOf = ({ session }: LegalSessionLine, grouping: Grouping): string =>
  grouping === 'lead' ? (session.leadId ?? '') : session[grouping]

function groupsOf(frame: Frame, lines: readonly LegalSessionLine[], grouping: Grouping): Group[] {
  const keys = new Set(lines.map((line) => keyOf(line, grouping)))
  if (grouping !== 'lead')
    return codes[grouping]
      .filter((key) => keys.has(key))
      .map((key) => ({ key, name: registerWord('legal-session', 'choices', `${grouping}.${key}`) }))
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
  return keys.has('') ? [...bodies, { key: '', name: 'Chưa giao cơ quan' }] : bodies
}

function cellsOf(lines: readonly LegalSessionLine[]): DraftCell[] {
  const of = (state: LegalSessionLine['state']) => countSessions(lines.filter((line) => line.state === state))
  return [
    of('held'),
    of('planned'),
    of('overdue'),
    sumSessions(lines, ({ session }) => session.audienceCount),
    sumSessions(lines, ({ session }) => session.materialCount),
  ]
}

export const legalSessionsByGroup: ReportTableKind = {
  key: 'legal-sessions-by-group',
  options: { group: groupings },
  build: ({ now }, options) => {
    const grouping = chosen(options, 'group', groupings) as Grouping
    const lines = legalSessionLines(now)
    return {
      columns: [
        column('name', heads[grouping], 'text', { weight: 3 }),
        column('held', 'Đã tổ chức', 'number', { group: 'Số buổi' }),
        column('planned', 'Dự kiến', 'number', { group: 'Số buổi' }),
        column('overdue', 'Quá ngày', 'number', { group: 'Số buổi' }),
        column('audience', 'Số người dự', 'number', { group: 'Kết quả', weight: 1.3 }),
        column('material', 'Số tài liệu', 'number', { group: 'Kết quả', weight: 1.3 }),
      ],
      rows: [
        ...groupsOf(now, lines, grouping).map(({ key, name, record }) => ({
          key: key || '-',
          look: 'plain' as const,
          cells: [name, ...cellsOf(lines.filter((line) => keyOf(line, grouping) === key))],
          ...(record ? { record } : {}),
        })),
        { key: 'total', look: 'total', cells: ['Tổng cộng', ...cellsOf(lines)] },
      ],
      note: 'Số người, số tài liệu chỉ tính các buổi đã tổ chức. Không tính buổi không tổ chức nữa.',
    }
  },
}
