/**
 * Rich text as the ProseMirror document that the editor uses, narrowed to what an office paper can carry:
 * paragraphs, bold, italic, underline, two kinds of list, simple tables. Whatever else is pasted is dropped by the editor;
 * whatever else arrives here is refused.
 */
import * as v from 'valibot'
import { issueCode } from './schema.ts'
import { hasForbiddenInBlock, visibleLength } from './vi-text.ts'

const maxCharacters = 60_000
const maxDepth = 8

export type RichMark = { type: 'bold' | 'italic' | 'underline' }
export type RichText = { type: 'text'; text: string; marks?: RichMark[] | undefined }
export type RichInline = RichText | { type: 'hardBreak' }
export type RichParagraph = { type: 'paragraph'; content?: RichInline[] | undefined }
export type RichListItem = { type: 'listItem'; content: RichBlock[] }
export type RichList = {
  type: 'bulletList' | 'orderedList'
  attrs?: { start?: number | undefined } | undefined
  content: RichListItem[]
}
export type RichCell = {
  type: 'tableCell' | 'tableHeader'
  attrs?: { colspan?: number | undefined; rowspan?: number | undefined } | undefined
  content: RichBlock[]
}
export type RichTable = { type: 'table'; content: { type: 'tableRow'; content: RichCell[] }[] }
export type RichBlock = RichParagraph | RichList | RichTable
export type RichDoc = { type: 'doc'; content: RichBlock[] }

const mark = v.object({ type: v.picklist(['bold', 'italic', 'underline']) })
const text = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((value) => !hasForbiddenInBlock(value), issueCode.controlCharacter),
  v.transform((value) => value.normalize('NFC')),
)
const inline = v.variant('type', [
  v.object({ type: v.literal('text'), text, marks: v.optional(v.array(mark)) }),
  v.object({ type: v.literal('hardBreak') }),
])
const paragraph = v.object({ type: v.literal('paragraph'), content: v.optional(v.array(inline)) })
const blocks: v.GenericSchema<RichBlock[]> = v.array(v.lazy(() => richBlock))
const listItem = v.object({ type: v.literal('listItem'), content: blocks })
const span = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)))
const cell = v.object({
  type: v.picklist(['tableCell', 'tableHeader']),
  attrs: v.optional(v.object({ colspan: span, rowspan: span })),
  content: blocks,
})
const list = (type: 'bulletList' | 'orderedList') =>
  v.object({
    type: v.literal(type),
    attrs: v.optional(v.object({ start: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))) })),
    content: v.array(listItem),
  })
const richBlock: v.GenericSchema<RichBlock> = v.variant('type', [
  paragraph,
  list('bulletList'),
  list('orderedList'),
  v.object({
    type: v.literal('table'),
    content: v.array(v.object({ type: v.literal('tableRow'), content: v.array(cell) })),
  }),
]) as v.GenericSchema<RichBlock>

/** Schema of one rich text, at most 60,000 visible characters and eight levels deep. */
export const richDoc = v.pipe(
  v.object({ type: v.literal('doc'), content: blocks }),
  v.check((doc) => depthOf(doc.content) <= maxDepth, issueCode.tooLong),
  v.check((doc) => visibleLength(plainText(doc)) <= maxCharacters, issueCode.tooLong),
)

/** A document without words. */
export const emptyDoc: RichDoc = { type: 'doc', content: [] }

/** A document of plain paragraphs, one for each line of `text`. */
export function docFromText(source: string): RichDoc {
  const lines = source.normalize('NFC').split('\n')
  return {
    type: 'doc',
    content: lines.map((value) =>
      value === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: value }] },
    ),
  }
}

/** The words of a document, one line for each paragraph. */
export function plainText(doc: RichDoc): string {
  return doc.content.map(textOfBlock).join('\n').trim()
}

/** True when a document has no words at all. */
export function isEmptyDoc(doc: RichDoc): boolean {
  return plainText(doc) === ''
}

function textOfBlock(value: RichBlock): string {
  switch (value.type) {
    case 'paragraph':
      return (value.content ?? []).map((part) => (part.type === 'text' ? part.text : '\n')).join('')
    case 'table':
      return value.content
        .map((row) => row.content.map((c) => c.content.map(textOfBlock).join(' ')).join('\t'))
        .join('\n')
    default:
      return value.content.map((item) => item.content.map(textOfBlock).join('\n')).join('\n')
  }
}

function depthOf(content: readonly RichBlock[]): number {
  return (
    1 + Math.max(0, ...content.map((value) => (value.type === 'paragraph' ? 0 : depthOf(childBlocks(value)))))
  )
}

function childBlocks(value: RichList | RichTable): RichBlock[] {
  return value.type === 'table'
    ? value.content.flatMap((row) => row.content.flatMap((c) => c.content))
    : value.content.flatMap((item) => item.content)
}
