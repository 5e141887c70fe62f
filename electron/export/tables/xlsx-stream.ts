/** Tables as Excel sheets, row by row: numbers as numbers, days as dates, all else as text. Only packed bytes are held. */
import { constants, deflateRawSync } from 'node:zlib'
import { strToU8, Zip, ZipPassThrough } from 'fflate'
import { dayNumber, isDay } from '#shared/lib/dates.ts'
import { type PlainCell, type PlainRow, shortened, type TableHead } from './plain-table.ts'
import { columnName, makeSkeleton, type SheetSkeleton, type Skeleton } from './sheet-skeleton.ts'

/** Excel's day 1 is 1900-01-01, and it counts a 29/02/1900 that never was. */
const excelEpoch = 25_569

/** An entry that Node's own zlib packs, several times as fast as a packer in JavaScript. */
class PackedEntry extends ZipPassThrough {
  override compression = 8
  protected override process(chunk: Uint8Array, isLast: boolean): void {
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    this.ondata(null, deflateRawSync(chunk, { level: 5, finishFlush }), isLast)
  }
}

/** Writes one table after the other. */
export class XlsxStream {
  readonly #skeleton: Skeleton
  readonly #parts: Uint8Array[] = []
  readonly #zip: Zip
  #entry: PackedEntry | null = null
  #at = -1
  #row = 0

  /** `counts`: how many rows each table is going to have. */
  static async begin(
    title: string,
    heads: readonly TableHead[],
    counts: readonly number[],
  ): Promise<XlsxStream> {
    return new XlsxStream(await makeSkeleton(title, heads, counts))
  }

  private constructor(skeleton: Skeleton) {
    this.#skeleton = skeleton
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error
      this.#parts.push(chunk)
    })
    for (const [name, content] of skeleton.files) {
      const entry = new PackedEntry(name)
      this.#zip.add(entry)
      entry.push(content, true)
    }
  }

  add(table: number, rows: readonly PlainRow[]): void {
    while (this.#at < table) this.#turnTo(this.#at + 1)
    const { styles, kinds } = this.#sheet()
    let xml = ''
    for (const row of rows) {
      this.#row += 1
      xml += rowXml(row, this.#row, styles, kinds)
    }
    if (xml !== '') this.#entry?.push(strToU8(xml))
  }

  finish(): Uint8Array {
    while (this.#at < this.#skeleton.sheets.length - 1) this.#turnTo(this.#at + 1)
    this.#entry?.push(strToU8(this.#sheet().after), true)
    this.#zip.end()
    return new Uint8Array(Buffer.concat(this.#parts))
  }

  #sheet(): SheetSkeleton {
    const sheet = this.#skeleton.sheets[this.#at]
    if (!sheet) throw new RangeError(`no table ${this.#at}`)
    return sheet
  }

  #turnTo(table: number): void {
    if (this.#entry) this.#entry.push(strToU8(this.#sheet().after), true)
    this.#at = table
    this.#row = 1
    this.#entry = new PackedEntry(this.#sheet().path)
    this.#zip.add(this.#entry)
    this.#entry.push(strToU8(this.#sheet().before))
  }
}

type Kinds = SheetSkeleton['kinds']

function rowXml(row: PlainRow, number: number, styles: readonly string[], kinds: Kinds): string {
  let xml = `<row r="${number}">`
  for (let place = 0; place < styles.length; place += 1) {
    const at = nameOf(place) + number
    xml += cellXml(row[place] ?? null, at, styles[place] ?? '0', kinds[place] === 'day')
  }
  return `${xml}</row>`
}

function cellXml(value: PlainCell, at: string, style: string, isDayColumn: boolean): string {
  if (value === null || value === '') return `<c r="${at}" s="${style}"/>`
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? `<c r="${at}" s="${style}"><v>${value}</v></c>`
      : `<c r="${at}" s="${style}"/>`
  if (isDayColumn && isDay(value))
    return `<c r="${at}" s="${style}"><v>${dayNumber(value) + excelEpoch}</v></c>`
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(shortened(value))}</t></is></c>`
}

const names: string[] = []
function nameOf(place: number): string {
  names[place] ??= columnName(place + 1)
  return names[place]
}

const loneHalf = /\p{Surrogate}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML 1.0 forbids
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Signs that XML does not take at all are left out; a lone half of a pair would make the whole file unreadable. */
function escapeXml(text: string): string {
  return text
    .replace(loneHalf, '\ufffd')
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
