/** The editor itself, on Tiptap, with a small toolbar. Its undo is its own. */
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { styleNonce } from '#renderer/ui/style-nonce.ts'
import type { RichDoc } from '#shared/lib/rich-text.ts'
import { cleanPastedHtml, cleanPastedText } from './clean-pasted-html.ts'
import { fromEditor, toEditor } from './convert.ts'
import { EditorToolbar } from './EditorToolbar.tsx'
import { editorExtensions } from './extensions.ts'
import type { Entry, RichTextHandle, RichTextInputProps } from './RichTextInput.tsx'
import classes from './rich-text.module.css'

type Props = Omit<RichTextInputProps, 'ref'> & {
  labelId: string
  entry: Entry
  /** Words asked for before the editor was there. */
  waiting: React.RefObject<string>
  ref?: Ref<RichTextHandle>
}

export function RichTextEditor({ value, onChange, onKeyCommand, labelId, entry, waiting, ref }: Props) {
  const told = useRef<RichDoc>(value)
  const latest = useRef({ onChange, onKeyCommand })
  useEffect(() => {
    latest.current = { onChange, onKeyCommand }
  })
  const editor = useEditor({
    extensions: editorExtensions,
    content: toEditor(value),
    injectNonce: styleNonce(),
    enableInputRules: false,
    enablePasteRules: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        class: classes.words ?? '',
      },
      transformPastedHTML: cleanPastedHtml,
      transformPastedText: cleanPastedText,
      handleKeyDown: (_view, event) => latest.current.onKeyCommand?.(event) ?? false,
    },
    onUpdate: ({ editor: changed }) => {
      told.current = fromEditor(changed.getJSON())
      latest.current.onChange(told.current)
    },
  })
  useFollowed(editor, value, told)
  useEntered(editor, entry, waiting)
  useImperativeHandle(ref, () => ({
    focus: () => void editor.commands.focus('end'),
    insertText: (text) => void editor.chain().focus().insertContent({ type: 'text', text }).run(),
  }))
  return (
    <>
      <EditorToolbar editor={editor} />
      <EditorContent editor={editor} className={classes.surface} />
    </>
  )
}

/** A value from elsewhere (another window, an undo) replaces the words; what this editor said itself does not come back. */
function useFollowed(editor: Editor, value: RichDoc, told: React.RefObject<RichDoc>) {
  useEffect(() => {
    if (value === told.current) return
    const isSame =
      JSON.stringify(fromEditor(toEditor(value))) === JSON.stringify(fromEditor(editor.getJSON()))
    told.current = value
    if (!isSame) editor.commands.setContent(toEditor(value), { emitUpdate: false })
  }, [editor, value, told])
}

/** Puts the caret where the user pressed, else at the end, and writes the words that were waiting. */
function useEntered(editor: Editor, entry: Entry, waiting: React.RefObject<string>) {
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    const place = entry === 'end' ? null : editor.view.posAtCoords({ left: entry.x, top: entry.y })
    editor.commands.focus(place ? place.pos : 'end', { scrollIntoView: false })
    if (waiting.current !== '') editor.commands.insertContent({ type: 'text', text: waiting.current })
    waiting.current = ''
  }, [editor, entry, waiting])
}
