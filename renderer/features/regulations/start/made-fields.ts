/** The draft regulation that corrected lines make. Pure but for the ids it is given. */
import { assemble } from '#shared/import/assemble.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { ImportValues } from './import-edits.ts'

/** All fields of the new record; parties and obligations are added afterwards. */
export function madeFields({ lines, facts }: ImportValues, newId: () => string): FieldsOf<'regulation'> {
  return {
    ...facts,
    shortTitle: '',
    stage: 'draft',
    parentInstrument: '',
    parties: [],
    articles: assemble(lines).articles.map(({ number, chapter, title, text }) => ({
      ...{ id: newId(), number, chapter, title, text },
      validFrom: null,
      validTo: null,
      former: [],
    })),
    amendments: [],
    replacesId: null,
    closedOn: null,
    closingNote: '',
  }
}
