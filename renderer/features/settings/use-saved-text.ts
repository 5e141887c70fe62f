/** A text that is saved when its field is left, by Enter, or when the screen goes away. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { keepTyping } from '#renderer/data/typing.ts'

/**
 * Props for an input or textarea over `saved`. While it is being typed in, changes from elsewhere wait. `save` answers
 * false when the text was refused: it then stays as typed, to be mended.
 */
export function useSavedText(
  saved: string,
  save: (text: string) => Promise<boolean> | boolean,
  isOneLine = true,
) {
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef({ typed, saved, save })
  latest.current = { typed, saved, save }
  const flush = async () => {
    const now = latest.current
    if (now.typed === null) return
    const { typed: text } = now
    const settle = () => setTyped((latestText) => (latestText === text ? null : latestText))
    if (text === now.saved) settle()
    else if (await now.save(text)) settle()
  }
  const flushLater = useRef(flush)
  flushLater.current = flush
  useEffect(() => {
    const stop = keepTyping(() => flushLater.current())
    return () => {
      stop()
      void flushLater.current()
    }
  }, [])
  return {
    value: typed ?? saved,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
    onBlur: () => void flush(),
    onKeyDown: (event: KeyboardEvent) => {
      if (isOneLine && event.key === 'Enter' && !event.nativeEvent.isComposing) void flush()
    },
  }
}
