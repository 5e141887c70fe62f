/** Bold, italic and underline in three states: on, off, or as the style of the paragraph says. */
import { Mark } from '@tiptap/core'
import type { MarkType, Node as ProseNode } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { markNames } from '#shared/document/editable.ts'
import type { Styles } from '#shared/document/model.ts'

export type MarkName = (typeof markNames)[number]

const tags: Record<MarkName, readonly [tag: string, others: readonly string[], key: string]> = {
  bold: ['strong', ['b'], 'Mod-b'],
  italic: ['em', ['i'], 'Mod-i'],
  underline: ['u', [], 'Mod-u'],
}

/** The marks; the styles of the paper's look say what a paragraph is without any. */
export function lookMarks(stylesNow: () => Styles) {
  return markNames.map((name) => {
    const [tag, others, key] = tags[name]
    return Mark.create({
      name,
      addAttributes: () => ({ on: { default: true } }),
      parseHTML: () => [
        { tag: `${tag}[data-off]`, getAttrs: () => ({ on: false }) },
        ...[tag, ...others].map((one) => ({ tag: one, getAttrs: () => ({ on: true }) })),
      ],
      renderHTML: ({ mark }) => [tag, mark.attrs.on === false ? { 'data-off': '' } : {}, 0],
      addKeyboardShortcuts() {
        return {
          [key]: () =>
            this.editor.commands.command(({ state, tr }) => {
              toggleLook(state, tr, name, stylesNow())
              return true
            }),
        }
      },
    })
  })
}

/** True when everything chosen (or what would be typed) has the look. */
export function hasLook(state: EditorState, name: MarkName, styles: Styles): boolean {
  const type = state.schema.marks[name]
  if (!type) return false
  const { empty, $from } = state.selection
  if (empty) {
    const mark = type.isInSet(state.storedMarks ?? $from.marks())
    return mark ? mark.attrs.on !== false : styleHas($from.parent, name, styles)
  }
  const pieces = textPieces(state)
  return pieces.length > 0 && pieces.every(({ node, parent }) => isOn(node, parent, type, name, styles))
}

/** Turns the look on, or off where everything chosen has it already. */
export function toggleLook(state: EditorState, tr: Transaction, name: MarkName, styles: Styles): void {
  const type = state.schema.marks[name]
  if (!type) return
  const on = !hasLook(state, name, styles)
  const { empty, $from } = state.selection
  if (empty) {
    if (styleHas($from.parent, name, styles) === on) tr.removeStoredMark(type)
    else tr.addStoredMark(type.create({ on }))
    return
  }
  for (const { from, to, parent } of textPieces(state)) {
    if (styleHas(parent, name, styles) === on) tr.removeMark(from, to, type)
    else tr.addMark(from, to, type.create({ on }))
  }
}

function styleHas(parent: ProseNode, name: MarkName, styles: Styles): boolean {
  const style = styles[parent.attrs.style as keyof Styles]
  return style?.[name] === true
}

function isOn(node: ProseNode, parent: ProseNode, type: MarkType, name: MarkName, styles: Styles): boolean {
  const mark = type.isInSet(node.marks)
  return mark ? mark.attrs.on !== false : styleHas(parent, name, styles)
}

type Piece = { from: number; to: number; node: ProseNode; parent: ProseNode }

/** The chosen text, piece by piece; of several chosen cells all of theirs. */
function textPieces({ doc, selection }: EditorState): Piece[] {
  const pieces: Piece[] = []
  for (const { $from, $to } of selection.ranges)
    doc.nodesBetween($from.pos, $to.pos, (node, at, parent) => {
      if (!node.isInline || !parent) return
      const [from, to] = [Math.max(at, $from.pos), Math.min(at + node.nodeSize, $to.pos)]
      if (from < to) pieces.push({ from, to, node, parent })
    })
  return pieces
}
