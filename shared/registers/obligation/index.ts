import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import { defineRegister, type Reference } from '../define-register.ts'
import { shortNameOn } from '../organisation/index.ts'
import { checkObligation } from './rules.ts'
import { type Lead, obligationEntries, outcomes } from './schema.ts'

export * from './rules.ts'
export * from './schema.ts'

const referencesOfLead = (lead: Lead, path: string): Reference[] => {
  const ids = lead.kind === 'each' ? lead.organisationIds : lead.organisationId ? [lead.organisationId] : []
  return ids.map((id) => ({ register: 'organisation', id, path }))
}

export const obligation = defineRegister({
  name: 'obligation',
  entries: obligationEntries,
  titleOf: (record) => record.title,
  subtitleOf: (record, { read }) => {
    const regulation = read.get('regulation', record.regulationId)
    return [record.code, regulation?.shortTitle || regulation?.title].filter(Boolean).join(' · ')
  },
  searchTexts: (record) => [record.code, record.product],
  references: (record) => [
    { register: 'regulation', id: record.regulationId, path: 'regulationId' },
    ...referencesOfLead(record.lead, 'lead'),
    ...record.supportingIds.map((id, index) => ({
      register: 'organisation' as const,
      id,
      path: `supportingIds.${index}`,
    })),
    ...record.milestones.flatMap(({ lead, anchor }, index) => [
      ...(lead ? referencesOfLead(lead, `milestones.${index}.lead`) : []),
      ...(anchor?.kind === 'obligation'
        ? [{ register: 'obligation' as const, id: anchor.obligationId, path: `milestones.${index}.anchor` }]
        : []),
    ]),
  ],
  check: checkObligation,
  fields: [
    { key: 'code', kind: 'text', width: 120, get: (record) => record.code },
    {
      key: 'article',
      kind: 'text',
      width: 200,
      get: (record, { read }) => {
        const { articles = [] } = read.get('regulation', record.regulationId) ?? {}
        const article = articles.find((entry) => entry.id === record.articleIds[0])
        return article ? [article.number, article.title].filter(Boolean).join('. ') : null
      },
    },
    { key: 'title', kind: 'text', width: 360, get: (record) => record.title },
    {
      key: 'lead',
      kind: 'text',
      width: 190,
      get: (record, { read, today }) => {
        const { lead } = record
        const ids =
          lead.kind === 'each' ? lead.organisationIds : lead.organisationId ? [lead.organisationId] : []
        const names = ids.flatMap((id) => {
          const body = read.get('organisation', id)
          return body ? [shortNameOn(body, today)] : []
        })
        return names.join('; ') || (lead.kind === 'one' ? lead.label : '')
      },
    },
    {
      key: 'due',
      kind: 'text',
      width: 280,
      // What happens on days off stands in the obligation itself; said in every line it would hide the days.
      get: ({ milestones }) =>
        milestones.map(({ rule }) => sentenceOf({ ...rule, onDayOff: 'keep' })).join('; '),
    },
    { key: 'product', kind: 'text', width: 150, get: (record) => record.product },
    {
      key: 'outcome',
      kind: 'choice',
      width: 110,
      isExtra: true,
      choices: outcomes,
      get: (record) => record.outcome,
    },
    {
      key: 'regulation',
      kind: 'text',
      width: 200,
      isExtra: true,
      get: (record, { read }) => {
        const regulation = read.get('regulation', record.regulationId)
        return regulation ? regulation.shortTitle || regulation.title : null
      },
    },
    { key: 'regulationId', kind: 'text', width: 0, isExtra: true, get: (record) => record.regulationId },
  ],
})
