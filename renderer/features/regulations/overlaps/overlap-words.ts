/** An overlap in words: what meets, and in which bodies. */
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import type { Tone } from '#renderer/ui/StatusBadge.tsx'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { OverlapGroup } from '#shared/views/overlaps/overlaps.ts'

/** Names told before the rest is counted. */
const mostNames = 4

/** Two inspections weigh most; products that several regulations ask for come next. */
export function toneOfOverlap({ sort, isAcross, note }: OverlapGroup): Tone {
  if (note !== null) return 'good'
  if (sort === 'inspection') return 'late'
  return isAcross ? 'soon' : 'idle'
}

/** `2 đoàn kiểm tra`, and the bodies in protocol order. */
export function useOverlapWords(): (group: OverlapGroup) => { what: string; bodies: string } {
  const { t } = useTranslation('overlaps')
  const organisations = useById('organisation')
  return ({ sort, isAcross, items, bodyIds, monday }) => {
    const bodies = bodyIds
      .flatMap((id) => organisations.get(id) ?? [])
      .toSorted((a, b) => a.order - b.order)
      .map((one) => shortNameOn(one, monday))
    const left = bodies.length - mostNames
    const names = bodies.slice(0, mostNames).join(', ')
    return {
      what: t(`kinds.${isAcross ? 'across' : sort}`, { count: items.length }),
      bodies: left > 0 ? t('bodies', { names, count: left }) : names,
    }
  }
}
