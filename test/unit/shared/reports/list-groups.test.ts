/** Groups of a list on paper, whether their column is shown or not. */
import { describe, expect, test } from 'vitest'
import type { DocumentModel, TableRow } from '#shared/document/model.ts'
import { plainView } from '#shared/query/list-view.ts'
import { buildPaper } from '#shared/reports/index.ts'
import { sampleRecords } from '#test/support/sample-papers.ts'
import { contextOf } from '#test/support/sample-records.ts'

const context = contextOf(sampleRecords())

function rowsOf(columns: string[], groupBy: string | null): readonly TableRow[] {
  const view = { ...plainView, columns, groupBy }
  const model: DocumentModel = buildPaper({ kind: 'record-list', register: 'organisation', view }, context)
  const table = model.blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  return table.rows
}

const textOf = (row: TableRow | undefined) => JSON.stringify(row)
const headings = (rows: readonly TableRow[]) => rows.filter(({ cells }) => cells.length === 1)

describe('a grouped list on paper', () => {
  test('heads its rows by the values of a column that is shown', () => {
    const rows = rowsOf(['name', 'kind'], 'kind')
    expect(headings(rows).length).toBeGreaterThan(1)
    expect(rows).toHaveLength(rowsOf(['name', 'kind'], null).length + headings(rows).length)
    expect(rows.at(1)?.cells).toHaveLength(3)
  })

  test('heads them by a column that is not shown too, and then names it', () => {
    const shown = rowsOf(['name', 'kind'], 'kind')
    const hidden = rowsOf(['name'], 'kind')
    expect(headings(hidden)).toHaveLength(headings(shown).length)
    expect(textOf(headings(hidden)[0])).toMatch(/kind: /)
    expect(textOf(headings(shown)[0])).not.toMatch(/kind: /)
    expect(hidden.at(1)?.cells).toHaveLength(2)
  })

  test('keeps each heading with the first row below it', () => {
    for (const { cells } of headings(rowsOf(['name', 'kind'], 'kind')))
      expect(cells[0]?.content).toMatchObject({ paragraphs: [{ keepWithNext: true }] })
  })

  test('has no groups by a column that the register does not know', () => {
    expect(rowsOf(['name'], 'no-such-field')).toEqual(rowsOf(['name'], null))
  })
})
