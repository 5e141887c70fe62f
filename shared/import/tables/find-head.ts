/** Where the head of a table is and what its columns say: below the lines of a title, in one row or two. Pure. */
import { fold } from '#shared/lib/vi-text.ts'
import type { GridCell, GridRow, GridSheet } from '../grid/grid.ts'
import {
  type ColumnMapping,
  type TargetColumn,
  type TargetName,
  targetColumns,
  targetNames,
} from './columns.ts'

export type FoundHead = {
  readonly target: TargetName
  /** The rows of the head, counted from 0; empty when none was recognised. */
  readonly from: number
  readonly rows: number
  readonly mapping: ColumnMapping
  /** Column of the running number; null for none. */
  readonly orderColumn: number | null
}

const deepestHead = 40
const orderHeads = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no', '#'])

/** The head that says most, of any target, or of `wanted`. */
export function findHead(sheet: GridSheet, wanted: TargetName | null = null): FoundHead {
  const targets = wanted === null ? targetNames : [wanted]
  let best: FoundHead = { target: wanted ?? 'task', from: 0, rows: 0, mapping: {}, orderColumn: null }
  let bestScore = 0
  const last = Math.min(deepestHead, sheet.rows.length)
  for (let from = 0; from < last; from += 1)
    for (const rows of [1, 2]) {
      if (from + rows > sheet.rows.length || (rows === 2 && !couldBeTwo(sheet.rows, from))) continue
      const heads = headTexts(sheet.rows.slice(from, from + rows))
      for (const target of targets) {
        const { mapping, score } = guessColumns(heads, target)
        if (score <= bestScore) continue
        const at = heads.findIndex((head) => orderHeads.has(fold(head)))
        best = { target, from, rows, mapping, orderColumn: at === -1 ? null : at }
        bestScore = score
      }
    }
  return best
}

/** A second row of heads stands under merged ones. */
function couldBeTwo(rows: readonly GridRow[], from: number): boolean {
  const [first = [], second = []] = [rows[from], rows[from + 1]]
  const isMerged = first.some(({ isFilled }) => isFilled) || second.some(({ isFilled }) => isFilled)
  return isMerged && second.every(({ kind }) => kind === 'text' || kind === 'empty')
}

/** The words over each column; of two rows both, parted by ` / `. */
export function headTexts(rows: readonly GridRow[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => wordsOf(row[column])).filter(Boolean)
    return [...new Set(texts)].join(' / ')
  })
}

const wordsOf = (cell: GridCell | undefined) => cell?.text.replace(/\s+/g, ' ').trim() ?? ''

/** The likely meaning of each column, each meaning once. `score`: how much is recognised; required columns count double. */
export function guessColumns(
  heads: readonly string[],
  target: TargetName,
): { mapping: ColumnMapping; score: number } {
  const columns = targetColumns[target]
  const hits = heads.flatMap((head, at) =>
    columns.flatMap((column) => {
      const fit = fitOf(head, column)
      return fit > 0 ? [{ at, column, fit }] : []
    }),
  )
  const mapping: Record<number, string> = {}
  const taken = new Set<string>()
  let score = 0
  for (const { at, column, fit } of hits.toSorted((a, b) => b.fit - a.fit || a.at - b.at)) {
    if (at in mapping || taken.has(column.key)) continue
    mapping[at] = column.key
    taken.add(column.key)
    score += fit * (column.isRequired ? 2 : 1)
  }
  return { mapping, score: Object.keys(mapping).length >= 2 || heads.length === 1 ? score : 0 }
}

/** 1 for the usual head, less for others and for heads that say more. */
function fitOf(head: string, { heads }: TargetColumn): number {
  const parts = [head, ...head.split(' / ')].map((part) =>
    fold(part.replace(/\(.*?\)/g, ' ').replace(/[*]/g, '')),
  )
  let best = 0
  for (const [rank, words] of heads.entries()) {
    const weight = 1 - rank * 0.02
    for (const part of parts) {
      if (part === '' || part.length > 80) continue
      if (part === words) best = Math.max(best, weight)
      else if (words.length >= 6 && ` ${part} `.includes(` ${words} `)) best = Math.max(best, weight * 0.5)
    }
  }
  return best
}

/** Names a list of heads, so that what was said of its columns is remembered for the next file like it. */
export function nameOfHeads(heads: readonly string[]): string {
  return heads.map((head) => fold(head)).join('|')
}
