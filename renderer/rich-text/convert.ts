/** Between the editor's documents and those of the records. */
import type { JSONContent } from '@tiptap/core'
import * as v from 'valibot'
import { emptyDoc, isEmptyDoc, type RichDoc, richDoc } from '#shared/lib/rich-text.ts'

/** The editor wants at least one paragraph. */
export function toEditor(doc: RichDoc): JSONContent {
  return doc.content.length === 0 ? { type: 'doc', content: [{ type: 'paragraph' }] } : (doc as JSONContent)
}

/** What the records take of the editor's document: own attributes of the editor are left out, no words give the empty one. */
export function fromEditor(json: JSONContent): RichDoc {
  const parsed = v.safeParse(richDoc, withoutOwnAttributes(json))
  // Too long a text is kept as typed; the record refuses it with words that the user sees.
  const doc = parsed.success ? parsed.output : (withoutOwnAttributes(json) as RichDoc)
  return isEmptyDoc(doc) && !hasTable(doc) ? emptyDoc : doc
}

const hasTable = (doc: RichDoc) => doc.content.some((block) => block.type === 'table')

function withoutOwnAttributes({ type, text, marks, attrs, content }: JSONContent): JSONContent {
  const kept = keptAttributes(type ?? '', attrs)
  return {
    ...(type ? { type } : {}),
    ...(text === undefined ? {} : { text: text.normalize('NFC') }),
    ...(marks && marks.length > 0 ? { marks: marks.map((mark) => ({ type: mark.type })) } : {}),
    ...(kept ? { attrs: kept } : {}),
    ...(content ? { content: content.map(withoutOwnAttributes) } : {}),
  }
}

function keptAttributes(type: string, attrs: JSONContent['attrs']): Record<string, number> | null {
  const wanted =
    type === 'orderedList' ? ['start'] : /^table(Cell|Header)$/.test(type) ? ['colspan', 'rowspan'] : []
  const kept = wanted.flatMap((name) => {
    const value: unknown = attrs?.[name]
    return typeof value === 'number' && value !== 1 ? [[name, value] as const] : []
  })
  return kept.length > 0 ? Object.fromEntries(kept) : null
}
