/** Writes the numbers that Word only counts into the text of their paragraphs, because every reader of text leaves them out. */
import { makeNumberCounter } from './count-numbers.ts'
import { type Numbering, type NumberingOf, numberingOfParagraph } from './numbering.ts'
import { type Tag, tagsOf } from './xml-tags.ts'

type Paragraph = NumberingOf & { style: string | null; isFormer: boolean }

/** The document's XML with every counted number as text in front of its paragraph. */
export function typeNumbers(document: string, numbering: Numbering): string {
  const label = makeNumberCounter(numbering)
  const pieces: string[] = []
  let written = 0
  for (const { paragraph, end } of propertiesOf(document)) {
    const found = numberingOfParagraph(paragraph, paragraph.style, numbering)
    const text = found ? label(found.numId, found.level) : ''
    if (text === '') continue
    pieces.push(document.slice(written, end), runOf(text))
    written = end
  }
  return pieces.join('') + document.slice(written)
}

// Bold, so that a heading in bold stays one.
const runOf = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** What each paragraph says of its numbering, and where its properties end. Text boxes put paragraphs into paragraphs. */
function* propertiesOf(document: string): Generator<{ paragraph: Paragraph; end: number }> {
  const open: Paragraph[] = []
  for (const tag of tagsOf(document)) {
    const paragraph = open.at(-1)
    if (tag.name === 'w:p') {
      if (tag.kind === 'open') open.push({ numId: null, level: null, style: null, isFormer: false })
      if (tag.kind === 'close') open.pop()
    } else if (paragraph) {
      if (tag.name === 'w:pPr' && tag.kind === 'close' && !paragraph.isFormer)
        yield { paragraph, end: tag.end }
      note(paragraph, tag)
    }
  }
}

function note(paragraph: Paragraph, tag: Tag): void {
  // How it was before a tracked change, with properties of its own in it.
  if (tag.name === 'w:pPrChange') paragraph.isFormer = tag.kind === 'open'
  if (paragraph.isFormer || tag.kind === 'close') return
  if (tag.name === 'w:pStyle') paragraph.style = tag.get('w:val') ?? null
  if (tag.name === 'w:numId') paragraph.numId = tag.get('w:val') ?? null
  if (tag.name === 'w:ilvl') paragraph.level = Number(tag.get('w:val') ?? 0) || 0
}
