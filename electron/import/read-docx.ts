/** Reads a Word file as lines. Nothing of it is run, opened or fetched; what is not text is never unpacked. */
import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { Refusal } from '#shared/contract/result.ts'
import { detectLegacy } from '#shared/import/encodings/detect.ts'
import type { SourceLine } from '#shared/import/source-line.ts'
import { linesOf, type WordDocument } from './document-lines.ts'
import { readNumbering } from './numbering.ts'
import { typeNumbers } from './type-numbers.ts'
import { unpackText } from './unpack.ts'
import { tagsOf } from './xml-tags.ts'

/** Of a file that is read, bytes: the pictures in it count, though they are left out. */
export const largestDocument = 30 * 1024 * 1024
/** Lines that a person can look over. */
const mostLines = 5000
/** Of all parts together; the program stands still for a few seconds over as many. */
const mostTags = 150_000

/**
 * The lines of a .docx. Throws `import-not-docx`, `import-old-word` (.doc, .rtf), `import-encrypted`, `import-too-large`,
 * `import-broken`, `import-empty`.
 */
export async function readDocx(bytes: Buffer): Promise<SourceLine[]> {
  try {
    expectZip(bytes)
    const lines = await linesOfParts(await unpackText(bytes))
    if (lines.length === 0) throw new Refusal('import-empty')
    if (lines.length > mostLines) throw new Refusal('import-too-large')
    return withoutHyphens(lines)
  } catch (error) {
    // Whatever a reader trips over in a file is that file's fault.
    throw error instanceof Refusal ? error : new Refusal('import-broken')
  }
}

/** Soft hyphens go, unless they are the ư of an old font. */
function withoutHyphens(lines: readonly SourceLine[]): SourceLine[] {
  if (detectLegacy(lines.map(({ text }) => text).join('\n')) === 'tcvn3') return [...lines]
  return lines
    .map((line) => ({ ...line, text: line.text.replaceAll('\u00ad', '') }))
    .filter(({ text }) => text !== '')
}

/** Old Word files and sealed new ones are both compound files: the names in their directory tell them apart. */
function expectZip(bytes: Buffer): void {
  if (bytes.length > largestDocument) throw new Refusal('import-too-large')
  if (bytes.readUInt32LE(0) === 0x04034b50) return
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (bytes.readUInt32BE(0) === 0xd0cf11e0) {
    if (holds('EncryptedPackage')) throw new Refusal('import-encrypted')
    if (holds('WordDocument')) throw new Refusal('import-old-word')
  }
  throw new Refusal(bytes.toString('latin1', 0, 5) === '{\\rtf' ? 'import-old-word' : 'import-not-docx')
}

async function linesOfParts(parts: Map<string, Buffer>): Promise<SourceLine[]> {
  return linesOf(await documentOfParts(parts))
}

/** The document that the parts of a Word file make, numbers that Word counts typed out. Throws what {@link readDocx} throws. */
export async function documentOfParts(parts: Map<string, Buffer>): Promise<WordDocument> {
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? ''
  const main = mainPart(text('_rels/.rels'))
  if (!text('[Content_Types].xml').includes('wordprocessingml') || !parts.has(main))
    throw new Refusal('import-not-docx')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  expectReadable([...parts.keys()].map(text))
  const numbering = readNumbering(text(`${folder}numbering.xml`), text(`${folder}styles.xml`))
  const numbered = new Map(parts).set(main, Buffer.from(typeNumbers(text(main), numbering)))
  return documentOf(Buffer.from(zipSync(Object.fromEntries(numbered), { level: 0 })))
}

/** Goes through every part, so that neither a document type nor a flood of tags comes to the XML reader. */
function expectReadable(texts: readonly string[]): void {
  let left = mostTags
  for (const text of texts)
    for (const { kind } of tagsOf(text)) {
      if (kind !== 'close') left -= 1
      if (left < 0) throw new Refusal('import-too-large')
    }
}

function mainPart(relations: string): string {
  for (const tag of tagsOf(relations))
    if (tag.name === 'Relationship' && tag.get('Type')?.endsWith('/officeDocument'))
      return (tag.get('Target') ?? '').replace(/^\//, '')
  return 'word/document.xml'
}

/** mammoth's own model of the document; the page it would make of it is not wanted. */
async function documentOf(buffer: Buffer): Promise<WordDocument> {
  let found: WordDocument | null = null
  await mammoth.convertToHtml(
    { buffer },
    {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: (document: WordDocument) => {
        found = document
        return { ...document, children: [] }
      },
    },
  )
  if (found === null) throw new Refusal('import-broken')
  return found
}
