/** The records that a basis can point at; conclusions of meetings only where they are asked for. */
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer, useById } from '#renderer/data/use-answer.ts'
import { sayPeriod, sayPeriodEn } from '#shared/calendar/due-rules/period-words.ts'
import { plainView } from '#shared/query/list-view.ts'
import type { Basis } from '#shared/registers/basis.ts'
import type { Meeting } from '#shared/registers/meeting/index.ts'
import { obligationName } from '#shared/registers/obligation/index.ts'
import {
  articleName,
  type BasisSources,
  type BasisWords,
  conclusionStart,
  describeBasis,
  documentName,
} from './describe-basis.ts'
import { makeOption, type PickerOption } from './picker-options.ts'

const latestMeetings = 500
const meetingView = {
  ...plainView,
  columns: ['date', 'title'],
  sort: [{ field: 'date', isDescending: true }],
}

/** Everything by id. Meetings carry their whole course, so they are fetched only when `withMeetings`. */
export function useBasisSources(withMeetings: boolean): BasisSources {
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
  return useMemo(
    () => ({
      regulations,
      obligations,
      documents,
      meetings: new Map(((meetings ?? []) as unknown as Meeting[]).map((one) => [one.id, one])),
      meetingTitles: new Map(
        (titles?.rows ?? []).map(({ id, cells }) => [
          id,
          { title: String(cells.title ?? ''), date: String(cells.date ?? '') },
        ]),
      ),
    }),
    [regulations, obligations, documents, meetings, titles],
  )
}

/** The words of a basis in the screen's language. */
export function useBasisWords(): BasisWords {
  const { t, i18n } = useTranslation('forms')
  return useMemo(
    () => ({
      article: (number) => t('basis.article', { number }),
      conclusion: (number) => t('basis.conclusion', { number }),
      period: i18n.language === 'en' ? sayPeriodEn : sayPeriod,
      gone: t('basis.gone'),
    }),
    [t, i18n.language],
  )
}

/** Says a basis in words; fetches meetings only when one of `values` is a conclusion. */
export function useDescribeBasis(values: readonly (Basis | null)[]): (value: Basis) => string {
  const sources = useBasisSources(values.some((value) => value?.kind === 'conclusion'))
  const words = useBasisWords()
  return useCallback((value) => describeBasis(value, sources, words), [sources, words])
}

export type BasisChoice = PickerOption & { basis: Basis }

/** All that can be chosen, articles first. */
export function basisChoices(sources: BasisSources, words: BasisWords): BasisChoice[] {
  return [
    ...articleChoices(sources, words),
    ...obligationChoices(sources),
    ...documentChoices(sources),
    ...conclusionChoices(sources, words),
  ]
}

/** The value under which a basis stands among the choices. */
export function basisKey(value: Basis): string {
  switch (value.kind) {
    case 'article':
      return `a:${value.regulationId}:${value.articleId ?? ''}`
    case 'obligation':
      return `o:${value.obligationId}:${value.milestoneId}:${value.period}:${value.bodyId ?? ''}`
    case 'document':
      return `d:${value.documentId}`
    case 'conclusion':
      return `c:${value.meetingId}:${value.conclusionId}`
  }
}

function choice(basis: Basis, label: string, detail: string, words = ''): BasisChoice {
  return { ...makeOption(basisKey(basis), label, detail, words), basis }
}

function articleChoices({ regulations }: BasisSources, words: BasisWords): BasisChoice[] {
  return [...regulations.values()].flatMap((one) => {
    const name = one.shortTitle || one.title
    const whole = choice(
      { kind: 'article', regulationId: one.id, articleId: null },
      name,
      one.symbol,
      one.title,
    )
    const articles = one.articles.map((article) =>
      choice(
        { kind: 'article', regulationId: one.id, articleId: article.id },
        articleName(article, words),
        name,
      ),
    )
    return [...articles, whole]
  })
}

/** An obligation's milestones, for whichever period the event or task lies in. */
function obligationChoices({ obligations, regulations }: BasisSources): BasisChoice[] {
  return [...obligations.values()].flatMap((one) => {
    const regulation = regulations.get(one.regulationId)
    const detail = regulation ? regulation.shortTitle || regulation.title : ''
    return one.milestones.map((milestone) =>
      choice(
        {
          kind: 'obligation',
          obligationId: one.id,
          milestoneId: milestone.id,
          period: '',
          bodyId: null,
        },
        [obligationName(one), milestone.label].filter(Boolean).join(': '),
        detail,
        one.product,
      ),
    )
  })
}

function documentChoices({ documents }: BasisSources): BasisChoice[] {
  return [...documents.values()]
    .toSorted((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1))
    .map((one) => choice({ kind: 'document', documentId: one.id }, documentName(one), one.issuerText))
}

function conclusionChoices({ meetings, meetingTitles }: BasisSources, words: BasisWords): BasisChoice[] {
  return [...meetingTitles].flatMap(([meetingId, { title }]) =>
    (meetings.get(meetingId)?.conclusions ?? []).map((one, index) => {
      const basis: Basis = { kind: 'conclusion', meetingId, conclusionId: one.id }
      return choice(
        basis,
        describeBasis(
          basis,
          { regulations: new Map(), obligations: new Map(), documents: new Map(), meetings, meetingTitles },
          words,
        ),
        conclusionStart(one.content),
        `${index + 1} ${title}`,
      )
    }),
  )
}
