/** All that an event or a task can rest on, as choices of a picker. Pure. */
import { compareVi } from '#shared/lib/vi-text.ts'
import type { Basis, ObligationBasis } from '#shared/registers/basis.ts'
import {
  articleName,
  type BasisSources,
  type BasisWords,
  conclusionStart,
  describeBasis,
  documentName,
  milestoneName,
  occasionName,
} from './describe-basis.ts'
import { makeOption, type PickerOption } from './picker-options.ts'

export type BasisChoice = PickerOption & { basis: Basis }

/** All that can be chosen, articles first. */
export function basisChoices(sources: BasisSources, words: BasisWords): BasisChoice[] {
  return [
    ...articleChoices(sources, words),
    ...obligationChoices(sources, words),
    ...documentChoices(sources),
    ...conclusionChoices(sources, words),
    ...recordChoices(sources, words),
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
    case 'record':
      return `r:${value.register}:${value.recordId}`
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

/** An obligation's milestones, for whichever period the event or task lies in; of those that hang on an event, each that happened. */
function obligationChoices(sources: BasisSources, words: BasisWords): BasisChoice[] {
  const { obligations, regulations } = sources
  const inOrder = [...obligations.values()].toSorted((a, b) => compareVi(a.code, b.code))
  return inOrder.flatMap((one) => {
    const regulation = regulations.get(one.regulationId)
    const place = regulation ? regulation.shortTitle || regulation.title : ''
    return one.milestones.flatMap(({ id, rule }) => {
      const name = milestoneName(one, id)
      const own = {
        kind: 'obligation',
        obligationId: one.id,
        milestoneId: id,
        period: '',
        bodyId: null,
      } as const
      const sentence = words.rule({ ...rule, onDayOff: 'keep' })
      const notCounted = rule.kind === 'event' ? words.noOccasion : ''
      const detail = [sentence, place, notCounted].filter(Boolean).join(' · ')
      return [choice(own, name, detail, one.product), ...occasionChoices(own, name, place, sources)]
    })
  })
}

/** One choice for each time that it happened, the latest first. */
function occasionChoices(
  own: ObligationBasis,
  name: string,
  place: string,
  { occasions }: BasisSources,
): BasisChoice[] {
  const prefix = `${own.obligationId}@${own.milestoneId}@`
  return [...occasions]
    .filter(([key]) => key.startsWith(prefix))
    .toSorted(([, a], [, b]) => (a.on < b.on ? 1 : -1))
    .map(([key, occasion]) => {
      const [period = '', bodyId = null] = key.slice(prefix.length).split('@')
      return choice({ ...own, period, bodyId }, `${name} (${occasionName(occasion)})`, place)
    })
}

function documentChoices({ documents }: BasisSources): BasisChoice[] {
  return [...documents.values()]
    .filter(({ isSecret }) => !isSecret)
    .toSorted((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1))
    .map((one) => choice({ kind: 'document', documentId: one.id }, documentName(one), one.issuerText))
}

/** Records of the coordination registers. */
function recordChoices({ records }: BasisSources, words: BasisWords): BasisChoice[] {
  return [...records.values()].map(({ register, id, title }) =>
    choice({ kind: 'record', register, recordId: id }, title, words.register(register)),
  )
}

const none = {
  regulations: new Map(),
  obligations: new Map(),
  documents: new Map(),
  occasions: new Map(),
  records: new Map(),
}

function conclusionChoices({ meetings, meetingTitles }: BasisSources, words: BasisWords): BasisChoice[] {
  return [...meetingTitles].flatMap(([meetingId, { title }]) =>
    (meetings.get(meetingId)?.conclusions ?? []).map((one, index) => {
      const basis: Basis = { kind: 'conclusion', meetingId, conclusionId: one.id }
      return choice(
        basis,
        describeBasis(basis, { ...none, meetings, meetingTitles }, words),
        conclusionStart(one.content),
        `${index + 1} ${title}`,
      )
    }),
  )
}
