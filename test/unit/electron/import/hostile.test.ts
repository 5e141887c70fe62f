import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { largestDocument, readDocx } from '#electron/import/read-docx.ts'
import { largestUnpacked } from '#electron/import/unpack.ts'
import { Refusal } from '#shared/contract/result.ts'
import { paragraph, wordFile } from '#test/support/word-files.ts'

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const open = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
const close = '</w:body></w:document>'
const text = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

/** A Word file made by hand: parts by name. */
const zip = (parts: Record<string, string | Uint8Array>) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries({ '[Content_Types].xml': types, ...parts }).map(([name, content]) => [
          name,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
    ),
  )
const word = (body: string) => zip({ 'word/document.xml': open + body + close })

/** The code with which a file is refused, or how many lines it has. */
const outcome = async (bytes: Uint8Array) => {
  try {
    return (await readDocx(Buffer.from(bytes))).length
  } catch (error) {
    if (error instanceof Refusal) return error.error.code
    throw error
  }
}

/** The header of a compound file with the names of its streams. */
const compound = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name.padEnd(64, '\0'), 'utf16le')),
  ])

describe('what is no Word file', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'import-broken'],
    ['three bytes', Buffer.from('PK\x03'), 'import-broken'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'import-not-docx'],
    ['text', Buffer.from('Điều 1. Phạm vi điều chỉnh'), 'import-not-docx'],
    ['rich text', Buffer.from('{\\rtf1\\ansi Dieu 1}'), 'import-old-word'],
    ['an old Word file', compound('Root Entry', '1Table', 'WordDocument'), 'import-old-word'],
    ['an old Excel file', compound('Root Entry', 'Workbook'), 'import-not-docx'],
    [
      'a file with a password',
      compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
      'import-encrypted',
    ],
    ['a zip of something else', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'import-not-docx'],
    [
      'a workbook',
      zip({ '[Content_Types].xml': '<Types>spreadsheetml</Types>', 'xl/workbook.xml': '<a/>' }),
      'import-not-docx',
    ],
    ['one without its main part', zip({ 'word/styles.xml': '<a/>' }), 'import-not-docx'],
    ['one without words', word('<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>'), 'import-empty'],
  ])('%s is told apart', async (_name, bytes, code) => {
    expect(await outcome(bytes)).toBe(code)
  })
})

describe('what is too much', () => {
  test('a file past the bound, and one that unpacks past it whatever it says of itself', async () => {
    expect(await outcome(Buffer.concat([word(text('a')), Buffer.alloc(largestDocument)]))).toBe(
      'import-too-large',
    )
    const bomb = word(text('0'.repeat(largestUnpacked + 1)))
    expect(bomb.length).toBeLessThan(largestUnpacked / 500)
    expect(await outcome(bomb)).toBe('import-too-large')
    // The directory claims a few bytes; the content is what counts.
    const liar = Buffer.from(bomb)
    const entry = liar.lastIndexOf(Buffer.from('504b0102', 'hex'))
    liar.writeUInt32LE(10, entry + 24)
    expect(await outcome(liar)).toBe('import-too-large')
  })

  test('many parts share one bound', async () => {
    const half = 'x'.repeat(largestUnpacked / 2)
    const parts = {
      'word/styles.xml': half,
      'word/numbering.xml': half,
      'word/document.xml': open + text('a') + close,
    }
    expect(await outcome(zip(parts))).toBe('import-too-large')
  })

  test('pictures are never unpacked, however large', async () => {
    const picture = new Uint8Array(largestUnpacked * 2)
    const bytes = zip({ 'word/document.xml': open + text('Điều 1. A') + close, 'word/media/a.png': picture })
    expect(await outcome(bytes)).toBe(1)
  })

  test('a flood of tags or attributes, over which the program would stand still', async () => {
    expect(await outcome(word(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(100_000)}</w:p>`))).toBe(
      'import-too-large',
    )
    const attributes = Array.from({ length: 120_000 }, (_, at) => `w:a${at}="x"`).join(' ')
    expect(await outcome(word(`<w:p ${attributes}/>`))).toBe('import-broken')
  })

  test('more lines than anybody reads', async () => {
    expect(await outcome(word(text('a').repeat(5001)))).toBe('import-too-large')
    expect(await outcome(word(text('a').repeat(5000)))).toBe(5000)
  })
})

describe('what is damaged or meant to harm', () => {
  test('entities are never expanded', async () => {
    const laughs = `<!DOCTYPE a [<!ENTITY b "${'ha'.repeat(50)}">]>${open}${text('&b;&b;')}${close}`
    expect(await outcome(zip({ 'word/document.xml': laughs }))).toBe('import-broken')
    const outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd">'
    const parts = { 'word/document.xml': open + text('a') + close, 'word/styles.xml': outside }
    expect(await outcome(zip(parts))).toBe('import-broken')
  })

  test.each([
    ['an unclosed tag', `${open}<w:p`],
    ['an unclosed comment', `${open}<!-- ${text('a')}`],
    ['an unclosed quote', `${open}<w:p w:a="x>${text('a')}`],
    ['tags that do not meet', `${open}<w:p><w:r></w:p>`],
    ['no XML at all', 'Điều 1'],
    ['very deep nesting', open + '<w:p><w:r>'.repeat(60_000) + close],
  ])('%s', async (_name, document) => {
    const result = await outcome(zip({ 'word/document.xml': document }))
    expect(['import-broken', 'import-empty', 'import-too-large']).toContain(result)
  })

  test('every cut and every changed byte is read or refused, never anything else', async () => {
    const whole = await wordFile([paragraph('Điều 1. Phạm vi', { bold: true }), paragraph('Nội dung')])
    for (let at = 0; at < whole.length; at += 397) {
      await outcome(whole.subarray(0, at))
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await outcome(changed)
    }
  })

  test('an encrypted entry', async () => {
    const bytes = word(text('a'))
    for (
      let at = bytes.indexOf('504b0102', 0, 'hex');
      at !== -1;
      at = bytes.indexOf('504b0102', at + 1, 'hex')
    )
      bytes.writeUInt16LE(1, at + 8)
    expect(await outcome(bytes)).toBe('import-encrypted')
  })

  test('numbers that go round in a circle or past all bounds', async () => {
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="77"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
    const body =
      '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Một</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Hai</w:t></w:r></w:p>'
    const parts = {
      'word/document.xml': open + body + close,
      'word/numbering.xml': numbering,
      'word/styles.xml': styles,
    }
    const lines = await readDocx(zip(parts))
    expect(lines.map((one) => one.text)).toEqual(['Một', 'Điều I. Hai'])
  })
})
