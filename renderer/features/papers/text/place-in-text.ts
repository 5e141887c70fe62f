/** From the place of a finding to the words in the editor. */
import type { Editor } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { CheckPlace } from '#shared/reports/checks/finding.ts'

export type TextPlace = Pick<CheckPlace, 'block' | 'cell' | 'from' | 'to'>

/** Selects a place; of a block that is not edited the whole. False when the text has no such block. */
export function selectPlace(editor: Editor, place: TextPlace): boolean {
  const { doc, tr } = editor.state
  const at = startOfBlock(doc, place.block ?? -1)
  const block = at === null ? null : doc.nodeAt(at)
  if (at === null || !block) return false
  const line = block.type.name === 'paragraph' ? { node: block, at } : lineInTable(block, at, place.cell)
  const selection = line
    ? TextSelection.create(doc, within(line, place.from), within(line, place.to))
    : NodeSelection.isSelectable(block)
      ? NodeSelection.create(doc, at)
      : TextSelection.near(doc.resolve(at + 1))
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView())
  editor.view.focus()
  return true
}

type Line = { node: ProseNode; at: number }

const within = ({ node, at }: Line, offset: number) => at + 1 + Math.min(offset, node.content.size)

function startOfBlock(doc: ProseNode, index: number): number | null {
  if (index < 0 || index >= doc.childCount) return null
  let at = 0
  for (let before = 0; before < index; before += 1) at += doc.child(before).nodeSize
  return at
}

function lineInTable(table: ProseNode, at: number, place: TextPlace['cell']): Line | null {
  if (!place || table.type.name !== 'table') return null
  const heads = countHeads(table)
  const steps = [place.area === 'head' ? place.row : heads + place.row, place.cell, place.line]
  let line: Line | null = { node: table, at }
  for (const step of steps) line = line && childOf(line, step)
  return line
}

function childOf({ node, at }: Line, index: number): Line | null {
  const child = node.maybeChild(index)
  if (!child) return null
  let start = at + 1
  for (let before = 0; before < index; before += 1) start += node.child(before).nodeSize
  return { node: child, at: start }
}

function countHeads(table: ProseNode): number {
  let heads = 0
  table.forEach((row, _offset, index) => {
    if (row.attrs.isHead === true) heads = index + 1
  })
  return heads
}
