import { describe, expect, test } from 'vitest'
import { textOfBlocks } from '#shared/document/build.ts'
import { maskNames } from '#shared/document/mask-names.ts'
import { contentWidth, type DrawnBlock } from '#shared/document/model.ts'
import { scanModel } from '#shared/fence/scan-model.ts'
import type { Programme } from '#shared/registers/programme/index.ts'
import { buildPaper, type PaperRequest } from '#shared/reports/index.ts'
import { milestone, programmeWith, report } from '#test/support/programmes.ts'
import { contextOf, makeRecords } from '#test/support/sample-records.ts'
import { sampleReportContext } from '#test/support/sample-reports.ts'

type Request = Extract<PaperRequest, { kind: 'programme-timeline' }>
const year: Request = {
  kind: 'programme-timeline',
  from: '2026-01-01',
  to: '2026-12-31',
  leadId: null,
  isRunningOnly: false,
}

/** The paper over these programmes alone. */
function paperOf(programmes: readonly Programme[], differs: Partial<Request> = {}) {
  const records = makeRecords()
  for (const { id, revision: _r, createdAt: _c, updatedAt: _u, removedAt: _x, ...fields } of programmes)
    records.put('programme', id, fields)
  return buildPaper({ ...year, ...differs }, contextOf(records, '2026-11-23'))
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    programmeWith({
      id: `ct${index}`,
      title: `Đề án thứ ${index + 1} có tên rất dài về phát triển hạ tầng, giao thông nông thôn và an sinh xã hội trên địa bàn tỉnh`,
      leadId: null,
      milestones: [milestone('2026-03-01', '2026-04-01'), milestone('2026-06-01', null, 'm2')],
    }),
  )

const drawingsOf = (model: ReturnType<typeof paperOf>) =>
  model.blocks.filter((block): block is DrawnBlock => block.kind === 'drawing')

describe('the timeline of programmes on paper', () => {
  test('shows every programme of the sample once, with how it stands', () => {
    const model = buildPaper(year, sampleReportContext())
    const words = textOfBlocks(model.blocks)
    expect(words.match(/Kế hoạch giải ngân vốn đầu tư công/g)).toHaveLength(1)
    expect(words).toContain('Sở Khoa học và Công nghệ')
    expect(words).toContain('71,2%')
    expect(words).toContain(
      'Tổng số: 9, trong đó quá hạn 1; chậm tiến độ 1; đúng tiến độ 5; hoàn thành 1; dừng 1.',
    )
  })

  test.each([1, 11, 60])('%i programmes stay within their pages, none lost', (count) => {
    const model = paperOf(many(count))
    const pages = drawingsOf(model)
    for (const { drawing } of pages) {
      expect(drawing.widthMm).toBeLessThanOrEqual(contentWidth(model.page))
      expect(drawing.heightMm).toBeLessThanOrEqual(150)
      for (const mark of drawing.marks) {
        const [left, right] =
          mark.kind === 'line'
            ? [Math.min(mark.x1, mark.x2), Math.max(mark.x1, mark.x2)]
            : [mark.x, mark.kind === 'rect' ? mark.x + mark.width : mark.x]
        expect(left).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(drawing.widthMm + 0.01)
      }
    }
    expect(pages[0]?.drawing.heightMm).toBeLessThanOrEqual(118)
    const words = textOfBlocks(model.blocks)
    for (let index = 1; index <= count; index += 1)
      expect(words.match(new RegExp(`Đề án thứ ${index}(?!\\d)`, 'g')), String(index)).toHaveLength(1)
    expect(model.blocks.filter(({ kind }) => kind === 'page-break')).toHaveLength(pages.length - 2)
  })

  test('leaves out what is over when asked, and what another body leads', () => {
    const programmes = [
      programmeWith({ id: 'a', title: 'Đang làm', leadId: null }),
      programmeWith({ id: 'b', title: 'Đã xong', leadId: null, completedOn: '2026-05-01' }),
    ]
    expect(textOfBlocks(paperOf(programmes).blocks)).toContain('Đã xong')
    expect(textOfBlocks(paperOf(programmes, { isRunningOnly: true }).blocks)).not.toContain('Đã xong')
    expect(() => paperOf(programmes, { leadId: 'khong-co' })).toThrow('unknown-record')
  })

  test('says so when there is none, and turns days that were given the wrong way round', () => {
    expect(textOfBlocks(paperOf([]).blocks)).toContain('Không có chương trình, đề án nào')
    const turned = paperOf(many(1), { from: year.to, to: year.from })
    expect(textOfBlocks(turned.blocks)).toContain('Từ ngày 01/01/2026 đến ngày 31/12/2026')
  })

  test('goes into Excel as tables: programmes, milestones, reports of progress', () => {
    const model = paperOf([
      programmeWith({
        leadId: null,
        milestones: [milestone('2026-06-01')],
        progress: [report('2026-Q3', 75, 70, '', 'Mưa kéo dài')],
      }),
    ])
    const text = textOfBlocks(model.sheetBlocks ?? [])
    expect(text).toContain('Chậm tiến độ\t70\t1\t0\t1\tMưa kéo dài; Mốc quá hạn: Mốc m1')
    const sheets = (model.sheets ?? []).map(({ name, blocks }) => [name, textOfBlocks(blocks)] as const)
    expect(sheets.map(([name]) => name)).toEqual(['Mốc', 'Tiến độ từng kỳ'])
    expect(sheets[0]?.[1]).toContain('Mốc m1\t01/06/2026\t\tQuá hạn')
    expect(sheets[1]?.[1]).toContain('quý III/2026\t% khối lượng\t75\t70\tMưa kéo dài')
  })
})

describe('words in a drawing', () => {
  const programme = programmeWith({
    title: 'Dự án do Trần Văn Hiệp theo dõi, điện thoại 0912 345 678',
    leadId: null,
  })
  const model = paperOf([programme])

  test('are covered where names are', () => {
    const text = textOfBlocks(maskNames(model.blocks, ['Trần Văn Hiệp']))
    expect(text).toContain('T.V.H.')
    expect(text).not.toContain('Trần Văn Hiệp')
  })

  test('are read by the fence', () => {
    const { blocks } = model
    expect(scanModel({ blocks }).map(({ path }) => path.split('.')[0])).toContain('blocks')
  })
})
