/** What the tools do with the chosen paragraphs. */
import type { Editor } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { paragraphAttributes } from '#shared/document/editable.ts'

const noLook = Object.fromEntries(paragraphAttributes.map((name) => [name, null]))

/** A heading or a plain paragraph, with nothing of the look it had. */
export function setStyle(editor: Editor, style: 'body' | 'heading'): void {
  editor
    .chain()
    .focus()
    .updateAttributes('paragraph', { ...noLook, style })
    .run()
}

/** In the middle without an indent, or as the style says. */
export function toggleCentre(editor: Editor): void {
  const isCentred = editor.isActive('paragraph', { align: 'center' })
  const look = isCentred ? { align: null, firstLineMm: null } : { align: 'center', firstLineMm: 0 }
  editor.chain().focus().updateAttributes('paragraph', look).run()
}

const dash = '- '

/** Offices type their dashes: put in front of every chosen paragraph, or taken away where all have one. */
export function toggleDash(editor: Editor): void {
  editor
    .chain()
    .focus()
    .command(({ state, tr }) => {
      const chosen = chosenParagraphs(state.doc, state.selection.from, state.selection.to)
      const takesAway = chosen.every(({ node }) => node.textContent.startsWith(dash))
      for (const { node, at } of chosen.toReversed()) {
        if (takesAway) tr.delete(at + 1, at + 1 + dash.length)
        else if (!node.textContent.startsWith(dash)) tr.insertText(dash, at + 1)
      }
      return chosen.length > 0
    })
    .run()
}

function chosenParagraphs(doc: ProseNode, from: number, to: number) {
  const chosen: { node: ProseNode; at: number }[] = []
  doc.nodesBetween(from, to, (node, at) => {
    if (node.type.name === 'paragraph') chosen.push({ node, at })
  })
  return chosen
}
