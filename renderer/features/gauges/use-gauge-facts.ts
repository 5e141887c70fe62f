/** What is known of a gauge, as pairs of a word and its value. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { CapGauge, Figure, GaugesView, Shares } from '#shared/views/gauges/gauges.ts'
import { percentOf } from '#shared/views/gauges/limits.ts'
import type { RowName } from './gauge-names.ts'

export type Fact = readonly [word: string, value: string]
type Words = TFunction<'gauges'>
type Say = (value: number | null) => string

/** The facts of a row of the year's view. */
export function useGaugeFacts(name: RowName, view: GaugesView): Fact[] {
  const { t } = useTranslation('gauges')
  const say = useNumberWords()
  switch (name) {
    case 'online-share':
      return shareFacts(view, t, say)
    case 'conferences':
      return capFacts(view.conferences, view.year, t, say)
    case 'province-wide':
      return capFacts(view.provinceWide, view.year, t, say)
    case 'concluding-speech':
      return speechFacts(view, t, say)
    case 'documents':
      return capFacts(view.documents, view.year, t, say)
    case 'notices':
      return noticeFacts(view, t, say)
  }
}

function shareFacts({ online, limits, year }: GaugesView, t: Words, say: Say): Fact[] {
  const { online: count, inPerson, typedOn, moreInPerson, onlineNeeded, planned, lastYear } = online
  const shares = (of: Shares) =>
    [
      t('facts.shares', of),
      ...(of.online + of.inPerson > 0 ? [`${say(percentOf(of.online, of.online + of.inPerson))} %`] : []),
    ].join(' · ')
  const now = shares({ online: count, inPerson })
  return [
    [t('facts.limit'), t('facts.atLeast', { percent: limits.leastOnline })],
    [t('facts.now'), typedOn === null ? now : t('facts.typed', { value: now, day: formatDay(typedOn) })],
    [
      t('facts.left'),
      onlineNeeded === null
        ? t('short.cannotMend')
        : onlineNeeded > 0
          ? t('short.onlineNeeded', { count: onlineNeeded })
          : moreInPerson === null
            ? t('short.anyInPerson')
            : t('short.moreInPerson', { count: moreInPerson }),
    ],
    [t('facts.planned'), t('facts.shares', planned)],
    [t('facts.lastYear', { year: year - 1 }), lastYear === null ? t('facts.unknown') : shares(lastYear)],
  ]
}

function capFacts(gauge: CapGauge, year: number, t: Words, say: Say): Fact[] {
  const { figure, cap, left, planned, baseline, lastYear } = gauge
  const said = ({ value, typedOn }: Figure) =>
    typedOn === null ? say(value) : t('facts.typed', { value: say(value), day: formatDay(typedOn) })
  const whole: Fact[] =
    baseline === null && cap !== null
      ? []
      : [[t('facts.baseline', { year: year - 1 }), baseline === null ? t('facts.unknown') : said(baseline)]]
  return [
    [t('facts.limit'), cap === null ? t('facts.unknown') : t('facts.atMost', { count: cap })],
    [t('facts.now'), said(figure)],
    [t('facts.left'), say(left)],
    ...(planned > 0 ? [[t('facts.planned'), say(planned)] as const] : []),
    [t('facts.lastYear', { year: year - 1 }), lastYear === null ? t('facts.unknown') : say(lastYear)],
    ...whole,
  ]
}

function speechFacts({ speeches, limits, year }: GaugesView, t: Words, say: Say): Fact[] {
  const { longest, average, timed, overLimit, notTimed, lastYear } = speeches
  return [
    [t('facts.limit'), t('facts.atMostMinutes', { minutes: limits.longestConclusion })],
    [
      t('facts.now'),
      longest === null
        ? t('short.notTimed')
        : t('facts.minutes', { longest: say(longest), average: say(average), timed: say(timed) }),
    ],
    [t('states.over'), overLimit === 0 ? t('facts.none') : say(overLimit)],
    [t('facts.notTimed'), notTimed === 0 ? t('facts.none') : say(notTimed)],
    [
      t('facts.lastYear', { year: year - 1 }),
      lastYear === null ? t('facts.unknown') : t('facts.longest', { longest: say(lastYear) }),
    ],
  ]
}

function noticeFacts({ notices }: GaugesView, t: Words, say: Say): Fact[] {
  const days = (value: number | null) =>
    value === null ? t('facts.none') : t('facts.workingDays', { days: say(value) })
  return [
    [t('facts.onTime'), say(notices.onTime)],
    [t('facts.late'), say(notices.late)],
    [t('facts.missing'), say(notices.missing)],
    [t('facts.averageDelay'), days(notices.averageDelay)],
    [t('facts.worstDelay'), days(notices.worstDelay)],
  ]
}
