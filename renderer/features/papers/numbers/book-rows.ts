/** The lines of a book with what is missing between them, the highest number first. */
import type { KnownNumber } from '#shared/views/numbering/known-numbers.ts'
import type { SeriesView } from '#shared/views/numbering/overview.ts'
import type { NumberRange } from '#shared/views/numbering/series-book.ts'

export type BookRow =
  | { readonly kind: 'number'; readonly key: string; readonly at: number; readonly line: KnownNumber }
  | {
      readonly kind: 'gap'
      readonly key: string
      readonly at: number
      readonly series: string
      readonly range: NumberRange
    }

/** Rows of the sequences that are shown. */
export function bookRows(lines: readonly KnownNumber[], shown: readonly SeriesView[]): BookRow[] {
  return shown.flatMap(({ series, gaps }) => {
    const own = lines.filter((line) => series === '*' || line.series === series)
    const rows: BookRow[] = [
      ...own.map(
        (line): BookRow => ({
          ...{ kind: 'number', at: line.number, line },
          key: `${series} ${line.number}${line.suffix} ${line.source.id}`,
        }),
      ),
      ...gaps.map(
        (range): BookRow => ({
          kind: 'gap',
          key: `${series} gap ${range.from}`,
          at: range.to,
          series,
          range,
        }),
      ),
    ]
    return rows.toSorted((a, b) => b.at - a.at)
  })
}
