/** A draft regulation with its obligations, made from the template. Pure. */
import { duesOf } from '#shared/calendar/due-rules/dues.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { templateChapters } from './chapters.ts'
import { articlesOfObligation, bodiesOfRoles, resolveLead, resolveSupporting } from './leads.ts'
import type { TemplateMilestone, TemplateObligation } from './obligation-template.ts'
import { templateObligations } from './obligations/index.ts'
import type { StartInput } from './start-input.ts'

type Fields = FieldsOf<'obligation'>
type Sources = { newId: () => string; calendar: WorkingCalendar }

export type StartedRegulation = {
  regulationId: string
  /** First the regulation, then its obligations. */
  changes: Change[]
  /** Codes of chosen obligations that can never fall due in so short a term, and were left out. */
  leftOut: string[]
}

/** What an obligation says of itself until the office has read it over. */
const unread = 'Theo mẫu: cần đối chiếu, sửa lại theo quy chế của cơ quan.'

/** Makes the draft. Articles are numbered anew where some were not chosen; an obligation goes with the article it stands in. */
export function makeRegulationFromTemplate(input: StartInput, sources: Sources): StartedRegulation {
  const regulationId = sources.newId()
  const articleIds = new Map(numbersOf(input).map((number): [number, string] => [number, sources.newId()]))
  const wanted = templateObligations.filter(
    ({ code, articles: [home] }) => input.obligations.includes(code) && articleIds.has(home),
  )
  const kept = wanted.flatMap((one) => {
    const milestones = one.milestones.filter(({ rule }) => fallsDue(rule, input, sources.calendar))
    return milestones.length === 0 ? [] : [{ one, milestones }]
  })
  const ids = new Map(kept.map(({ one: { code } }): [string, string] => [code, sources.newId()]))
  const obligations = kept.map(
    ({ one, milestones }): Change => ({
      register: 'obligation',
      kind: 'create',
      id: ids.get(one.code) ?? '',
      fields: {
        ...obligationFields(one, input, regulationId, articleIds),
        milestones: milestones.map((milestone, at) => milestoneOf(milestone, at, input, ids)),
      },
    }),
  )
  const regulation: Change = {
    register: 'regulation',
    kind: 'create',
    id: regulationId,
    fields: regulationFields(input, articleIds),
  }
  return {
    regulationId,
    changes: [regulation, ...obligations],
    leftOut: wanted.filter(({ code }) => !ids.has(code)).map(({ code }) => code),
  }
}

const numbersOf = ({ articles }: StartInput) =>
  templateChapters.flatMap((chapter) =>
    chapter.articles.map(({ number }) => number).filter((number) => articles.includes(number)),
  )

function fallsDue(rule: TemplateMilestone['rule'], input: StartInput, calendar: WorkingCalendar): boolean {
  const { validFrom: from, validTo: to } = input
  return rule.kind === 'event' || duesOf(rule, from, to, calendar, { from, to }).length > 0
}

function regulationFields(
  input: StartInput,
  articleIds: ReadonlyMap<number, string>,
): FieldsOf<'regulation'> {
  const { title, shortTitle, symbol, parentInstrument, validFrom, validTo } = input
  const numbers = [...articleIds.keys()]
  return {
    ...{ title, shortTitle, symbol, parentInstrument, validFrom, validTo },
    kind: 'regulation',
    stage: 'draft',
    signedOn: null,
    parties: partiesOf(input),
    articles: templateChapters.flatMap((chapter) =>
      chapter.articles.flatMap((article) => {
        const id = articleIds.get(article.number)
        if (id === undefined) return []
        const number = String(numbers.indexOf(article.number) + 1)
        return [
          {
            ...{ id, number, chapter: chapter.title, title: article.title, text: article.text },
            validFrom: null,
            validTo: null,
            former: [],
          },
        ]
      }),
    ),
    amendments: [],
    replacesId: null,
    closedOn: null,
    closingNote: '',
  }
}

/** The two that sign, the standing body, and whoever else has a part. */
function partiesOf(input: StartInput): FieldsOf<'regulation'>['parties'] {
  const { ban, ubnd, standing } = input.roles
  const signatories = [ban, ubnd].filter((id) => id !== null)
  const others = bodiesOfRoles(input).filter((id) => !signatories.includes(id) && id !== standing)
  return [
    ...[...new Set(signatories)].map((organisationId) => ({ organisationId, role: 'signatory' as const })),
    ...(standing ? [{ organisationId: standing, role: 'standing' as const }] : []),
    ...others.map((organisationId) => ({ organisationId, role: 'participant' as const })),
  ].slice(0, 60)
}

function obligationFields(
  one: TemplateObligation,
  input: StartInput,
  regulationId: string,
  articleIds: ReadonlyMap<number, string>,
): Omit<Fields, 'milestones'> {
  const lead = resolveLead(one.lead, input)
  return {
    regulationId,
    articleIds: articlesOfObligation(one).flatMap((number) => articleIds.get(number) ?? []),
    code: one.code,
    title: one.title,
    lead,
    ...resolveSupporting(one, lead, input),
    product: one.product,
    outcome: one.event ? 'event' : 'task',
    eventKind: one.event ?? 'office-work',
    validFrom: null,
    validTo: null,
    source: one.source ?? '',
    note: [one.note, unread].filter(Boolean).join('\n'),
  }
}

function milestoneOf(
  { label = '', rule, lead, anchor }: TemplateMilestone,
  at: number,
  input: StartInput,
  ids: ReadonlyMap<string, string>,
): Fields['milestones'][number] {
  return {
    id: `m${at + 1}`,
    label,
    rule,
    anchor: anchorOf(anchor, ids),
    lead: lead ? resolveLead(lead, input) : null,
  }
}

/** An obligation that was not chosen cannot be counted from: its day is then said by hand. */
function anchorOf(
  anchor: TemplateMilestone['anchor'],
  ids: ReadonlyMap<string, string>,
): Fields['milestones'][number]['anchor'] {
  if (anchor === undefined) return null
  if (typeof anchor === 'string') return { kind: anchor }
  const obligationId = ids.get(anchor.code)
  return obligationId === undefined ? { kind: 'by-hand' } : { kind: 'obligation', obligationId }
}
