/** Kế hoạch phối hợp năm: what stands on it, in both formats, and what the office decided is what it says. */
import { describe, expect, test } from 'vitest'
import { textOfBlocks } from '#shared/document/build.ts'
import { contentWidth, type DocumentModel, type Table } from '#shared/document/model.ts'
import { buildPaper, type PaperRequest } from '#shared/reports/index.ts'
import { sayDays } from '#shared/reports/parts/plan-annex.ts'
import { readableJson } from '#test/support/readable-json.ts'
import { planPapers, putPlanned } from '#test/support/sample-plan.ts'
import { contextOf, makeRecords } from '#test/support/sample-records.ts'

const papers = new Map<string, DocumentModel>(planPapers())
const paper = (name: string): DocumentModel => {
  const model = papers.get(name)
  if (!model) throw new Error(`no paper ${name}`)
  return model
}
const tableOf = (model: DocumentModel): Table => {
  const table = model.annexes?.[0]?.blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  return table
}
const rowsOf = (model: DocumentModel): string[][] =>
  textOfBlocks([{ ...tableOf(model), headRows: [] }])
    .split(/\n(?=\d+\t)/)
    .map((row) => row.split('\t'))
const rowOf = (name: string, title: string): string[] => {
  const row = rowsOf(paper(name)).find((cells) => cells[1] === title)
  if (!row) throw new Error(`no row ${title}`)
  return row
}

describe('the plan as it was read', () => {
  test.each([...papers.keys()])('%s', async (name) => {
    const { styles: _styles, ...model } = paper(name)
    await expect(`${readableJson(model)}\n`).toMatchFileSnapshot(`goldens/${name}.json`)
  })
})

describe('the appendix', () => {
  test('has a line for each thing that is asked for, numbered on, wherever its table ends within the page', () => {
    const rows = rowsOf(paper('year-plan-state'))
    expect(rows.map(([number]) => Number(number))).toEqual(rows.map((_, index) => index + 1))
    for (const model of papers.values()) {
      const width = tableOf(model).columns.reduce((sum, { widthMm }) => sum + widthMm, 0)
      expect(width).toBeCloseTo(model.annexes?.[0] ? contentWidth(model.annexes[0].page) : 0)
    }
  })

  test('says the rule and the days that it means, moved off days off', () => {
    expect(rowOf('year-plan-state', 'Ban hành kế hoạch phối hợp năm')).toEqual([
      '1',
      'Ban hành kế hoạch phối hợp năm',
      'Ban TG&DV',
      'VP UBND tỉnh',
      'Trước ngày 31/01 hằng năm\n(ngày 29/01/2027)',
      'Kế hoạch',
      'Điều 4',
    ])
  })

  test('leaves out what the office left out, and prints the day to which it moved another', () => {
    const [, , , , when] = rowOf('year-plan-state', 'Cung cấp thông tin kinh tế - xã hội, chỉ đạo điều hành')
    expect(when).toBe(
      'Trước ngày 25 hằng tháng\n(25/01, 22/03, 23/04, 25/05, 25/06, 23/07, 25/08, 24/09, 25/10, 25/11, 24/12)',
    )
  })

  test('names the days of events as expected ones', () => {
    expect(rowOf('year-plan-state', 'Giao ban báo chí')[4]).toMatch(/\(dự kiến \d\d\/\d\d, /)
  })

  test('what only happens sometimes has its rule and no day', () => {
    expect(rowOf('year-plan-state', 'Báo cáo nhanh dư luận xã hội')[4]).toBe(
      'Trong 24 giờ kể từ khi phát sinh dư luận',
    )
  })

  test('long lists of bodies stand once, below the table', () => {
    expect(rowOf('year-plan-state', 'Cung cấp thông tin theo lĩnh vực')[2]).toBe('Các cơ quan, đơn vị (1)')
    const notes = textOfBlocks(paper('year-plan-state').annexes?.[0]?.blocks ?? []).match(
      /^\(\d+\) Gồm: .*$/gm,
    )
    expect(notes).toEqual([
      '(1) Gồm: Sở VHTTDL; Sở NN&MT; Thanh tra tỉnh; Sở Nội vụ; Sở Tài chính; Sở Y tế; Sở Giáo dục và Đào tạo.',
    ])
  })

  test('of several regulations stands under the name of each', () => {
    const text = textOfBlocks([tableOf(paper('year-plan-several'))])
    expect(text).toContain(
      '\nChương trình phối hợp công tác dân vận chính quyền\n1\tKiểm tra công tác dân vận',
    )
  })

  test('in Excel has every day on a line of its own, in their order', () => {
    const [sheet] = paper('year-plan-several').sheets ?? []
    const [table] = sheet?.blocks ?? []
    if (table?.kind !== 'table') throw new Error('no table')
    const days = table.rows.map(({ cells: [day] }) => (day?.content.kind === 'day' ? day.content.value : ''))
    expect(days).toEqual(days.toSorted())
    expect(days.length).toBeGreaterThan(250)
    expect(days.every((day) => day.startsWith('2027-'))).toBe(true)
  })
})

describe('the plan', () => {
  test('says nothing twice of whoever leads in words', () => {
    for (const model of papers.values()) expect(textOfBlocks(model.blocks)).not.toContain('chủ trì chủ trì')
  })

  test.each([
    ['a year in which nothing is owed', { year: 2040 }, 'paper-incomplete'],
    ['a regulation that is not there', { regulationIds: ['khong-co'] }, 'unknown-record'],
  ])('is refused for %s', (_what, more, code) => {
    const records = makeRecords()
    const { regulationId } = putPlanned(records)
    const request: PaperRequest = {
      kind: 'year-plan',
      regulationIds: [regulationId],
      year: 2027,
      format: 'state',
      ...more,
    }
    expect(() => buildPaper(request, contextOf(records))).toThrow(code)
  })

  test('days of two years are said with their years', () => {
    expect(sayDays({ days: [], makes: 'task' })).toBe('')
    expect(sayDays({ days: ['2026-12-31', '2027-01-29'], makes: 'task' })).toBe('31/12/2026, 29/01/2027')
    expect(sayDays({ days: ['2027-03-10'], makes: 'event' })).toBe('dự kiến ngày 10/03/2027')
  })
})
