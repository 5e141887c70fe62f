/** What a spreadsheet holds in a cell, as a cell of the neutral grid. */
import { emptyCell, type GridCell, gridLimits } from '#shared/import/grid/grid.ts'

/** Before this day a date is a time of day: Excel counts days from the end of 1899. */
const firstDay = Date.UTC(1900, 0, 2)
const latestDay = Date.UTC(2200, 0, 1)
const minute = 60_000

/** Nothing invisible; soft hyphens stay, which are a letter in TCVN3. */
const invisible = /[\p{Cs}\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu
const control = /[\p{Cc}]/gu

/** Words as a cell: NFC, line ends as `\n`, trimmed. */
export function textCell(text: string, font?: string): GridCell {
  const clean = cleanWords(text)
  return clean === '' ? emptyCell : { text: clean, kind: 'text', ...(font ? { font } : {}) }
}

function cleanWords(text: string): string {
  const lines = text
    .slice(0, gridLimits.cellLetters)
    .replace(/\r\n?|[\u2028\u2029\v]/g, '\n')
    .replace(invisible, '')
  return lines
    .split('\n')
    .map((line) =>
      line
        .replace(control, ' ')
        .replace(/[ \u00a0]+/g, ' ')
        .trim(),
    )
    .join('\n')
    .normalize('NFC')
    .trim()
}

/** The value of a cell as hucre gives it: formulas are their last result, errors (`#REF!`) their words. */
export function cellOfValue(value: unknown, font?: string): GridCell {
  if (typeof value === 'string') return textCell(value, font)
  if (typeof value === 'number')
    return Number.isFinite(value) ? { text: plainNumber(value), kind: 'number' } : emptyCell
  if (typeof value === 'boolean') return { text: value ? 'x' : '', kind: value ? 'text' : 'empty' }
  if (value instanceof Date) return cellOfDate(value.getTime())
  if (typeof value === 'object' && value !== null && 'error' in value) return textCell(String(value.error))
  return emptyCell
}

/** 15 digits are all that a spreadsheet keeps; what is behind them is noise of the machine. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)))
}

function cellOfDate(moment: number): GridCell {
  if (Number.isNaN(moment)) return emptyCell
  const rounded = Math.round(moment / minute) * minute
  if (rounded >= latestDay) return emptyCell
  const iso = new Date(rounded).toISOString()
  if (rounded < firstDay) return { text: iso.slice(11, 16), kind: 'time' }
  const time = iso.slice(11, 16)
  return { text: time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`, kind: 'day' }
}
