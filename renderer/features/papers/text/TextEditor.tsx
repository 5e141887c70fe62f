/** The text of a paper, typed as it will stand: Tiptap over the blocks, telling what was typed a few times a second. */
import { type Editor, EditorContent, type JSONContent, useEditor } from '@tiptap/react'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { keepTyping } from '#renderer/data/typing.ts'
import { cleanPastedText } from '#renderer/rich-text/clean-pasted-html.ts'
import { styleNonce } from '#renderer/ui/style-nonce.ts'
import { blocksFromEditor, blocksToEditor, type EditorNode } from '#shared/document/editable.ts'
import type { Block, Styles } from '#shared/document/model.ts'
import { paperExtensions } from './extensions.ts'
import { pastedHtml } from './paste.ts'
import { selectPlace, type TextPlace } from './place-in-text.ts'
import { TextToolbar } from './TextToolbar.tsx'
import classes from './text.module.css'

type Blocks = readonly Block[]

export type TextHandle = {
  /** Marks the words of a place and brings them into sight; false when there is no such place. */
  show(place: TextPlace): boolean
}

type Props = {
  label: string
  value: Blocks
  onChange: (value: Block[]) => void
  /** The styles of the look in which it is printed. */
  styles: Styles
  isReadOnly: boolean
  ref?: Ref<TextHandle>
}

export function TextEditor({ label, value, onChange, styles, isReadOnly, ref }: Props) {
  const told = useRef<Blocks>(value)
  const tell = useTelling(onChange, told)
  const stylesNow = useLatest(styles)
  const [extensions] = useState(() => paperExtensions(() => stylesNow.current))
  const editor = useEditor({
    extensions,
    content: contentOf(value),
    editable: !isReadOnly,
    injectNonce: styleNonce(),
    enableInputRules: false,
    enablePasteRules: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'data-path': 'body',
        class: classes.words ?? '',
      },
      transformPastedHTML: pastedHtml,
      transformPastedText: cleanPastedText,
      handleKeyDown: (_view, event) => {
        // A command of the screen works on what has been typed so far.
        if (event.ctrlKey || event.metaKey) tell.now()
        return false
      },
    },
    onUpdate: ({ editor: changed }) => tell.soon(changed),
    onBlur: () => tell.now(),
  })
  useEffect(() => {
    if (editor.isEditable === isReadOnly) editor.setEditable(!isReadOnly, false)
  }, [editor, isReadOnly])
  useFollowed(editor, value, told, tell.isWaiting)
  useImperativeHandle(ref, () => ({ show: (place) => selectPlace(editor, place) }))
  return (
    <div className={classes.frame} data-read-only={isReadOnly || undefined}>
      {!isReadOnly && <TextToolbar editor={editor} styles={styles} />}
      <EditorContent editor={editor} className={classes.surface} />
    </div>
  )
}

const contentOf = (blocks: Blocks) => blocksToEditor(blocks) as JSONContent
const blocksOf = (editor: Editor) => blocksFromEditor(editor.getJSON() as EditorNode)

function useLatest<T>(value: T) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

const tellPauseMs = 200

/** Not at every key: a long paper is a lot to write down. What is typed is told when the field or the window goes, too. */
function useTelling(onChange: (value: Block[]) => void, told: React.RefObject<Blocks>) {
  const latest = useLatest(onChange)
  const [telling] = useState(() => {
    let waiting: Editor | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const now = () => {
      clearTimeout(timer)
      timer = undefined
      const editor = waiting
      waiting = null
      if (!editor) return
      const blocks = blocksOf(editor)
      told.current = blocks
      latest.current(blocks)
    }
    const soon = (editor: Editor) => {
      waiting = editor
      timer ??= setTimeout(now, tellPauseMs)
    }
    return { now, soon, isWaiting: () => waiting !== null }
  })
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

/** Blocks from elsewhere (another window, an undo, taken over anew) replace the text; its own words do not come back. */
function useFollowed(editor: Editor, value: Blocks, told: React.RefObject<Blocks>, isWaiting: () => boolean) {
  useEffect(() => {
    if (value === told.current || isWaiting()) return
    told.current = value
    const isSame = JSON.stringify(value) === JSON.stringify(blocksOf(editor))
    if (!isSame) editor.commands.setContent(contentOf(value), { emitUpdate: false })
  }, [editor, value, told, isWaiting])
}
