/** The records that a basis can point at; conclusions of meetings only where they are asked for. */
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer, useById } from '#renderer/data/use-answer.ts'
import { sayPeriod, sayPeriodEn } from '#shared/calendar/due-rules/period-words.ts'
import { sentenceEn } from '#shared/calendar/due-rules/sentence-en.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import { plainView } from '#shared/query/list-view.ts'
import type { Basis } from '#shared/registers/basis.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import { dueKey, type Fulfilment, type Occasion } from '#shared/registers/fulfilment/index.ts'
import type { Meeting } from '#shared/registers/meeting/index.ts'
import { type BasisSources, type BasisWords, describeBasis } from './describe-basis.ts'

const latestMeetings = 500
const meetingView = {
  ...plainView,
  columns: ['date', 'title'],
  sort: [{ field: 'date', isDescending: true }],
}

/** What is fetched besides: meetings carry their whole course, and what happened grows with the years. */
type Wanted = { meetings: boolean; occasions: boolean; records: boolean }

/** Everything by id. */
export function useBasisSources(wanted: Wanted): BasisSources {
  const { meetings: withMeetings, occasions: withOccasions, records: withRecords } = wanted
  const regulations = useById('regulation')
  const obligations = useById('obligation')
  const documents = useById('source-document')
  const titles = useAnswer(
    'records.query',
    { register: 'meeting', view: meetingView, scope: [], offset: 0, limit: latestMeetings, inBin: false },
    ['meeting', 'event'],
    { isEnabled: withMeetings },
  ).data
  const meetings = useAnswer('records.all', { register: 'meeting' }, ['meeting'], {
    isEnabled: withMeetings,
  }).data
  const fulfilments = useAnswer('records.all', { register: 'fulfilment' }, ['fulfilment'], {
    isEnabled: withOccasions,
  }).data
  const records = useAnswer('coordination.titles', {}, [...coordinationRegisters], {
    isEnabled: withRecords,
  }).data
  return useMemo(
    () => ({
      regulations,
      obligations,
      documents,
      records: new Map((records ?? []).map((one) => [`${one.register}/${one.id}`, one])),
      occasions: occasionsOf((fulfilments ?? []) as unknown as Fulfilment[]),
      meetings: new Map(((meetings ?? []) as unknown as Meeting[]).map((one) => [one.id, one])),
      meetingTitles: new Map(
        (titles?.rows ?? []).map(({ id, cells }) => [
          id,
          { title: String(cells.title ?? ''), date: String(cells.date ?? '') },
        ]),
      ),
    }),
    [regulations, obligations, documents, fulfilments, meetings, titles, records],
  )
}

function occasionsOf(fulfilments: readonly Fulfilment[]): ReadonlyMap<string, Occasion> {
  return new Map(fulfilments.flatMap((one) => (one.occasion ? [[dueKey(one), one.occasion]] : [])))
}

/** The words of a basis in the screen's language. */
export function useBasisWords(): BasisWords {
  const { t, i18n } = useTranslation(['forms', 'registers'])
  return useMemo(
    () => ({
      article: (number) => t('basis.article', { number }),
      conclusion: (number) => t('basis.conclusion', { number }),
      period: i18n.language === 'en' ? sayPeriodEn : sayPeriod,
      rule: i18n.language === 'en' ? sentenceEn : sentenceOf,
      noOccasion: t('basis.noOccasion'),
      gone: t('basis.gone'),
      register: (name) => t(`registers:${name}.name`),
    }),
    [t, i18n.language],
  )
}

/** Says a basis in words; fetches no more than `values` speak of. */
export function useDescribeBasis(values: readonly (Basis | null)[]): (value: Basis) => string {
  const sources = useBasisSources({
    meetings: values.some((value) => value?.kind === 'conclusion'),
    occasions: values.some((value) => value?.kind === 'obligation' && value.period !== ''),
    records: values.some((value) => value?.kind === 'record'),
  })
  const words = useBasisWords()
  return useCallback((value) => describeBasis(value, sources, words), [sources, words])
}
