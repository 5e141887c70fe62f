/** A paragraph in a style of the paper, and what the Enter key makes behind a heading. */
import { type Attributes, mergeAttributes, Node } from '@tiptap/core'
import { paragraphAttributes } from '#shared/document/editable.ts'

const dataName = (name: string) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** Attributes as plain data in the page, so that copying within the program loses nothing. */
export function dataAttributes(names: readonly string[]): Attributes {
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        default: null,
        parseHTML: (element: HTMLElement) => readData(element.getAttribute(dataName(name))),
        renderHTML: (attrs: Record<string, unknown>) => {
          const value = attrs[name]
          if (value === null || value === undefined) return {}
          return { [dataName(name)]: typeof value === 'string' ? value : JSON.stringify(value) }
        },
      },
    ]),
  )
}

function readData(value: string | null): unknown {
  if (value === null) return null
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

export const PaperParagraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => dataAttributes(paragraphAttributes),
  parseHTML: () => [
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { style: 'heading' } })),
    { tag: 'p' },
  ],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { $from, empty } = this.editor.state.selection
        const isBehindHeading =
          empty && $from.parent.attrs.style === 'heading' && $from.parentOffset === $from.parent.content.size
        if (!isBehindHeading) return false
        return this.editor
          .chain()
          .splitBlock({ keepMarks: false })
          .updateAttributes('paragraph', { ...noLook, style: 'body' })
          .run()
      },
    }
  },
})

const noLook = Object.fromEntries(paragraphAttributes.map((name) => [name, null]))
