import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownNamesOf } from '#electron/services/known-names.ts'
import { paragraph, textOfBlocks } from '#shared/document/build.ts'
import type { Block, DocumentModel } from '#shared/document/model.ts'
import { type KnownNames, makeMasker, maskModel, rowMasker } from '#shared/fence/names/index.ts'
import { buildPaper } from '#shared/reports/index.ts'
import { samplePapers, sampleRecords } from '#test/support/sample-papers.ts'
import { briefingId, contextOf } from '#test/support/sample-records.ts'

const masks = ['initials', 'posts'] as const
const records = sampleRecords()
const context = contextOf(records)
const known = knownNamesOf(context.read, context.today, (name) => context.read.all(name) as never)
const linesOf = (blocks: readonly Block[]) => textOfBlocks(blocks).split('\n')

/** The lines that covering changes, as they were and as they go out. */
function changes(format: 'state' | 'party', mask: (typeof masks)[number]): [string, string][] {
  const request = { kind: 'minutes', meetingId: briefingId, format, hideNames: false, version: null } as const
  const open = buildPaper(request, context)
  const covered = linesOf(maskModel(open, makeMasker(known, mask)).blocks)
  return linesOf(open.blocks).flatMap((line, at): [string, string][] =>
    line === covered[at] ? [] : [[line, covered[at] ?? '']],
  )
}

describe('minutes', () => {
  test('those in the meeting’s own words are known besides the directory', () => {
    expect(known.people).toContainEqual({ name: 'Hồ Văn Nam', post: '' })
  })

  test('state, initials', () => {
    expect(changes('state', 'initials').map(([, after]) => after)).toEqual([
      '- Bà N.T.T.H., Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng;',
      '- Ông T.H.Đ., Giám đốc Sở Văn hóa, Thể thao và Du lịch;',
      '- Bà V.N.M., Phó Giám đốc Sở Nông nghiệp và Môi trường (H.V.N., Chánh Văn phòng Sở dự thay).',
      '- Ông L.M.A., Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy;',
      '- Ông P.Q.B., Phó Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng.',
      'Thư ký: bà Đ.T.L., Chuyên viên Văn phòng Ban.',
      'Đồng chí L.M.A. khai mạc, nêu mục đích, yêu cầu của hội nghị.',
      '- Báo cáo kết quả phối hợp quý IV (bà N.T.T.H., Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng trình bày);',
      expect.stringMatching(/^1\. Ông T\.H\.Đ\., Giám đốc Sở Văn hóa, Thể thao và Du lịch: Báo cáo kết quả/),
      'Đ.T.L.',
      'P.Q.B.',
      'L.M.A.',
    ])
  })

  test('Party, posts alone', () => {
    expect(changes('party', 'posts').map(([, after]) => after)).toEqual([
      '+ Đồng chí Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy;',
      '+ Đồng chí Tỉnh ủy viên, Phó Chủ tịch Ủy ban nhân dân tỉnh.',
      '- Người ghi biên bản: đồng chí Chuyên viên Văn phòng Ban.',
      '- Đồng chí Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng;',
      '- Đồng chí Giám đốc Sở Văn hóa, Thể thao và Du lịch;',
      '- Đồng chí Phó Giám đốc Sở Nông nghiệp và Môi trường (Chánh Văn phòng Sở dự thay).',
      'Đồng chí Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng khai mạc, nêu mục đích, yêu cầu của hội nghị.',
      '- Báo cáo kết quả phối hợp quý IV (đồng chí Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng trình bày);',
      expect.stringMatching(/^- Đồng chí Giám đốc Sở Văn hóa, Thể thao và Du lịch: Báo cáo kết quả/),
      '',
      '',
      '',
    ])
  })

  test.each(['state', 'party'] as const)('%s: both ways change the same lines and no other', (format) => {
    const [a, b] = masks.map((mask) => changes(format, mask).map(([before]) => before))
    expect(a).toEqual(b)
    expect(a?.length).toBe(12)
  })
})

/** A paper without its words: what covering must not touch. */
const frameOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(frameOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      ['runs', 'text', 'title', 'fileName', 'alt', 'categories', 'name'].includes(key)
        ? []
        : [[key, frameOf(item)]],
    ),
  )
}

const wordsOf = ({ title, fileName, blocks, annexes = [], sheets = [], sheetBlocks = [] }: DocumentModel) =>
  [
    title,
    fileName,
    ...[{ blocks }, { blocks: sheetBlocks }, ...annexes, ...sheets].map((part) => textOfBlocks(part.blocks)),
  ].join('\n')

describe.each(masks)('every kind of paper with names as %s', (mask) => {
  const masker = makeMasker(known, mask)

  test.each(samplePapers())(
    '%s: no known name is left, nothing but words is changed, twice is once',
    (_name, model) => {
      const covered = maskModel(model, masker)
      const text = wordsOf(covered).toLowerCase()
      expect(known.people.filter(({ name }) => text.includes(name.toLowerCase()))).toEqual([])
      expect(frameOf(covered)).toEqual(frameOf(model))
      expect(covered.fileName.endsWith('(che tên)') || covered.fileName.includes('che tên')).toBe(true)
      expect([...covered.fileName].length).toBeLessThanOrEqual(120)
      expect(maskModel(covered, masker).blocks).toEqual(covered.blocks)
    },
  )
})

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hồ', 'Võ', 'Đỗ', 'Ông']
const middles = ['Văn', 'Thị', 'Minh', 'Hoà', 'Ngọc', 'Quốc', '']
const givens = ['An', 'Bình', 'Thúy', 'Đức', 'Hiệp', 'Phúc', 'Quý']
const anyName = fc
  .tuple(fc.constantFrom(...families), fc.constantFrom(...middles), fc.constantFrom(...givens))
  .map((parts) => parts.filter(Boolean).join(' '))
const anyShape = fc.constantFrom<(name: string) => string>(
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFD'),
  (name) => name.replaceAll(' ', '\u00a0'),
  (name) => name.replaceAll(' ', '  '),
)
const anyLead = fc.constantFrom('đồng chí ', 'Ông ', '', 'gửi ', '(', 'do bà ', '- ', 'Giám đốc Sở Y tế ')
const anyTail = fc.constantFrom(
  '',
  ' phát biểu',
  ', Phó Giám đốc',
  ').',
  '; ',
  ' – Chánh Văn phòng',
  ': nhất trí',
)

describe('any text', () => {
  const sentence = fc.record({ name: anyName, shape: anyShape, lead: anyLead, tail: anyTail })

  test('known names are covered wherever they stand; covering again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...masks),
        (parts, mask) => {
          const people: KnownNames['people'] = parts.map(({ name }, at) => ({
            name,
            post: at % 2 ? 'Phó Chánh Văn phòng' : '',
          }))
          const masker = makeMasker({ people, organisations: [] }, mask)
          const text = parts.map(({ name, shape, lead, tail }) => `${lead}${shape(name)}${tail}`).join(' . ')
          const covered = masker.cover(text)
          const plain = covered.replace(/[\s\u00a0]+/g, ' ').toLowerCase()
          for (const { name } of parts) expect(plain).not.toContain(name.toLowerCase())
          expect(masker.cover(covered)).toBe(covered)
        },
      ),
    )
  })

  test('runs of different looks say together what the text says', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(60), { maxLength: 6 }),
        (parts, cuts) => {
          const masker = makeMasker(
            { people: parts.map(({ name }) => ({ name, post: '' })), organisations: [] },
            'initials',
          )
          const text = parts.map(({ name, lead, tail }) => `${lead}${name}${tail}`).join(' . ')
          const places = [
            ...new Set([0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length]),
          ].toSorted((a, b) => a - b)
          const runs = places
            .slice(1)
            .map((to, at) => ({ text: text.slice(places[at], to), bold: at % 2 === 0 }))
          const [block] = maskModel(
            { ...samplePapers()[0]![1], blocks: [paragraph('body', runs)] },
            masker,
          ).blocks
          expect(textOfBlocks([block as Block])).toBe(masker.cover(text))
        },
      ),
      { numRuns: 30 },
    )
  })

  test('words without names stay, numbers and empty cells too', () => {
    const cover = rowMasker(
      [{ label: 'Họ và tên' }, { label: 'Chức vụ' }, { label: 'Điện thoại' }, { label: 'Số' }],
      makeMasker(known, 'posts'),
    )
    expect(cover(['Lê Minh An', 'Trưởng Ban', '0263.3822123', 5])).toEqual([
      '',
      'Trưởng Ban',
      '0263.3822123',
      5,
    ])
    expect(cover([null, '', 'Sở Tài chính báo cáo', 0])).toEqual([null, '', 'Sở Tài chính báo cáo', 0])
  })
})
