/**
 * The text of a paper as the editor holds it, and back without loss. What the editor cannot change (columns, rules, room,
 * page breaks, charts, tables of a shape that it does not know) stays whole as a block that is moved or deleted.
 */
import { canonicalCell, isEditableTable, tableFromEditor, tableToEditor } from './editable-table.ts'
import { canonicalRuns, type EditorNode, paragraphFromEditor, paragraphToEditor } from './editable-text.ts'
import type { Block, Paragraph, Table } from './model.ts'

export { type EditorNode, markNames, paragraphAttributes } from './editable-text.ts'

/** The editor's document of the blocks. It wants at least one paragraph. */
export function blocksToEditor(blocks: readonly Block[]): EditorNode {
  const content = blocks.map(blockToEditor)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph', attrs: {} }] }
}

function blockToEditor(block: Block): EditorNode {
  if (block.kind === 'paragraph') return paragraphToEditor(block)
  if (block.kind === 'table' && isEditableTable(block)) return tableToEditor(block)
  return { type: 'keptBlock', attrs: { block } }
}

/** The blocks of an editor's document; an untouched empty one has none. */
export function blocksFromEditor({ content = [] }: EditorNode): Block[] {
  const [only, ...others] = content
  if (only && others.length === 0 && isBlank(only)) return []
  return content.map(blockFromEditor)
}

/** The paragraph that stands for no blocks at all. */
function isBlank({ type, attrs = {}, content = [] }: EditorNode): boolean {
  const hasLook = Object.values(attrs).some((value) => value !== null && value !== undefined)
  return type === 'paragraph' && content.length === 0 && !hasLook
}

function blockFromEditor(node: EditorNode): Block {
  if (node.type === 'keptBlock') return node.attrs?.block as Block
  return node.type === 'table' ? tableFromEditor(node) : paragraphFromEditor(node, 'body')
}

/** The blocks as they are kept: what looks the same is written in one way only. */
export function canonicalBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return canonicalParagraph(block)
    return block.kind === 'table' ? canonicalTable(block) : block
  })
}

function canonicalParagraph(paragraph: Paragraph): Paragraph {
  return { ...paragraph, runs: canonicalRuns(paragraph.runs) }
}

function canonicalTable(table: Table): Table {
  const rows = (part: Table['rows']) =>
    part.map(({ cells }) => ({
      cells: cells.map((cell) => {
        const { content } = cell
        return canonicalCell(
          content.kind === 'text'
            ? { ...cell, content: { ...content, paragraphs: content.paragraphs.map(canonicalParagraph) } }
            : cell,
        )
      }),
    }))
  return { ...table, headRows: rows(table.headRows), rows: rows(table.rows) }
}
