/** No word of a report's tables is cut in two: a column is at least as wide as the longest word in it. */
import { expect, test } from 'vitest'
import type { DocumentModel } from '#shared/document/model.ts'
import { sampleReports } from '#test/support/sample-reports.ts'
import { cutWords } from '#test/support/table-words.ts'

const tablesOf = ({ blocks, annexes = [] }: DocumentModel) =>
  [...blocks, ...annexes.flatMap((annex) => annex.blocks)].filter((block) => block.kind === 'table')

test.each(sampleReports())('%s', (_name, model) => {
  expect(tablesOf(model).map(cutWords)).toEqual(tablesOf(model).map(() => []))
})
