/** Stands in for the editor while it loads. Plain texts can be typed on; one with a shape of its own is only shown. */
import { useEffect, useRef, useState } from 'react'
import { docFromText, plainText, type RichDoc } from '#shared/lib/rich-text.ts'
import { RichTextView } from './RichTextView.tsx'
import classes from './rich-text.module.css'

type Props = {
  labelId: string
  value: RichDoc
  onChange: (value: RichDoc) => void
  /** False while keys are coming: the editor waits, so that it takes no half-composed letter away. */
  onQuiet: (isQuiet: boolean) => void
}

const quietAfterMs = 400

export function PlainField({ labelId, value, onChange, onQuiet }: Props) {
  const [text, setText] = useState(() => plainText(value))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  if (!isPlain(value))
    return (
      <div className={classes.surface}>
        <RichTextView doc={value} />
      </div>
    )
  const type = (typed: string) => {
    setText(typed)
    onChange(docFromText(typed))
    onQuiet(false)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onQuiet(true), quietAfterMs)
  }
  return (
    <div className={classes.surface}>
      <textarea
        aria-labelledby={labelId}
        // The user has just entered this field; the real editor takes the focus over.
        // biome-ignore lint/a11y/noAutofocus: it replaces the element that had the focus
        autoFocus
        rows={1}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </div>
  )
}

/** Paragraphs without marks: nothing is lost in a plain field. */
function isPlain(doc: RichDoc): boolean {
  return doc.content.every(
    (block) =>
      block.type === 'paragraph' &&
      (block.content ?? []).every((part) => part.type === 'text' && (part.marks ?? []).length === 0),
  )
}
