/** Numbers as the paper prints them, from the look of the side that gives them. */
import type { Day } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { nameEntryOn, type Organisation } from '#shared/registers/organisation/index.ts'
import { lookOf } from '../formats/index.ts'
import { numberAndSymbol } from '../formats/look.ts'

/** `05/BC-VP`, `12-BC/BTGDVTU`: a body's number of a type as its side writes it on a day. */
export function printedNumber(
  body: Organisation,
  typeSymbol: string,
  bare: string,
  day: Day,
  read: ReadModel,
): string {
  const look = lookOf(body.kind === 'party' ? 'party' : 'state', read)
  // A công văn counts under letters that the State does not print.
  const letters = typeSymbol === '' || typeSymbol === 'CV' ? look.types.letter.symbol : typeSymbol
  return numberAndSymbol(look, bare, letters, nameEntryOn(body, day).symbol)
}
