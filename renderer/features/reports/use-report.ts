/** A report as the place says it: what is chosen, what main makes of it, and what was edited in it. */
import { useState } from 'react'
import { useAll, useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { Place } from '#renderer/navigation/navigation.ts'
import type { PaperFormat } from '#shared/document/paper-type.ts'
import { choiceKey, choiceOf, chooseReport, type KnownTemplate } from './choice.ts'
import { type MadeReport, useMadeReports } from './use-made-papers.ts'
import { useNarratives } from './use-narratives.ts'

export type Report = ReturnType<typeof useReport>

/** `isTried`: the template is being edited, and is made as it stands in the fields. */
export function useReport(known: KnownTemplate, place: Place, isTried: boolean) {
  const today = useToday()
  const regulations = useAll('regulation')
  const [settings] = useAll('settings')
  const [format, setFormat] = useState<PaperFormat | null>(null)
  const chosen = chooseReport(known.template, place.report, { today, regulations })
  const kept = choiceOf(known, chosen)
  // A template that is being edited is made as it stands in the fields.
  const choice = isTried ? { ...kept, template: trial(known, chosen.window) } : kept
  const key = choiceKey(choice)
  const made = useMadeReports(known.id)
  const { isSuccess } = useAnswer('records.all', { register: 'paper' }, ['paper'])
  const narratives = useNarratives(key, isSuccess ? issuedAt(made, key) : undefined)
  const isAsked = chosen.missing === null
  const { data, error, isPlaceholderData } = useAnswer('reports.build', choice, 'all', {
    isEnabled: isAsked,
    keepsPrevious: true,
  })
  return {
    known,
    chosen,
    choice,
    made,
    narratives,
    data: isAsked ? data : undefined,
    error: isAsked ? error : null,
    /** True while figures of another choice still stand on the screen. */
    isStale: isPlaceholderData,
    format: format ?? settings?.defaultFormat ?? ('state' as const),
    setFormat,
  }
}

const trial = ({ template }: KnownTemplate, window: KnownTemplate['template']['window']) => ({
  ...template,
  window,
})

/** The moment of the last issue of the same report; null when it was never issued. */
function issuedAt(made: readonly MadeReport[], key: string): string | null {
  const moments = made.filter((one) => one.key === key).flatMap(({ paper }) => paper.issuedAt ?? [])
  return moments.toSorted().at(-1) ?? null
}
