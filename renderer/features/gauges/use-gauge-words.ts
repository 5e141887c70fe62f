/** A gauge in two short lines: its figure, and what is still allowed. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import type { CapGauge, GaugeState, GaugesView } from '#shared/views/gauges/gauges.ts'
import { type RowName, stateOfRow } from './gauge-names.ts'

export type GaugeWords = { figure: string; room: string; state: string }

/** Says a row of the year's view. */
export function useGaugeWords(view: GaugesView): (name: RowName) => GaugeWords {
  const { t } = useTranslation('gauges')
  const say = useNumberWords()
  return (name) => ({
    figure: figureWords(name, view, t, say),
    room: roomWords(name, view, t, say),
    state: stateWords(name, stateOfRow(name, view), t),
  })
}

type Words = TFunction<'gauges'>
type Say = (value: number | null) => string

/** The word of a state; a share that should be higher is not exceeded but missed. */
export function stateWords(name: RowName, state: GaugeState, t: Words): string {
  const isShare = name === 'online-share' || name === 'notices'
  return isShare && state === 'over' ? t('shareMissed') : t(`states.${state}`)
}

function figureWords(name: RowName, view: GaugesView, t: Words, say: Say): string {
  switch (name) {
    case 'online-share':
      return view.online.share === null
        ? t('short.noConference')
        : t('short.share', { share: say(view.online.share) })
    case 'conferences':
      return capFigure(view.conferences, t, say)
    case 'province-wide':
      return capFigure(view.provinceWide, t, say)
    case 'concluding-speech':
      return view.speeches.longest === null
        ? t('short.notTimed')
        : t('short.minutes', { minutes: say(view.speeches.longest) })
    case 'documents':
      return capFigure(view.documents, t, say)
    case 'notices':
      return view.notices.share === null
        ? t('short.noNotice')
        : t('short.onTime', { share: say(view.notices.share) })
  }
}

function capFigure({ figure, cap }: CapGauge, t: Words, say: Say): string {
  return cap === null
    ? t('short.value', { value: say(figure.value) })
    : t('short.ofCap', { value: say(figure.value), cap: say(cap) })
}

function roomWords(name: RowName, view: GaugesView, t: Words, say: Say): string {
  switch (name) {
    case 'online-share':
      return shareRoom(view, t)
    case 'conferences':
      return capRoom(view.conferences, view.year, t)
    case 'province-wide':
      return capRoom(view.provinceWide, view.year, t)
    case 'documents':
      return capRoom(view.documents, view.year, t)
    case 'concluding-speech':
      if (view.speeches.longest === null) return ''
      return view.speeches.overLimit > 0
        ? t('short.overLimit', { count: view.speeches.overLimit })
        : t('short.within')
    case 'notices':
      return view.notices.averageDelay === null
        ? ''
        : t('short.averageDelay', { days: say(view.notices.averageDelay) })
  }
}

function shareRoom({ online }: GaugesView, t: Words): string {
  if (online.share === null) return ''
  if (online.onlineNeeded === null) return t('short.cannotMend')
  if (online.onlineNeeded > 0) return t('short.onlineNeeded', { count: online.onlineNeeded })
  return online.moreInPerson === null
    ? t('short.anyInPerson')
    : t('short.moreInPerson', { count: online.moreInPerson })
}

function capRoom({ figure, cap, left }: CapGauge, year: number, t: Words): string {
  if (cap === null || left === null) return t('short.noBaseline', { year: year - 1 })
  return figure.value > cap
    ? t('short.beyond', { count: figure.value - cap })
    : t('short.left', { count: left })
}
