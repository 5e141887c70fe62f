import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readGrid } from '#electron/import/tables/read-grid.ts'
import { Refusal } from '#shared/contract/result.ts'
import { paragraph, table, wordFile } from '#test/support/word-files.ts'

const types = (kind = 'spreadsheetml.sheet.main+xml') =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.${kind}"/></Types>`
const relations = (target: string, type: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`
const workbook =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'
const sheet = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
const cell = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`

type Parts = Record<string, string | Uint8Array>
const pack = (parts: Parts) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )
const excel = (rows: string, more: Parts = {}) =>
  pack({
    '[Content_Types].xml': types(),
    '_rels/.rels': relations('xl/workbook.xml', 'officeDocument'),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', 'worksheet'),
    'xl/worksheets/sheet1.xml': sheet(rows),
    ...more,
  })
const one = `<row r="1">${cell('A1', 'Tên')}</row>`

/** The code with which a file is refused, or its first sheet's rows and the notes. */
const outcome = async (bytes: Uint8Array) => {
  try {
    const { sheets, notes } = await readGrid({ kind: 'file', bytes })
    return { rows: sheets[0]?.rows.map((row) => row.map(({ text }) => text)), notes }
  } catch (error) {
    if (error instanceof Refusal) return error.error.code
    throw error
  }
}
const compound = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name.padEnd(64, '\0'), 'utf16le')),
  ])

test('the ordinary file that the others are made of is read', async () => {
  expect(await outcome(excel(one))).toEqual({ rows: [['Tên']], notes: [] })
})

describe('what is not what it says', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'table-empty'],
    ['a cut zip', Buffer.from('PK\x03\x04 and no more'), 'table-broken'],
    ['a PDF named .xlsx', Buffer.from('%PDF-1.7 …'), 'import-not-table'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'import-not-table'],
    ['rich text', Buffer.from('{\\rtf1 a}'), 'import-old-word'],
    ['an old Word file', compound('Root Entry', 'WordDocument'), 'import-old-word'],
    ['a compound file of something else', compound('Root Entry', 'VisioDocument'), 'import-not-table'],
    ['an old Excel file without content', compound('Root Entry', 'Workbook'), 'table-broken'],
    ['a sealed file', compound('EncryptionInfo', 'EncryptedPackage'), 'table-encrypted'],
    ['a zip of something else', pack({ 'a.txt': 'a' }), 'import-not-table'],
    [
      'slides',
      pack({ '[Content_Types].xml': types('presentationml.presentation.main+xml') }),
      'import-not-table',
    ],
    [
      'an OpenDocument text',
      pack({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'import-not-table',
    ],
    ['empty cells only', excel('<row r="1"/>'), 'table-empty'],
  ])('%s', async (_, bytes, code) => {
    expect(await outcome(bytes)).toBe(code)
  })

  test('a sealed file of today, and a file cut at any place', async () => {
    const sealed = await writeXlsx({
      sheets: [{ name: 'a', rows: [['b']] }],
      encryption: { password: 'x', spinCount: 1 },
    })
    expect(await outcome(sealed)).toBe('table-encrypted')
    const whole = excel(one)
    for (const share of [0.2, 0.5, 0.9, 0.99])
      expect(await outcome(whole.subarray(0, Math.floor(whole.length * share)))).toBe('table-broken')
  })
})

describe('what does no harm', () => {
  test('macros and links are told and left alone', async () => {
    const found = await outcome(
      excel(one, {
        '[Content_Types].xml': types('spreadsheetml.sheet.macroEnabled.main+xml').replace(
          'openxmlformats-officedocument',
          'ms-excel',
        ),
        'xl/vbaProject.bin': 'Sub AutoOpen()',
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      }).slice(),
    )
    expect(found).toEqual({ rows: [['Tên']], notes: ['macros', 'external-links'] })
  })

  test('a formula is its last result, or nothing', async () => {
    const row = `<row r="1"><c r="A1"><f>WEBSERVICE("http://a")</f><v>7</v></c><c r="B1" t="str"><f>1+1</f></c>${cell('C1', '=1+1')}</row>`
    expect(await outcome(excel(row))).toEqual({ rows: [['7', '', '=1+1']], notes: ['formulas'] })
  })

  test.each([
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${sheet(one)}`],
    ['a file named as an entity', `<!DOCTYPE x SYSTEM "file:///etc/passwd">${sheet(one)}`],
    ['an entity alone', sheet(`<!ENTITY a "b">${one}`)],
  ])('%s is refused', async (_, xml) => {
    expect(await outcome(excel('', { 'xl/worksheets/sheet1.xml': xml }))).toBe('import-unsafe')
  })

  test('XML in UTF-16, where a document type would not be seen, is refused', async () => {
    const xml = Buffer.from(`\ufeff<!DOCTYPE x>${sheet(one)}`, 'utf16le')
    expect(await outcome(excel('', { 'xl/worksheets/sheet1.xml': new Uint8Array(xml) }))).toBe(
      'import-unsafe',
    )
  })

  test.each(['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\a.dll', 'xl/../../a', '..\\a'])(
    'the name %s is refused',
    async (name) => {
      expect(await outcome(excel(one, { [name]: 'a' }))).toBe('import-unsafe')
    },
  )

  test('the same part twice is refused: readers differ in which one they take', async () => {
    const twice = Buffer.from(excel(one, { 'xl/worksheets/sheet2.xml': sheet(one) }))
    const [from, to] = [Buffer.from('sheet2.xml'), Buffer.from('sheet1.xml')]
    for (let at = twice.indexOf(from); at !== -1; at = twice.indexOf(from)) to.copy(twice, at)
    expect(await outcome(twice)).toBe('import-unsafe')
  })
})

describe('what would fill the memory', () => {
  const zeros = (bytes: number) => new Uint8Array(bytes)

  test('a part that unpacks to more than all may', async () => {
    const before = process.memoryUsage().rss
    const bomb = excel('', { 'xl/worksheets/sheet1.xml': zeros(210 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await outcome(bomb)).toBe('table-too-large')
    expect(process.memoryUsage().rss - before).toBeLessThan(1500 * 1024 * 1024)
  }, 30_000)

  test('a part that says it is small', async () => {
    const bomb = Buffer.from(excel('', { 'xl/worksheets/sheet1.xml': zeros(210 * 1024 * 1024) }))
    for (
      let at = bomb.indexOf('PK\x01\x02', 0, 'latin1');
      at !== -1;
      at = bomb.indexOf('PK\x01\x02', at + 4, 'latin1')
    )
      bomb.writeUInt32LE(1, at + 24)
    expect(await outcome(bomb)).toBe('table-too-large')
  }, 30_000)

  test('a part that is not asked for is not unpacked', async () => {
    const found = await outcome(excel(one, { 'xl/media/image1.png': zeros(210 * 1024 * 1024) }))
    expect(found).toEqual({ rows: [['Tên']], notes: [] })
  }, 30_000)

  test('more entries than any workbook has', async () => {
    const many = Object.fromEntries(Array.from({ length: 3001 }, (_, at) => [`a/${at}`, '']))
    expect(await outcome(excel(one, many))).toBe('table-too-large')
  })

  test('two cells in opposite corners are cut, and told', async () => {
    const rows = `<row r="1">${cell('A1', 'Tên')}${cell('XFD1', 'xa')}</row><row r="1048576">${cell('A1048576', 'xa')}</row>`
    const found = await outcome(excel(rows))
    expect(found).toEqual({ rows: [['Tên']], notes: ['rows-cut'] })
  })

  test('a merge over everything fills no more than there is', async () => {
    const xml = sheet(one).replace(
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    )
    const found = await outcome(excel('', { 'xl/worksheets/sheet1.xml': xml }))
    expect(found).toMatchObject({ rows: [expect.arrayContaining(['Tên'])] })
  })

  test('a column beyond the last is a broken file', async () => {
    expect(await outcome(excel(`<row r="1">${cell('ZZZZZ1', 'xa')}</row>`))).toBe('table-broken')
  })

  test('tags within tags within tags end', async () => {
    const deep = `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`
    const found = await outcome(excel(one, { 'xl/styles.xml': deep, 'xl/workbook.xml': deep }))
    expect(['table-broken', 'table-empty', 'import-not-table']).toContain(found)
  }, 30_000)

  test('rows repeated a million times in an OpenDocument', async () => {
    const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
    const bytes = pack({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': content,
      'META-INF/manifest.xml': '<a/>',
    })
    expect(['table-too-large', 'table-broken']).toContain(await outcome(bytes))
  }, 30_000)

  test('a copied page with a cell that spans a million', async () => {
    const html = `<table><tr>${'<td rowspan="1000000" colspan="16384">a</td>'.repeat(50)}</tr></table>`
    const started = performance.now()
    await readGrid({ kind: 'pasted', html, text: '' }).catch((error: unknown) =>
      expect(error).toBeInstanceOf(Refusal),
    )
    expect(performance.now() - started).toBeLessThan(10_000)
  }, 30_000)
})

describe('bytes changed at random', () => {
  test('a workbook', async () => {
    const whole = excel(`${one}<row r="2">${cell('A2', 'Sở Nội vụ')}</row>`)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (edits) => {
          const bytes = whole.slice()
          for (const [at, value] of edits) bytes[at] = value
          const found = await outcome(bytes)
          expect(typeof found === 'string' || found.rows !== undefined).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  }, 60_000)

  test('a Word file', async () => {
    const whole = new Uint8Array(await wordFile([paragraph('Tuần 48'), table([['Ngày', 'Nội dung']])]))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (edits) => {
          const bytes = whole.slice()
          for (const [at, value] of edits) bytes[at] = value
          await outcome(bytes)
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)

  test('anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await outcome(bytes))),
      { numRuns: 200 },
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (html) => {
        await readGrid({ kind: 'pasted', html: `<table>${html}`, text: html }).catch((error: unknown) =>
          expect(error).toBeInstanceOf(Refusal),
        )
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
