/** Tables of the editor: widths as on paper, heads that stay heads. Lengths are set by script: the page allows no inline styles. */
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { tableFromEditor } from '#shared/document/editable-table.ts'
import type { EditorNode } from '#shared/document/editable-text.ts'
import { dataAttributes } from './paragraph.ts'

const spans = {
  colspan: { default: 1 },
  rowspan: { default: 1 },
  colwidth: {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute('data-columns')?.split(',').map(Number) ?? null,
    renderHTML: ({ colwidth }: { colwidth?: number[] | null }) =>
      colwidth ? { 'data-columns': colwidth.join(',') } : {},
  },
}
const cellLook = () => ({ ...spans, ...dataAttributes(['align', 'bold', 'value']) })

const tag = (name: 'td' | 'th') => ({
  content: 'paragraph+',
  addAttributes: cellLook,
  parseHTML: () => [{ tag: name }],
  renderHTML: ({ HTMLAttributes }: { HTMLAttributes: Record<string, unknown> }) =>
    [name, HTMLAttributes, 0] as const,
})

const PaperTable = Table.extend({
  addAttributes: () => dataAttributes(['columns']),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  addNodeView: () => makeTableView,
}).configure({ resizable: false })

const PaperRow = TableRow.extend({
  addAttributes: () => ({
    isHead: {
      default: false,
      parseHTML: (element: HTMLElement) => element.hasAttribute('data-head'),
      renderHTML: ({ isHead }: { isHead?: boolean }) => (isHead ? { 'data-head': '' } : {}),
    },
  }),
})

export const tableExtensions = [
  PaperTable,
  PaperRow,
  TableCell.extend(tag('td') as object),
  TableHeader.extend(tag('th') as object),
]

/** A millimetre beside letters of 15 px, which stand for 12 pt on paper. */
const remOfMm = 0.22

function makeTableView({ node }: { node: ProseNode }) {
  const dom = document.createElement('table')
  const group = dom.appendChild(document.createElement('colgroup'))
  const contentDOM = dom.appendChild(document.createElement('tbody'))
  const show = (table: ProseNode) => {
    const { columns } = tableFromEditor(table.toJSON() as EditorNode)
    const total = columns.reduce((sum, { widthMm }) => sum + widthMm, 0) || 1
    // As wide as on paper beside letters of this size: a table of a turned sheet is scrolled.
    dom.style.minWidth = `${Math.round(total * remOfMm)}rem`
    group.replaceChildren(
      ...columns.map(({ widthMm }) => {
        const column = document.createElement('col')
        column.style.width = `${(widthMm / total) * 100}%`
        return column
      }),
    )
  }
  show(node)
  let shown = shapeOf(node)
  return {
    dom,
    contentDOM,
    update: (next: ProseNode) => {
      if (next.type !== node.type) return false
      const shape = shapeOf(next)
      if (shape !== shown) show(next)
      shown = shape
      return true
    },
    // The columns are drawn here and are no change of the text.
    ignoreMutation: (mutation: { target: globalThis.Node }) => group.contains(mutation.target),
  }
}

/** What the widths depend on: the first row is enough to see columns come and go. */
function shapeOf(table: ProseNode): string {
  const cells: unknown[] = []
  table.firstChild?.forEach((cell) => void cells.push([cell.attrs.colspan, cell.attrs.colwidth]))
  return JSON.stringify([table.attrs.columns, cells])
}
