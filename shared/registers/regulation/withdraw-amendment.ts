/** An amendment recorded by mistake, or with a wrong day, taken out again: the articles read as they did before it. Pure. */
import * as v from 'valibot'
import type { Issue } from '#shared/contract/result.ts'
import { addDays } from '#shared/lib/dates.ts'
import { id } from '#shared/lib/schema.ts'
import { type Decision, defineAction, fieldsOf } from '../define-register.ts'
import type { Amendment, Article, Regulation } from './schema.ts'

const withdrawInput = v.strictObject({ amendmentId: id })

/**
 * The action `withdraw-amendment`. Refused with issues where a later amendment built on it, or where another one took effect on
 * the same day and nobody can tell which of them brought or repealed an article. Obligations that were ended with a repealed
 * article stay ended: what they had before is not known.
 */
export const withdrawAmendment = defineAction(withdrawInput, decideWithdrawal)

function decideWithdrawal(record: Regulation, { amendmentId }: { amendmentId: string }): Decision {
  const amendment = record.amendments.find((one) => one.id === amendmentId)
  const issues = amendment
    ? faultsOf(record, amendment)
    : [{ path: 'amendmentId', code: 'unknown-amendment' }]
  if (!amendment || issues.length > 0) return { ok: false, error: { code: 'invalid-record', issues } }
  const fields = {
    ...fieldsOf(record),
    amendments: record.amendments.filter((one) => one !== amendment),
    articles: record.articles
      .filter(({ validFrom }) => validFrom !== amendment.effectiveOn)
      .map((article) => asBefore(article, amendment)),
  }
  return { ok: true, changes: [{ register: 'regulation', kind: 'update', id: record.id, fields }] }
}

function faultsOf({ amendments, articles }: Regulation, amendment: Amendment): Issue[] {
  const { id: own, effectiveOn } = amendment
  const touched = articles.filter((one) => isBroughtOrRepealed(one, amendment))
  const isShared = amendments.some((one) => one.id !== own && one.effectiveOn === effectiveOn)
  if (isShared && touched.length > 0) return [{ path: 'amendmentId', code: 'same-day-amendments' }]
  return articles.flatMap(({ number, validFrom, validTo, former }) => {
    const at = former.findIndex((one) => one.amendmentId === own)
    const isBuiltOn =
      at >= 0
        ? at < former.length - 1 || validTo !== null
        : validFrom === effectiveOn && (former.length > 0 || validTo !== null)
    return isBuiltOn ? [{ path: 'amendmentId', code: 'amended-again', params: { number } }] : []
  })
}

function isBroughtOrRepealed({ validFrom, validTo }: Article, { effectiveOn }: Amendment): boolean {
  return validFrom === effectiveOn || validTo === addDays(effectiveOn, -1)
}

function asBefore(article: Article, { id: own, effectiveOn }: Amendment): Article {
  const validTo = article.validTo === addDays(effectiveOn, -1) ? null : article.validTo
  const last = article.former.at(-1)
  if (last?.amendmentId !== own) return { ...article, validTo }
  const { until: _until, amendmentId: _amendment, ...wording } = last
  return { ...article, ...wording, validTo, former: article.former.slice(0, -1) }
}
