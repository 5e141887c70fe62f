/** Legal education by topic, by audience, by form, or by the body in charge. */
import { audienceKinds, legalTopics, sessionForms } from '#shared/registers/legal-session/schema.ts'
import { type LegalSessionLine, legalSessionLines } from '#shared/views/reports/legal-session-lines.ts'
import { registerWord } from '../../wording/register-words.ts'
import { countSessions, sumSessions } from '../counted.ts'
import { tableByGroup } from './by-group.ts'
import { column, type DraftCell } from './table.ts'

/** The words of the screen, in the order of the codes. */
const wordsOf = (field: 'topic' | 'audience' | 'form', codes: readonly string[]) => ({
  words: Object.fromEntries(
    codes.map((code) => [code, registerWord('legal-session', 'choices', `${field}.${code}`)]),
  ),
})

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

export const legalSessionsByGroup = tableByGroup<LegalSessionLine>({
  key: 'legal-sessions-by-group',
  groupings: {
    topic: {
      head: 'Lĩnh vực',
      keyOf: ({ session }) => session.topic,
      groups: wordsOf('topic', legalTopics),
    },
    audience: {
      head: 'Đối tượng',
      keyOf: ({ session }) => session.audience,
      groups: wordsOf('audience', audienceKinds),
    },
    form: {
      head: 'Hình thức',
      keyOf: ({ session }) => session.form,
      groups: wordsOf('form', sessionForms),
    },
    lead: {
      head: 'Cơ quan chủ trì',
      keyOf: ({ session }) => session.leadId ?? '',
      groups: { nobody: 'Chưa giao cơ quan' },
    },
  },
  lines: legalSessionLines,
  cellsOf,
  columns: [
    column('held', 'Đã tổ chức', 'number', { group: 'Số buổi' }),
    column('planned', 'Dự kiến', 'number', { group: 'Số buổi' }),
    column('overdue', 'Quá ngày', 'number', { group: 'Số buổi' }),
    column('audience', 'Số người dự', 'number', { group: 'Kết quả', weight: 1.3 }),
    column('material', 'Số tài liệu', 'number', { group: 'Kết quả', weight: 1.3 }),
  ],
  note: 'Số người, số tài liệu chỉ tính các buổi đã tổ chức. Không tính buổi không tổ chức nữa.',
})
