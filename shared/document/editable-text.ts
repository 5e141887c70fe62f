/** Paragraphs between a paper and the text editor. Marks have three states there as here: on, off, and as the style says. */
import { type Align, type Paragraph, type Run, type StyleKey, styleKeys } from './model.ts'

/** A node of the editor's document (ProseMirror's JSON). */
export type EditorNode = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly EditorNode[]
  readonly marks?: readonly EditorMark[]
  readonly text?: string
}
export type EditorMark = { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }

export const markNames = ['bold', 'italic', 'underline'] as const
type Marks = Omit<Run, 'text'>

/** Attributes of a paragraph in the editor; null where the style decides. */
export const paragraphAttributes = [
  'style',
  'align',
  'firstLineMm',
  'leftMm',
  'beforePt',
  'afterPt',
  'keepWithNext',
] as const

/** Runs as they are kept: empty ones dropped, neighbours of the same look joined, NFC, lines broken by `\n` alone. */
export function canonicalRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.text === '') continue
    if (last && isSameLook(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined.map((run) => ({ ...run, text: run.text.replace(/\r\n?/g, '\n').normalize('NFC') }))
}

const isSameLook = (a: Run, b: Run) => markNames.every((name) => a[name] === b[name])

export function paragraphToEditor({ kind: _, runs, ...attributes }: Paragraph): EditorNode {
  const content = canonicalRuns(runs).flatMap(runToEditor)
  return { type: 'paragraph', attrs: attributes, ...(content.length > 0 ? { content } : {}) }
}

function runToEditor({ text, ...look }: Run): EditorNode[] {
  const marks = markNames.flatMap((type) =>
    look[type] === undefined ? [] : [{ type, attrs: { on: look[type] } }],
  )
  const marked = marks.length > 0 ? { marks } : {}
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak', ...marked }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...marked }]),
    ])
}

/** The paragraph of an editor's node; `style` where the node has none of its own. */
export function paragraphFromEditor({ attrs = {}, content = [] }: EditorNode, style: StyleKey): Paragraph {
  const given = paragraphAttributes.flatMap((name) => {
    const value = attrs[name]
    return value === null || value === undefined || name === 'style' ? [] : [[name, value] as const]
  })
  return {
    kind: 'paragraph',
    style: styleKeys.find((key) => key === attrs.style) ?? style,
    runs: canonicalRuns(content.map(runFromEditor)),
    ...(Object.fromEntries(given) as { align?: Align }),
  }
}

function runFromEditor({ type, text = '', marks = [] }: EditorNode): Run {
  return { text: type === 'hardBreak' ? '\n' : text, ...marksFromEditor(marks) }
}

function marksFromEditor(marks: readonly EditorMark[]): Marks {
  const found = markNames.flatMap((name) => {
    const mark = marks.find(({ type }) => type === name)
    return mark ? [[name, mark.attrs?.on !== false] as const] : []
  })
  return Object.fromEntries(found)
}
