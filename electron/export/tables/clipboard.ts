/**
 * A table for the clipboard: as HTML, from which Word and Excel make a real table, and as text with tabs for all else.
 * Excel is told by `mso-number-format` and LibreOffice by `sdnum` what is text and what a day, so that neither runs a text
 * as a formula nor takes the zeros off a number of a paper.
 */

import { guardCsv } from '#shared/lib/csv-guard.ts'
import { dayNumber, isDay } from '#shared/lib/dates.ts'
import { type PlainCell, type PlainRow, type TableHead, wordsOfCell } from './plain-table.ts'

export type ClipboardTable = { readonly html: string; readonly text: string }

const excelEpoch = 25_569
/** Vietnamese, as Windows and LibreOffice number languages. */
const vietnamese = 1066
/** The language of a value with a decimal point. */
const english = 1033

/** Gathers the rows of one table after the other. */
export class ClipboardFile {
  readonly #heads: readonly TableHead[]
  readonly #html: string[] = []
  readonly #text: string[] = []
  #at = -1

  constructor(heads: readonly TableHead[]) {
    this.#heads = heads
    this.#begin(0)
  }

  add(table: number, rows: readonly PlainRow[]): void {
    while (this.#at < table) this.#begin(this.#at + 1)
    const columns = this.#heads[table]?.columns ?? []
    for (const row of rows) {
      this.#html.push(
        `<tr>${columns.map(({ kind }, place) => cellHtml(row[place] ?? null, kind)).join('')}</tr>`,
      )
      this.#text.push(columns.map(({ kind }, place) => cellText(row[place] ?? null, kind)).join('\t'))
    }
  }

  finish(): ClipboardTable {
    const html = `<html><head><meta charset="utf-8"></head><body>${this.#html.join('')}</table></body></html>`
    return { html, text: `${this.#text.join('\r\n')}\r\n` }
  }

  #begin(table: number): void {
    this.#at = table
    const labels = this.#heads[table]?.columns.map(({ label }) => label) ?? []
    if (table > 0) {
      this.#html.push('</table><p></p>')
      this.#text.push('')
    }
    this.#html.push(
      `<table border="1" style="border-collapse:collapse;font-family:'Times New Roman';font-size:12pt"><tr>`,
      ...labels.map((label) => `<th style="text-align:center">${escapeHtml(label)}</th>`),
      '</tr>',
    )
    this.#text.push(labels.map((label) => cellText(label, 'text')).join('\t'))
  }
}

function cellHtml(cell: PlainCell, kind: TableHead['columns'][number]['kind']): string {
  const words = escapeHtml(wordsOfCell(cell, kind)).replace(
    /\r?\n/g,
    '<br style="mso-data-placement:same-cell">',
  )
  if (typeof cell === 'number') return `<td sdval="${cell}" sdnum="${english};" align="center">${words}</td>`
  if (kind === 'day' && cell !== null && isDay(cell))
    return `<td sdval="${dayNumber(cell) + excelEpoch}" sdnum="${vietnamese};0;DD/MM/YYYY" style='mso-number-format:"dd\\/mm\\/yyyy"' align="center">${words}</td>`
  return `<td sdnum="${vietnamese};0;@" style='mso-number-format:"\\@"'>${words}</td>`
}

/** Tabs and lines part cells and rows: within a cell they are blanks. */
function cellText(cell: PlainCell, kind: TableHead['columns'][number]['kind']): string {
  const words = wordsOfCell(cell, kind).replace(/[\t\r\n]+/g, ' ')
  return typeof cell === 'number' ? words : guardCsv(words)
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
