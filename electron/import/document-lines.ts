/** What mammoth found in a Word file as lines: paragraphs, rows of tables, notes. */
import type { SourceLine } from '#shared/import/source-line.ts'

/** The part of mammoth's document model that is read here. */
export type Element = {
  type: string
  children?: Element[]
  value?: string
  styleName?: string | null
  alignment?: string | null
  isBold?: boolean
  breakType?: string
  noteType?: string
  noteId?: string
}
export type WordDocument = Element & {
  notes: { resolve(reference: Element): { body: Element[] } | null }
}

type Piece = { text: string; isBold: boolean }

/** Every line with text in it; a paragraph with line breaks is several. Notes come last, in the order of their marks. */
export function linesOf(document: WordDocument): SourceLine[] {
  const marks: Element[] = []
  const body = (document.children ?? []).flatMap((block) => blockLines(block, marks))
  const notes = marks.flatMap((mark) =>
    (document.notes.resolve(mark)?.body ?? []).flatMap((block) => blockLines(block, [])),
  )
  return [...body, ...notes.map((line) => ({ ...line, kind: 'note' as const }))]
}

function blockLines(block: Element, marks: Element[]): SourceLine[] {
  if (block.type === 'table') return (block.children ?? []).flatMap((row) => rowLine(row, marks))
  if (block.type !== 'paragraph') return []
  const pieces = (block.children ?? []).flatMap((child) => piecesOf(child, false, marks))
  const isHeading = /^(heading|title|tiêu đề|đầu đề)/i.test(block.styleName ?? '')
  const isCentred = block.alignment === 'center'
  return linesOfPieces(pieces).map((line) => ({
    ...line,
    isBold: line.isBold || isHeading,
    isCentred,
    kind: 'paragraph',
  }))
}

/** Cells side by side are joined by ` | `, lines within one cell by ` / `. */
function rowLine(row: Element, marks: Element[]): SourceLine[] {
  const cells = (row.children ?? []).map((cell) =>
    (cell.children ?? []).flatMap((block) => blockLines(block, marks)),
  )
  const text = cells
    .map((lines) => lines.map((line) => line.text).join(' / '))
    .filter(Boolean)
    .join(' | ')
  return text === '' ? [] : [{ text, isBold: false, isCentred: false, kind: 'row' }]
}

function piecesOf(element: Element, isBold: boolean, marks: Element[]): Piece[] {
  switch (element.type) {
    case 'text':
      return [{ text: element.value ?? '', isBold }]
    case 'tab':
      return [{ text: ' ', isBold }]
    case 'break':
      return [{ text: element.breakType === 'line' ? '\n' : ' ', isBold }]
    case 'noteReference':
      marks.push(element)
      return []
    default:
      return (element.children ?? []).flatMap((child) =>
        piecesOf(child, isBold || element.isBold === true, marks),
      )
  }
}

type Part = { text: string; bold: number; all: number; head: string }

const emptyPart = (): Part => ({ text: '', bold: 0, all: 0, head: '' })

/** Lines of a paragraph: it is broken at line breaks only. */
function linesOfPieces(pieces: readonly Piece[]): Omit<SourceLine, 'isCentred' | 'kind'>[] {
  const lines: Part[] = [emptyPart()]
  for (const { text, isBold } of pieces)
    for (const [at, words] of text.split(/\r\n?|\n/).entries()) {
      if (at > 0) lines.push(emptyPart())
      const line = lines.at(-1)
      if (line) addWords(line, words, isBold)
    }
  return lines.map(lineOfPart).filter(({ text }) => text !== '')
}

function addWords(line: Part, words: string, isBold: boolean): void {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  if (line.bold === line.all && (isBold || letters === 0)) line.head += words
  line.text += words
  line.all += letters
  if (isBold) line.bold += letters
}

/** Bold is what is for the most part in bold. */
function lineOfPart(part: Part): Omit<SourceLine, 'isCentred' | 'kind'> {
  const [text, head] = [cleanText(part.text), cleanText(part.head)]
  const isMixed = part.bold > 0 && part.bold < part.all && text.startsWith(head)
  return {
    text,
    isBold: part.all > 0 && part.bold > part.all / 2,
    ...(isMixed && head !== '' ? { boldHead: head.length } : {}),
  }
}

/** One line as a record takes it: NFC, one blank for many, nothing invisible but soft hyphens, which are a letter in TCVN3; letters of symbol fonts are list marks. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(/\p{Co}/gu, '-')
    .replace(/ +/g, ' ')
    .trim()
}
