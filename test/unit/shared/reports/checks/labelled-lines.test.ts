import { describe, expect, test } from 'vitest'
import { checkPaper } from '#shared/reports/checks/check-paper.ts'
import { checkContext, cleanPaper, looks } from '#test/support/clean-paper.ts'
import { type LabelledLine, labelledLines } from '#test/support/labelled-lines.ts'
import { makeRecords } from '#test/support/sample-records.ts'

const lineBlock = 1

function office() {
  const records = makeRecords()
  const names = (entries: readonly (readonly [name: string, from: string | null, to: string | null])[]) => ({
    kind: 'party' as const,
    parentId: null,
    placeName: '',
    signers: [],
    phone: '',
    order: 1,
    note: '',
    names: entries.map(([name, validFrom, validTo]) => ({
      name,
      validFrom,
      validTo,
      shortName: '',
      headLine: '',
      symbol: '',
    })),
  })
  records.put(
    'organisation',
    'ban',
    names([
      ['Ban Tuyên giáo Tỉnh ủy', null, '2025-02-02'],
      ['Ban Tuyên giáo và Dân vận Tỉnh ủy', '2025-02-03', null],
    ]),
  )
  records.put('organisation', 'tttt', names([['Sở Thông tin và Truyền thông', null, '2025-02-28']]))
  return records
}

const context = checkContext(office())

/** The codes found in the line itself; those of the whole paper are tested elsewhere. */
function codesOf([text, , format = 'state']: LabelledLine): string[] {
  return checkPaper(cleanPaper(format, [text]), looks[format], context)
    .filter(({ place }) => place.part === 'body' && place.block === lineBlock)
    .map(({ code }) => code)
    .toSorted()
}

describe('lines as offices write them', () => {
  test.each(labelledLines.map((line) => [line[0], line] as const))('%s', (_text, line) => {
    expect(codesOf(line)).toEqual([...line[1]].toSorted())
  })

  test('hits and false alarms, published', () => {
    const all = labelledLines.map((line) => ({ wanted: [...line[1]], found: codesOf(line) }))
    const hits = all.flatMap(({ wanted, found }) => found.filter((code) => wanted.includes(code))).length
    const score = {
      lines: all.length,
      right: all.filter(({ wanted }) => wanted.length === 0).length,
      faults: all.flatMap(({ wanted }) => wanted).length,
      hits,
      falseAlarms: all.flatMap(({ found }) => found).length - hits,
    }
    expect(score).toMatchInlineSnapshot(`
      {
        "falseAlarms": 0,
        "faults": 78,
        "hits": 78,
        "lines": 147,
        "right": 71,
      }
    `)
  })
})
