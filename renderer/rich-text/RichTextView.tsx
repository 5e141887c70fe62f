/** A rich text as it reads, without an editor. */
import type { ReactNode } from 'react'
import type { RichBlock, RichCell, RichDoc, RichInline, RichMark } from '#shared/lib/rich-text.ts'
import classes from './rich-text.module.css'

export function RichTextView({ doc }: { doc: RichDoc }) {
  return <div className={classes.words}>{blocks(doc.content)}</div>
}

// Blocks have no identity of their own; they are drawn anew as a whole.
const blocks = (content: readonly RichBlock[]): ReactNode[] =>
  content.map((block, index) => <Block key={String(index)} block={block} />)

function Block({ block }: { block: RichBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          {(block.content ?? []).map((part, index) => (
            <Inline key={String(index)} part={part} />
          ))}
        </p>
      )
    case 'bulletList':
      return <ul>{items(block)}</ul>
    case 'orderedList':
      return <ol start={block.attrs?.start ?? 1}>{items(block)}</ol>
    case 'table':
      return (
        <table>
          <tbody>
            {block.content.map((row, index) => (
              <tr key={String(index)}>
                {row.content.map((cell, place) => (
                  <Cell key={String(place)} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

const items = (list: Extract<RichBlock, { type: 'bulletList' | 'orderedList' }>) =>
  list.content.map((item, index) => <li key={String(index)}>{blocks(item.content)}</li>)

function Cell({ cell }: { cell: RichCell }) {
  const Tag = cell.type === 'tableHeader' ? 'th' : 'td'
  return (
    <Tag colSpan={cell.attrs?.colspan ?? 1} rowSpan={cell.attrs?.rowspan ?? 1}>
      {blocks(cell.content)}
    </Tag>
  )
}

const tags = { bold: 'strong', italic: 'em', underline: 'u' } as const satisfies Record<
  RichMark['type'],
  string
>

function Inline({ part }: { part: RichInline }) {
  if (part.type === 'hardBreak') return <br />
  return (part.marks ?? []).reduce<ReactNode>((inner, mark) => {
    const Tag = tags[mark.type]
    return <Tag key={mark.type}>{inner}</Tag>
  }, part.text)
}
