/** Tables and page breaks come into a paper's text beside its paragraphs. */
import { TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { headCell, tableColumns, textCell } from '#shared/document/build.ts'
import { blocksToEditor } from '#shared/document/editable.ts'
import type { Table } from '#shared/document/model.ts'

/** Two rows under a head, as wide as an upright page has room. */
const newTable: Table = {
  kind: 'table',
  columns: tableColumns([
    [12, 'center'],
    [98, 'left'],
    [50, 'left'],
  ]),
  headRows: [{ cells: ['STT', '', ''].map((text) => headCell(text)) }],
  rows: ['1', '2'].map((number) => ({ cells: [number, '', ''].map((text) => textCell(text)) })),
}

export function insertTable(editor: Editor): void {
  const [table] = blocksToEditor([newTable]).content ?? []
  if (!table) return
  insertBeside(editor, structuredClone(table) as object)
  // The first head is there already.
  editor.commands.goToNextCell()
}

export function insertPageBreak(editor: Editor): void {
  insertBeside(editor, { type: 'keptBlock', attrs: { block: { kind: 'page-break' } } })
}

/** Behind the paragraph of the caret, in front of it where the caret is at its beginning: no paragraph is torn apart. */
function insertBeside(editor: Editor, content: object): void {
  const { $from } = editor.state.selection
  const isAtStart = $from.depth > 0 && $from.parentOffset === 0 && $from.parent.content.size > 0
  const at = $from.depth === 0 ? $from.pos : isAtStart ? $from.before(1) : $from.after(1)
  editor
    .chain()
    .focus()
    .insertContentAt(at, content)
    .command(({ tr }) => {
      tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)))
      return true
    })
    .scrollIntoView()
    .run()
}
