/** What the editor does not change (columns, page breaks, charts …): shown by its name, moved, or deleted. */
import { Node } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import i18next from 'i18next'
import * as v from 'valibot'
import { blocksSchema } from '#shared/document/block-schema.ts'
import type { Block } from '#shared/document/model.ts'

/** A block of the clipboard is one that a paper can hold, or none at all. */
function readBlock(text: string | null): Block | null {
  try {
    const parsed = v.safeParse(blocksSchema, [JSON.parse(text ?? '')])
    return parsed.success ? (parsed.output[0] ?? null) : null
  } catch {
    return null
  }
}

export const PaperBlock = Node.create({
  name: 'keptBlock',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({
    block: {
      default: null,
      renderHTML: ({ block }: { block: Block }) => ({ 'data-block': JSON.stringify(block) }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'div[data-block]',
      getAttrs: (element) => {
        const block = readBlock(element.getAttribute('data-block'))
        return block ? { block } : false
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
  addNodeView:
    () =>
    ({ node, view, getPos }) => ({
      dom: drawBlock(node, view, getPos),
      ignoreMutation: () => true,
      stopEvent,
    }),
  addKeyboardShortcuts() {
    const move = (by: -1 | 1) => () => {
      const { selection } = this.editor.state
      if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'keptBlock') return false
      return moveBlock(this.editor.view, selection.from, by)
    }
    return { 'Alt-ArrowUp': move(-1), 'Alt-ArrowDown': move(1) }
  },
})

/** The buttons are pressed, not selected. */
const stopEvent = (event: Event) => event.target instanceof Element && event.target.closest('button') !== null

type At = () => number | undefined

function drawBlock(node: ProseNode, view: EditorView, getPos: At): HTMLElement {
  const dom = document.createElement('div')
  dom.dataset.kind = 'block'
  dom.contentEditable = 'false'
  const name = sayBlock(node.attrs.block as Block)
  const words = dom.appendChild(document.createElement('span'))
  words.textContent = name
  if (!view.editable) return dom
  const button = (sign: string, label: string, run: (at: number) => void) => {
    const made = dom.appendChild(document.createElement('button'))
    made.type = 'button'
    made.tabIndex = -1
    made.textContent = sign
    made.title = label
    made.setAttribute('aria-label', `${label}: ${name}`)
    made.addEventListener('click', () => {
      const at = getPos()
      if (at !== undefined) run(at)
    })
  }
  button('↑', i18next.t('desk:text.moveUp'), (at) => moveBlock(view, at, -1))
  button('↓', i18next.t('desk:text.moveDown'), (at) => moveBlock(view, at, 1))
  button('×', i18next.t('desk:text.remove'), (at) => view.dispatch(view.state.tr.delete(at, at + 1)))
  return dom
}

/** Past the neighbour above or below; false at the end of the text. */
function moveBlock(view: EditorView, at: number, by: -1 | 1): boolean {
  const { doc, tr } = view.state
  const place = doc.resolve(at)
  const index = place.index()
  const neighbour = place.parent.maybeChild(index + by)
  const own = place.parent.maybeChild(index)
  if (!own || !neighbour) return false
  const target = by === -1 ? at - neighbour.nodeSize : at + neighbour.nodeSize
  tr.delete(at, at + own.nodeSize).insert(target, own)
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, target)).scrollIntoView())
  return true
}

function sayBlock(block: Block): string {
  const kind: string = `desk:blocks.${block.kind}`
  const key = i18next.exists(kind, { count: 0 }) ? kind : 'desk:blocks.unknown'
  const rows = block.kind === 'table' ? block.rows.length : 0
  const mm = block.kind === 'space' ? block.heightMm : 0
  return i18next.t(key as 'desk:blocks.table', { count: rows, mm })
}
