/** Legal education: sessions held and still owed, how many people were reached, how much material was handed out. */
import { type LegalSessionLine, legalSessionLines } from '#shared/views/reports/legal-session-lines.ts'
import { countSessions, sumSessions } from '../counted.ts'
import type { Figure } from './figure.ts'

const count = (key: string, label: string, which: (line: LegalSessionLine) => boolean): Figure => ({
  key,
  label,
  unit: 'count',
  addsUp: ['months'],
  measure: (frame) => countSessions(legalSessionLines(frame).filter(which)),
})

/** Only what was held has reached anybody. */
const sum = (key: string, label: string, of: (line: LegalSessionLine) => number | null): Figure => ({
  key,
  label,
  unit: 'count',
  addsUp: ['months'],
  measure: (frame) => sumSessions(legalSessionLines(frame), of),
})

const isIn =
  (...states: readonly LegalSessionLine['state'][]) =>
  ({ state }: LegalSessionLine) =>
    states.includes(state)

export const legalSessionFigures: readonly Figure[] = [
  count(
    'legal-sessions-held',
    'Số buổi tuyên truyền pháp luật về khiếu nại, tố cáo đã tổ chức',
    isIn('held'),
  ),
  // A planned day that passes makes it late: whether it does is seen from the report's day.
  {
    ...count('legal-sessions-planned', 'Buổi tuyên truyền pháp luật dự kiến, chưa đến ngày', isIn('planned')),
    addsUp: [],
  },
  {
    ...count('legal-sessions-overdue', 'Buổi tuyên truyền pháp luật quá ngày dự kiến', isIn('overdue')),
    addsUp: [],
  },
  sum(
    'legal-sessions-audience',
    'Số người được tuyên truyền pháp luật',
    ({ session }) => session.audienceCount,
  ),
  sum('legal-sessions-material', 'Số tài liệu pháp luật đã phát', ({ session }) => session.materialCount),
]
