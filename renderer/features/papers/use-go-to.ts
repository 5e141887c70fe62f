/** Leads from a finding to its place: turns to the tab, then to the field or to the words in the text. */
import { useCallback, useEffect, useState } from 'react'
import { useFindPlace } from '#renderer/forms/find-place.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { CheckPlace } from '#shared/reports/checks/finding.ts'
import type { TextHandle } from './text/TextEditor.tsx'
import type { DeskTab } from './use-desk.ts'

export function tabOfPlace({ part, block }: CheckPlace): DeskTab {
  if (part === 'body') return 'text'
  if (part === 'annexes') return 'annexes'
  return block === undefined ? 'form' : 'text'
}

/** `signatures.0.name`: the field that edits a place. */
export function pathOfPlace({ part, index, field }: CheckPlace): string {
  return [part, ...(index >= 0 ? [String(index)] : []), ...(field ? [field] : [])].join('.')
}

export function useGoTo(text: React.RefObject<TextHandle | null>, chooseAnnex: (index: number) => void) {
  const adjust = useNavigation((state) => state.adjust)
  const [wanted, setWanted] = useState<CheckPlace | null>(null)
  const goToField = useFindPlace(useCallback(() => undefined, []))
  useEffect(() => {
    if (!wanted) return
    // The tab, and the editor on it, are drawn first.
    const timer = setTimeout(() => {
      const isShown = wanted.block !== undefined && text.current?.show(wanted)
      if (!isShown) goToField(pathOfPlace(wanted))
      setWanted(null)
    }, 60)
    return () => clearTimeout(timer)
  }, [wanted, text, goToField])
  return useCallback(
    (place: CheckPlace) => {
      if (place.part === 'annexes') chooseAnnex(Math.max(0, place.index))
      adjust({ tab: tabOfPlace(place) })
      setWanted(place)
    },
    [adjust, chooseAnnex],
  )
}
