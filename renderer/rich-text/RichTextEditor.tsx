/** The editor itself, on Tiptap, with a small toolbar. Its undo is its own. */
import { TextSelection } from '@tiptap/pm/state'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { keepTyping } from '#renderer/data/typing.ts'
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
  const tell = useTelling(onChange, told)
  const latest = useRef(onKeyCommand)
  useEffect(() => {
    latest.current = onKeyCommand
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
      handleKeyDown: (_view, event) => {
        // A command of the screen works on what has been typed so far.
        if (event.ctrlKey || event.metaKey) tell.now()
        return latest.current?.(event) ?? false
      },
    },
    onUpdate: ({ editor: changed }) => tell.soon(changed),
    onBlur: () => tell.now(),
  })
  useFollowed(editor, value, told, tell.isWaiting)
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

const tellPauseMs = 200

/** Tells the screen what was typed a few times a second, not at every key: a long meeting is a lot to draw. */
function useTelling(onChange: (value: RichDoc) => void, told: React.RefObject<RichDoc>) {
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  const [telling] = useState(() => {
    let waiting: Editor | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const now = () => {
      clearTimeout(timer)
      timer = undefined
      const editor = waiting
      waiting = null
      if (!editor) return
      told.current = fromEditor(editor.getJSON())
      latest.current(told.current)
    }
    const soon = (editor: Editor) => {
      waiting = editor
      timer ??= setTimeout(now, tellPauseMs)
    }
    return { now, soon, isWaiting: () => waiting !== null }
  })
  // A field that goes away says its last words, and so does one whose window is closed, before the record is saved.
  useEffect(() => {
    window.addEventListener('pagehide', telling.now, { capture: true })
    const stop = keepTyping(async () => telling.now())
    return () => {
      stop()
      window.removeEventListener('pagehide', telling.now, { capture: true })
      telling.now()
    }
  }, [telling])
  return telling
}

/** A value from elsewhere (another window, an undo) replaces the words; what this editor said itself does not come back. */
function useFollowed(
  editor: Editor,
  value: RichDoc,
  told: React.RefObject<RichDoc>,
  isWaiting: () => boolean,
) {
  useEffect(() => {
    // Words on their way out come first; the record merges the two.
    if (value === told.current || isWaiting()) return
    const isSame =
      JSON.stringify(fromEditor(toEditor(value))) === JSON.stringify(fromEditor(editor.getJSON()))
    told.current = value
    if (!isSame) editor.commands.setContent(toEditor(value), { emitUpdate: false })
  }, [editor, value, told, isWaiting])
}

/** Puts the caret where the user pressed, else at the end, and writes the words that were waiting. */
function useEntered(editor: Editor, entry: Entry, waiting: React.RefObject<string>) {
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    const place = entry === 'end' ? null : editor.view.posAtCoords({ left: entry.x, top: entry.y })
    const { doc } = editor.state
    const caret = place ? TextSelection.near(doc.resolve(place.pos)) : TextSelection.atEnd(doc)
    editor.view.dispatch(editor.state.tr.setSelection(caret))
    editor.view.focus()
    if (waiting.current !== '') editor.commands.insertContent({ type: 'text', text: waiting.current })
    waiting.current = ''
  }, [editor, entry, waiting])
}
