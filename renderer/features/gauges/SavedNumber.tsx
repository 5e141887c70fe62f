/** A whole number that is saved when its field is left, by Enter, or when the screen goes away; empty is no number. */
import { NumberInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { keepTyping } from '#renderer/data/typing.ts'

type Props = {
  label: string
  value: number | null
  max: number
  min?: number
  /** What is shown when nothing was typed. */
  placeholder?: string
  /** False when it was refused: it then stays as typed, to be mended. */
  save(value: number | null): Promise<boolean>
}

export function SavedNumber({ label, value, max, min = 0, placeholder, save }: Props) {
  const [typed, setTyped] = useState<string | number | null>(null)
  const latest = useRef({ typed, value, save })
  latest.current = { typed, value, save }
  const flush = useRef(async () => {
    const now = latest.current
    if (now.typed === null) return
    const next = typeof now.typed === 'number' ? now.typed : null
    const isDone = next === now.value || (await now.save(next))
    if (isDone) setTyped((last) => (last === now.typed ? null : last))
  })
  useEffect(() => {
    const run = flush.current
    const stop = keepTyping(run)
    return () => {
      stop()
      void run()
    }
  }, [])
  return (
    <NumberInput
      size="xs"
      label={label}
      min={min}
      max={max}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      {...(placeholder === undefined ? {} : { placeholder })}
      value={typed ?? value ?? ''}
      onChange={setTyped}
      onBlur={() => void flush.current()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void flush.current()
      }}
    />
  )
}
