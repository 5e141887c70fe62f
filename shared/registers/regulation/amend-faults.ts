/** What stands in the way of an amendment. Pure. */
import type { Issue } from '#shared/contract/result.ts'
import { addDays } from '#shared/lib/dates.ts'
import type { ReadModel } from '../define-register.ts'
import type { AmendInput } from './amend.ts'
import { begunTooLate, obligationsEndedBy } from './amend-obligations.ts'
import type { Article, Regulation } from './schema.ts'
import { isSameWording } from './wording.ts'

/** Issues at the fields of the input; empty when the amendment can be made. */
export function amendFaults(record: Regulation, input: AmendInput, read: ReadModel): Issue[] {
  return [
    ...emptyFaults(record, input),
    ...changeFaults(record, input),
    ...repealFaults(record, input),
    ...placeFaults(record, input),
    ...obligationFaults(record, input, read),
  ]
}

/** An amendment may leave every article as it is (a longer term, say), but then it tells what it does. */
function emptyFaults({ articles }: Regulation, input: AmendInput): Issue[] {
  const { amendment, changed, added, repealedIds } = input
  const articleOf = new Map(articles.map((one) => [one.id, one]))
  const isChange = ({ articleId, ...wording }: AmendInput['changed'][number]) => {
    const article = articleOf.get(articleId)
    return article === undefined || !isSameWording(wording, article)
  }
  const isEmpty = added.length + repealedIds.length === 0 && !changed.some(isChange)
  return isEmpty && amendment.summary === '' ? [{ path: 'amendment.summary', code: 'nothing-amended' }] : []
}

function changeFaults(record: Regulation, { changed, amendment, repealedIds }: AmendInput): Issue[] {
  const ids = changed.map(({ articleId }) => articleId)
  if (new Set(ids).size < ids.length) return [{ path: 'changed', code: 'twice' }]
  return changed.flatMap(({ articleId }, index) => {
    const path = `changed.${index}`
    if (repealedIds.includes(articleId)) return [{ path, code: 'changed-and-repealed' }]
    const article = record.articles.find((one) => one.id === articleId)
    return article ? timeFaults(article, amendment.effectiveOn, path) : [{ path, code: 'unknown-article' }]
  })
}

function repealFaults(record: Regulation, { amendment, repealedIds }: AmendInput): Issue[] {
  if (new Set(repealedIds).size < repealedIds.length) return [{ path: 'repealedIds', code: 'twice' }]
  return repealedIds.flatMap((id, index) => {
    const path = `repealedIds.${index}`
    const article = record.articles.find((one) => one.id === id)
    return article ? timeFaults(article, amendment.effectiveOn, path) : [{ path, code: 'unknown-article' }]
  })
}

/** Amendments of one article come one after another: an earlier one would have to rewrite what a later one replaced. */
function timeFaults({ number, validFrom, validTo, former }: Article, on: string, path: string): Issue[] {
  const params = { number }
  if (validTo !== null) return [{ path, code: 'already-repealed', params }]
  const last = former.at(-1)?.until
  const isTooEarly = (last !== undefined && on <= addDays(last, 1)) || (validFrom !== null && on <= validFrom)
  return isTooEarly ? [{ path, code: 'before-last-amendment', params }] : []
}

function placeFaults({ articles }: Regulation, { added }: AmendInput): Issue[] {
  return added.flatMap(({ afterId }, index) =>
    afterId === null || articles.some(({ id }) => id === afterId)
      ? []
      : [{ path: `added.${index}.afterId`, code: 'unknown-article' }],
  )
}

function obligationFaults(record: Regulation, input: AmendInput, read: ReadModel): Issue[] {
  const bound = obligationsEndedBy(record, input, read)
  const named = input.endsObligations ? begunTooLate(bound, input) : bound
  if (named.length === 0) return []
  const titles = named.map(({ code, title }) => [code, title].filter(Boolean).join(' ')).join('; ')
  const code = input.endsObligations ? 'obligations-begin-later' : 'obligations-still-bind'
  return [{ path: 'repealedIds', code, params: { count: named.length, titles } }]
}
