/** The list of legal-education sessions. */
import { type LegalSessionLine, legalSessionLines } from '#shared/views/reports/legal-session-lines.ts'
import { registerWord } from '../../wording/register-words.ts'
import { bodyName } from '../body-name.ts'
import { defineList, listColumn } from './list.ts'

const column = listColumn<LegalSessionLine>
const word = (kind: 'topic' | 'audience' | 'form' | 'state', code: string) =>
  registerWord('legal-session', 'choices', `${kind}.${code}`)

export const legalSessionList = defineList<LegalSessionLine>({
  key: 'legal-sessions',
  register: 'legal-session',
  empty: 'Không có buổi tuyên truyền pháp luật trong kỳ.',
  columns: [
    column('date', 'Ngày', 'day', 1.2, ({ session }) => session.heldOn ?? session.plannedOn),
    column('title', 'Nội dung', 'text', 4, ({ session }) => session.title),
    column('topic', 'Lĩnh vực', 'text', 1.5, ({ session }) => word('topic', session.topic)),
    column('place', 'Nơi tổ chức', 'text', 2, ({ session }) => session.place),
    column('audience', 'Đối tượng', 'text', 1.5, ({ session }) => word('audience', session.audience)),
    column('people', 'Số người', 'number', 1, ({ session }) => session.audienceCount),
    column('material', 'Tài liệu', 'text', 2, ({ session }) => session.material),
    column('copies', 'Số tài liệu', 'number', 1, ({ session }) => session.materialCount),
    column('lead', 'Chủ trì', 'text', 1.6, ({ session }, frame) => bodyName(session.leadId, frame)),
    column('state', 'Tình trạng', 'text', 1.3, ({ state }) => word('state', state)),
  ],
  lines: legalSessionLines,
  refOf: ({ session }) => ({ register: 'legal-session', id: session.id }),
})
