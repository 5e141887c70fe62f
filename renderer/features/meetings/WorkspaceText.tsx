/** A rich text of the workspace: standing phrases find their way into the one entered last. */
import { useRef } from 'react'
import { type RichTextHandle, RichTextInput } from '#renderer/rich-text/index.ts'
import type { RichDoc } from '#shared/lib/rich-text.ts'
import { useWorkspace } from './use-workspace.ts'

type Props = {
  label: string
  hidesLabel?: boolean
  value: RichDoc
  onChange: (value: RichDoc) => void
  placeholder?: string
  minRows?: number
  isPlain?: boolean
  hasFocus?: boolean
  isReadOnly?: boolean
  onKeyCommand?: (event: KeyboardEvent) => boolean
}

export function WorkspaceText({ isReadOnly = false, ...props }: Props) {
  const { isLocked, lastText } = useWorkspace()
  const own = useRef<RichTextHandle>(null)
  const remember = () => {
    lastText.current = own.current
  }
  return (
    <div onFocusCapture={remember}>
      <RichTextInput {...props} ref={own} isReadOnly={isLocked || isReadOnly} />
    </div>
  )
}
