import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { textOfBlocks } from '#shared/document/build.ts'
import { paperPartsSchema } from '#shared/document/paper-parts.ts'
import { paperFormats, paperTypes } from '#shared/document/paper-type.ts'
import { buildPaper, makePaper, type RequestOf } from '#shared/reports/index.ts'
import { sampleRecords } from '#test/support/sample-papers.ts'
import { contextOf } from '#test/support/sample-records.ts'

const context = contextOf(sampleRecords())
const blank = (differs: Partial<RequestOf<'blank'>>): RequestOf<'blank'> => ({
  kind: 'blank',
  type: 'report',
  format: 'state',
  issuerId: null,
  addresseeId: null,
  ...differs,
})
const words = (differs: Partial<RequestOf<'blank'>>) =>
  textOfBlocks(makePaper(blank(differs), context).parts.body)

describe('a paper begun from nothing', () => {
  test.each(paperFormats.flatMap((format) => paperTypes.map((type) => [format, type] as const)))(
    '%s: %s can be kept and printed, and says where words are missing',
    (format, type) => {
      const { parts } = makePaper(blank({ type, format }), context)
      expect(v.safeParse(paperPartsSchema, parts).issues).toBeUndefined()
      expect(textOfBlocks(parts.body)).toMatch(/\[[^\]]+\]/)
      expect(buildPaper(blank({ type, format }), context).blocks.length).toBeGreaterThan(3)
    },
  )

  test('chapters are numbered as the format does, and the paper ends with its mark', () => {
    expect(words({})).toMatch(/^I\. KẾT QUẢ THỰC HIỆN$/m)
    expect(words({ format: 'party' })).toMatch(/^I- KẾT QUẢ THỰC HIỆN$/m)
    expect(words({})).toMatch(/kính báo cáo\.\/\.$/)
  })

  test('the addressee stands in Kính gửi, in the words and in Nơi nhận', () => {
    const { parts } = makePaper(blank({ type: 'letter', addresseeId: 'nnmt' }), context)
    const [addressee = ''] = parts.addressees
    expect(addressee).toContain('Sở')
    expect(textOfBlocks(parts.body)).toContain(`đề nghị ${addressee}`)
    expect(parts.recipients).toEqual(['Như trên'])
  })

  test('a decision asks for its bases; a list gets no number', () => {
    expect(makePaper(blank({ type: 'decision' }), context).parts.bases).not.toEqual([])
    expect(makePaper(blank({ type: 'list' }), context).parts.hasNumber).toBe(false)
  })

  test('several bodies issue it together', () => {
    const { parts } = makePaper(blank({ joint: ['nnmt'] }), context)
    expect(parts.agencies).toHaveLength(2)
    expect(parts.signatures).toHaveLength(2)
  })
})
