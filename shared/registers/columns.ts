/** Columns that the lists of several registers show alike: a field of the record as it is, a body by its short name. */
import type { CellValue, Field, FieldKind, RuleContext } from './define-register.ts'
import { nameOfBody } from './organisation/index.ts'

type Shown<R> = { [K in keyof R]: R[K] extends CellValue ? K : never }[keyof R] & string
type More<R> = Pick<Field<R>, 'isExtra' | 'isSummed'>
type IdOf<R> = (record: R, context: RuleContext) => string | null

/** Not shown until the user asks for the column. */
export const extra = { isExtra: true } as const
/** Added up below the list. */
export const summed = { isSummed: true } as const

/** Makers of columns of the records of one register; widths are px at normal text size. */
export function columnsOf<R>() {
  const made =
    (kind: FieldKind) =>
    (key: string, width: number, get: Field<R>['get'], more: More<R> = {}): Field<R> => ({
      key,
      kind,
      width,
      ...more,
      get,
    })
  const own =
    (kind: FieldKind) =>
    (key: Shown<R>, width: number, more?: More<R>): Field<R> =>
      made(kind)(key, width, (record) => record[key] as CellValue, more)
  return {
    text: own('text'),
    day: own('day'),
    number: own('number'),
    choice: (key: Shown<R>, width: number, choices: readonly string[], more?: More<R>): Field<R> => ({
      ...own('choice')(key, width, more),
      choices,
    }),
    /** How the record stands, which no field of it says. */
    state: (width: number, choices: readonly string[], get: Field<R>['get']): Field<R> => ({
      ...made('choice')('state', width, get),
      choices,
    }),
    /** A number that is counted from the record, a day or words that follow from it. */
    figure: made('number'),
    dayFrom: made('day'),
    words: made('text'),
    body: (key: string, width: number, idOf: IdOf<R>, more?: More<R>): Field<R> =>
      made('text')(key, width, (record, context) => nameOfBody(idOf(record, context), context), more),
  }
}
