/** What of a workbook its values do not say: names, what is hidden, merges, formulas. Read off the tags, within bounds. */
import { gridLimits } from '#shared/import/grid/grid.ts'
import { tagsOf } from '../xml-tags.ts'
import type { Merge } from './merge-cells.ts'

export type SheetFacts = { merges: Merge[]; hiddenRows: number[]; hasFormulas: boolean }
export type NamedSheet = { name: string; isHidden: boolean; part: Buffer }

const mostMerges = 100_000

/** The sheets in the workbook's order, as its own relations lead to them. */
export function workbookSheets(parts: ReadonlyMap<string, Buffer>): NamedSheet[] {
  const targets = new Map<string, string>()
  for (const tag of tagsOf(textOf(parts, 'xl/_rels/workbook.xml.rels')))
    if (tag.name.endsWith('Relationship')) targets.set(tag.get('Id') ?? '', tag.get('Target') ?? '')
  const sheets: NamedSheet[] = []
  for (const tag of tagsOf(textOf(parts, 'xl/workbook.xml'))) {
    if (tag.kind === 'close' || !/^(\w+:)?sheet$/.test(tag.name)) continue
    const target = targets.get(tag.get('r:id') ?? '') ?? ''
    const part = parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? Buffer.alloc(0)
    const state = tag.get('state')
    sheets.push({
      name: decoded(tag.get('name') ?? ''),
      isHidden: state === 'hidden' || state === 'veryHidden',
      part,
    })
  }
  return sheets
}

/** The rows lie between; only what stands after them, and the heads of rows, are looked at. */
export function sheetFacts(part: Buffer): SheetFacts {
  const end = part.lastIndexOf('sheetData>')
  const merges: Merge[] = []
  for (const tag of tagsOf(afterTag(part.toString('utf8', end === -1 ? part.length : end)))) {
    if (!/^(\w+:)?mergeCell$/.test(tag.name) || merges.length >= mostMerges) continue
    const merge = mergeOf(tag.get('ref') ?? '')
    if (merge) merges.push(merge)
  }
  return {
    merges,
    hiddenRows: hiddenRowsOf(part),
    hasFormulas: /<(\w+:)?f[ >/]/.test(part.toString('latin1')),
  }
}

const afterTag = (text: string) => text.slice(text.indexOf('>') + 1)

function hiddenRowsOf(part: Buffer): number[] {
  if (!part.includes('hidden="')) return []
  const found: number[] = []
  for (const [tag, row] of part
    .toString('latin1')
    .matchAll(/<(?:\w+:)?row\b[^>]{0,400}?\br="(\d+)"[^>]{0,400}>/g))
    if (/\bhidden="(1|true)"/.test(tag) && Number(row) <= gridLimits.rows) found.push(Number(row) - 1)
  return found
}

function mergeOf(reference: string): Merge | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (!match) return null
  const [, left = '', top = '', right = '', bottom = ''] = match
  return {
    startRow: Number(top) - 1,
    startCol: columnOf(left),
    endRow: Number(bottom) - 1,
    endCol: columnOf(right),
  }
}

const columnOf = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const textOf = (parts: ReadonlyMap<string, Buffer>, name: string) => parts.get(name)?.toString('utf8') ?? ''

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    const code =
      name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
