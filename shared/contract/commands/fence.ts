/** What must not be kept, wherever it stands. */
import * as v from 'valibot'
import { acceptSchema } from '#shared/import/import-session.ts'
import { paperRequestSchema } from '#shared/reports/index.ts'
import type { OfficeFindings } from '#shared/views/fence-on-office.ts'
import type { PaperFindings } from '#shared/views/fence-on-paper.ts'
import { command } from './command.ts'
import { acceptIcs, exportIcs, nothing, outgoing, rowIds } from './inputs.ts'

export const fenceCommands = {
  /** What accepting an import or a calendar file would bring in that must not be kept. */
  'fence.scan-import': command<PaperFindings>()(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('table'), ...acceptSchema.entries }),
      v.strictObject({ kind: v.literal('ics'), ...acceptIcs.entries }),
    ]),
  ),
  /** What must not stand in a calendar file that is about to be saved. */
  'fence.scan-calendar': command<PaperFindings>()(exportIcs),
  /** Rào bảo mật: what must not stand on papers that are about to go out; `ids`: of a list these rows alone. */
  'fence.scan-papers': command<PaperFindings>()(
    v.strictObject({
      papers: v.pipe(v.array(paperRequestSchema), v.minLength(1, 'required'), v.maxLength(300, 'too-long')),
      ids: rowIds,
      ...outgoing,
    }),
  ),
  /** The same for every record of the office, in use and in the bin; nothing is changed. */
  'fence.scan-office': command<OfficeFindings>()(nothing),
}
