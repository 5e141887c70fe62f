/** A text that is saved when its field is left, by Enter, or when the screen goes away. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** Props for an input or textarea over `saved`. While it is being typed in, changes from elsewhere wait. */
export function useSavedText(saved: string, save: (text: string) => void, isOneLine = true) {
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef({ typed, saved, save })
  latest.current = { typed, saved, save }
  const flush = () => {
    const now = latest.current
    if (now.typed !== null && now.typed !== now.saved) now.save(now.typed)
    setTyped(null)
  }
  const flushLater = useRef(flush)
  flushLater.current = flush
  useEffect(() => () => flushLater.current(), [])
  return {
    value: typed ?? saved,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
    onBlur: flush,
    onKeyDown: (event: KeyboardEvent) => {
      if (isOneLine && event.key === 'Enter' && !event.nativeEvent.isComposing) flush()
    },
  }
}
