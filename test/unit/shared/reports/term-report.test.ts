import { beforeAll, describe, expect, test } from 'vitest'
import { textOfBlocks } from '#shared/document/build.ts'
import type { Table } from '#shared/document/model.ts'
import { buildPaper, type PaperContext } from '#shared/reports/index.ts'
import { standingOfDue } from '#shared/views/obligations/due-standing.ts'
import { duesOfRegulation } from '#shared/views/obligations/obligation-dues.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import { reviewTerm } from '#shared/views/term/review-term.ts'
import { makeInProcess } from '#test/support/in-process-api.ts'

let context: PaperContext
let regulationId: string

beforeAll(async () => {
  const program = await makeInProcess({ isSample: true, startAt: '2026-11-23T01:00:00.000Z' })
  context = {
    ...program.services().context(),
    queryRows: () => {
      throw new Error('a report is no list')
    },
  }
  regulationId = context.read.all('regulation')[0]?.id ?? ''
})

const report = (format: 'state' | 'party') =>
  buildPaper({ kind: 'term-report', regulationId, format }, context)
const tables = () => report('state').blocks.filter((block): block is Table => block.kind === 'table')
const cellsOf = (row: Table['rows'][number] | undefined) =>
  (row?.cells ?? []).map(({ content }) =>
    content.kind === 'text' ? textOfBlocks(content.paragraphs) : content.value,
  )

describe('the final report', () => {
  test('counts what the dues themselves say, one by one', () => {
    const links = linkObligations(context)
    const { from, to } = reviewTerm(regulationId, context)
    const states = duesOfRegulation(regulationId, from, to, context, links).map(
      (due) => standingOfDue(due, links, context).state,
    )
    const count = (state: string) => states.filter((one) => one === state).length
    const [done, late, missing] = [count('done'), count('late'), count('missing')]
    expect(done).toBeGreaterThan(100)
    const text = textOfBlocks(report('state').blocks)
    expect(text).toContain(
      `có ${done + late + missing} lượt nghĩa vụ đến hạn: ${done} lượt thực hiện đúng hạn`,
    )
    expect(text).toContain(`${late} lượt trễ hạn, ${missing} lượt chưa thực hiện`)
    const total = cellsOf(tables()[0]?.rows.at(-1))
    expect(total.slice(0, 4)).toEqual(['Cả giai đoạn', states.length, done, late])
  })

  test('the years add up to the term', () => {
    const rows = (tables()[0]?.rows ?? []).map(cellsOf)
    const sumAt = (at: number) => rows.slice(0, -1).reduce((sum, row) => sum + Number(row[at]), 0)
    for (const at of [1, 2, 3, 4, 5, 6]) expect(sumAt(at)).toBe(rows.at(-1)?.[at])
  })

  test('goes article by article, and by every obligation under its own', () => {
    const rows = (tables()[1]?.rows ?? []).map(cellsOf)
    const obligations = context.read.all('obligation').filter((one) => one.regulationId === regulationId)
    const codes = rows.flatMap(([code, title]) => (title === undefined ? [] : [code]))
    expect(new Set(codes)).toEqual(new Set(obligations.map(({ code }) => code)))
    expect(rows.filter((row) => row.length === 1).length).toBeGreaterThan(10)
  })

  test('names every open task, and leaves places for what only people can say', () => {
    const text = textOfBlocks(report('party').blocks)
    const { openTasks } = reviewTerm(regulationId, context)
    expect(openTasks.length).toBeGreaterThan(0)
    for (const { title } of openTasks) expect(text).toContain(title)
    for (const part of ['1. Ưu điểm', '3. Nguyên nhân', 'V- KIẾN NGHỊ, ĐỀ XUẤT']) expect(text).toContain(part)
    expect(text.match(/\[[^\]]+\]/g)?.length).toBeGreaterThanOrEqual(7)
    expect(text).not.toMatch(/undefined|null|NaN/)
  })
})
