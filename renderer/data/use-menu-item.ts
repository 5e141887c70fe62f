/** Items of the hidden menu (Ctrl+N, Ctrl+P …) that the screen in front answers. */
import { useEffect, useRef } from 'react'
import { on } from '#renderer/api/client.ts'
import type { PayloadOf } from '#shared/contract/events.ts'

type Item = PayloadOf<'app.menu'>['item']

/** Calls `answer` when the item is chosen while this is on screen; null leaves it to others. */
export function useMenuItem(item: Item, answer: (() => void) | null): void {
  const latest = useRef(answer)
  latest.current = answer
  useEffect(() => on('app.menu', (chosen) => (chosen.item === item ? latest.current?.() : undefined)), [item])
}
