/** The fence for screens that look at a text while it is typed or pasted. */
import { useMemo } from 'react'
import { useAll } from '#renderer/data/use-answer.ts'
import { type FenceFinding, isAllowed, scanText } from '#shared/fence/index.ts'

export type Fence = {
  /** What is found in a text, without what the office said is none. */
  scanText(text: string): readonly FenceFinding[]
}

export function useFence(): Fence {
  const allowances = useAll('fence-allowance')
  return useMemo(
    () => ({ scanText: (text) => scanText(text).filter((finding) => !isAllowed(finding, allowances)) }),
    [allowances],
  )
}
