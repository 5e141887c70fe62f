/** Tables as CSV by RFC 4180, in UTF-8 with the mark by which Excel knows it. */
import papaparse from 'papaparse'
import { guardCsv } from '#shared/lib/csv-guard.ts'
import { type PlainRow, type TableHead, wordsOfCell } from './plain-table.ts'

const byteOrderMark = '\uFEFF'
const lineEnd = '\r\n'

/** Writes one table row by row; a second table begins after an empty line. */
export class CsvFile {
  readonly #heads: readonly TableHead[]
  readonly #parts: Buffer[] = [Buffer.from(byteOrderMark)]
  #at = -1

  constructor(heads: readonly TableHead[]) {
    this.#heads = heads
    this.#begin(0)
  }

  add(table: number, rows: readonly PlainRow[]): void {
    while (this.#at < table) this.#begin(this.#at + 1)
    const columns = this.#heads[table]?.columns ?? []
    this.#write(
      rows.map((row) =>
        row.map((cell, place) => {
          const words = wordsOfCell(cell, columns[place]?.kind ?? 'text')
          // A number is its own sign: only what somebody typed is guarded.
          return typeof cell === 'number' ? words : guardCsv(words)
        }),
      ),
    )
  }

  finish(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#parts))
  }

  #begin(table: number): void {
    this.#at = table
    if (table > 0) this.#parts.push(Buffer.from(lineEnd))
    const head = this.#heads[table]
    if (head) this.#write([head.columns.map(({ label }) => guardCsv(label))])
  }

  #write(rows: string[][]): void {
    if (rows.length === 0) return
    this.#parts.push(Buffer.from(papaparse.unparse(rows, { newline: lineEnd }) + lineEnd))
  }
}
