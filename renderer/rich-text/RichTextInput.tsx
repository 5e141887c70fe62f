/**
 * A rich text field. It is read as plain words until it is entered; then the editor takes its place, and until that has been
 * loaded a plain field, so that no key is lost.
 */
import { type Ref, useId, useImperativeHandle, useRef, useState } from 'react'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { isEmptyDoc, type RichDoc } from '#shared/lib/rich-text.ts'
import { PlainField } from './PlainField.tsx'
import { RichTextView } from './RichTextView.tsx'
import classes from './rich-text.module.css'
import { useEditorPart } from './use-editor-part.ts'

export type RichTextHandle = {
  focus(): void
  /** Puts words where the caret is; a field not entered yet gets them at its end. */
  insertText(text: string): void
}

export type RichTextInputProps = {
  label: string
  /** The label is read aloud but not seen. */
  hidesLabel?: boolean
  value: RichDoc
  onChange: (value: RichDoc) => void
  isReadOnly?: boolean
  minRows?: number
  placeholder?: string
  /** Without a frame until it is entered, for texts inside cards. */
  isPlain?: boolean
  /** Enters the field as soon as it appears. */
  hasFocus?: boolean
  /** Keys that the screen takes; true keeps them from the editor. */
  onKeyCommand?: (event: KeyboardEvent) => boolean
  ref?: Ref<RichTextHandle>
}

export type Entry = { x: number; y: number } | 'end'

export function RichTextInput(props: RichTextInputProps) {
  const canEdit = useCanEdit()
  const isReadOnly = props.isReadOnly === true || !canEdit
  const { label, value, minRows = 1, isPlain = false, hidesLabel = false } = props
  const labelId = useId()
  const [entry, setEntry] = useState<Entry | null>(props.hasFocus && !isReadOnly ? 'end' : null)
  const isEntered = entry !== null && !isReadOnly
  const inner = useRef<RichTextHandle>(null)
  const waiting = useRef('')
  useImperativeHandle(props.ref, () => ({
    focus: () => (inner.current ? inner.current.focus() : setEntry('end')),
    insertText: (text) => {
      if (inner.current) return inner.current.insertText(text)
      waiting.current += text
      setEntry('end')
    },
  }))
  return (
    <div className={classes.field}>
      <span id={labelId} className={classes.label} hidden={hidesLabel}>
        {label}
      </span>
      <div
        className={classes.frame}
        data-plain={isPlain || undefined}
        style={{ '--rows': minRows } as React.CSSProperties}
      >
        {isEntered ? (
          <Entered {...props} labelId={labelId} entry={entry} inner={inner} waiting={waiting} />
        ) : (
          <Resting
            {...props}
            isReadOnly={isReadOnly}
            labelId={labelId}
            isEmpty={isEmptyDoc(value)}
            onEnter={setEntry}
          />
        )}
      </div>
    </div>
  )
}

type EnteredProps = RichTextInputProps & {
  labelId: string
  entry: Entry
  inner: React.RefObject<RichTextHandle | null>
  waiting: React.RefObject<string>
}

function Entered({ inner, waiting, ...props }: EnteredProps) {
  const [isQuiet, setQuiet] = useState(true)
  const Editor = useEditorPart()
  if (Editor && isQuiet) return <Editor {...props} ref={inner} waiting={waiting} />
  return <PlainField {...props} onQuiet={setQuiet} />
}

type RestingProps = RichTextInputProps & {
  labelId: string
  isEmpty: boolean
  onEnter: (entry: Entry) => void
}

/** The words alone. Reaching it by the keyboard or the mouse enters the field. */
function Resting({ value, labelId, isReadOnly, isEmpty, placeholder, onEnter }: RestingProps) {
  const pressed = useRef<Entry>('end')
  const words = isEmpty ? <p className={classes.placeholder}>{placeholder}</p> : <RichTextView doc={value} />
  if (isReadOnly)
    return (
      // biome-ignore lint/a11y/useSemanticElements: rich words that were a field a moment ago
      <div role="group" className={classes.surface} data-read-only aria-labelledby={labelId}>
        {words}
      </div>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element of HTML holds rich text
    <div
      role="textbox"
      aria-multiline
      tabIndex={0}
      className={classes.surface}
      aria-labelledby={labelId}
      onPointerDown={({ clientX, clientY }) => {
        pressed.current = { x: clientX, y: clientY }
      }}
      onFocus={() => onEnter(pressed.current)}
    >
      {words}
    </div>
  )
}
