/** An instrument that an office wrote down in free words (`Quyết định 238-QĐ/TW, ngày 30/9/2020 của Ban Bí thư`), cited by the rules. */
import type { PaperFormat } from '#shared/document/paper-type.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { foldNumber } from '#shared/registers/source-document/fold-number.ts'
import { cite } from './cite.ts'
import { readCitation } from './read-citation.ts'

/**
 * As the library has it, in the style of the paper; what the library does not know keeps its words in that style, and what is
 * no citation stays as it was written.
 */
export function citeInstrument(text: string, style: PaperFormat, on: Day, read: ReadModel): string {
  const found = readCitation(text, read)
  if (!found) return text
  const wanted = foldNumber(found.number)
  const known = read.all('source-document').filter(({ number }) => foldNumber(number) === wanted)
  const [only, ...others] = known
  const document = only && others.length === 0 ? only : found
  return cite(document, { style, occurrence: 'first', on }, read)
}
