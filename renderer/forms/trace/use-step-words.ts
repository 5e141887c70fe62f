/** How a step of a trace is said. */
import { useTranslation } from 'react-i18next'
import { sayPeriod, sayPeriodEn } from '#shared/calendar/due-rules/period-words.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { TraceStep } from '#shared/views/trace/trace.ts'

/** Longest name of a step, characters: a conclusion is a paragraph. */
const longest = 140

export function useStepWords() {
  const { t, i18n } = useTranslation(['forms', 'matrix', 'registers'])
  const period = i18n.language === 'en' ? sayPeriodEn : sayPeriod
  return {
    kindOf: ({ kind, register }: TraceStep): string =>
      kind === 'record' ? (register ? t(`registers:${register}.name`) : '') : t(`trace.kinds.${kind}`),
    /** The day as it is meant: by which, or on which. */
    dayOf: ({ kind }: TraceStep, on: Day) =>
      kind === 'due' || kind === 'task' ? t('trace.dueOn', { day: formatDay(on) }) : formatDay(on),
    nameOf: (step: TraceStep): string => {
      const { kind, title, number, state } = step
      if (step.isGone) return [short(title), t('trace.gone')].filter(Boolean).join(' ')
      switch (kind) {
        case 'article':
          return `${t('basis.article', { number })}. ${title}`
        case 'conclusion':
          return `${number}. ${short(title)}`
        case 'due': {
          const name = [number, title].filter(Boolean).join(' ')
          return [name, period(step.period), state && t(`matrix:states.${state}`).toLowerCase()]
            .filter(Boolean)
            .join(', ')
        }
        default:
          return [number, short(title)].filter(Boolean).join(' ')
      }
    },
  }
}

const short = (title: string) => (title.length > longest ? `${title.slice(0, longest).trimEnd()}…` : title)
