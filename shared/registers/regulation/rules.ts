/** What a regulation is on a day, and what it must not be. Pure. */
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { isValidOn, type ReadModel } from '../define-register.ts'
import type { Article, Regulation, Wording } from './schema.ts'

/** Dự thảo, chưa có hiệu lực, có hiệu lực, đã sửa đổi, hết hiệu lực, được thay thế. */
export const regulationStatuses = ['draft', 'upcoming', 'in-force', 'amended', 'expired', 'replaced'] as const
export type RegulationStatus = (typeof regulationStatuses)[number]

/** Derived from stage, days, amendments in force and the regulation that replaces this one. */
export function regulationStatus(regulation: Regulation, on: Day, read: ReadModel): RegulationStatus {
  return statusAmong(regulation, on, read.all('regulation'))
}

/** The same, of a regulation among all of them. */
export function statusAmong(regulation: Regulation, on: Day, all: readonly Regulation[]): RegulationStatus {
  if (regulation.stage === 'draft') return 'draft'
  if (successorAmong(regulation, on, all)) return 'replaced'
  if (regulation.closedOn !== null && regulation.closedOn <= on) return 'expired'
  if (regulation.validTo !== null && regulation.validTo < on) return 'expired'
  if (regulation.validFrom !== null && regulation.validFrom > on) return 'upcoming'
  return regulation.amendments.some(({ effectiveOn }) => effectiveOn <= on) ? 'amended' : 'in-force'
}

/** The regulation in force that took the place of this one. */
function successorAmong({ id }: Regulation, on: Day, all: readonly Regulation[]): Regulation | undefined {
  return all.find(
    (other) =>
      other.replacesId === id && other.stage === 'issued' && (other.validFrom ?? other.signedOn ?? on) <= on,
  )
}

/** True while the regulation binds: in force, amended or not. */
export function isInForce(status: RegulationStatus): boolean {
  return status === 'in-force' || status === 'amended'
}

/** The articles that hold on a day, each in the wording of that day. */
export function articlesOn({ articles }: Pick<Regulation, 'articles'>, on: Day): (Article & Wording)[] {
  return articles
    .filter((article) => isValidOn(article, on))
    .map((article) => ({ ...article, ...wordingOn(article, on) }))
}

/** The wording of an article on a day; the present one after the last amendment. */
export function wordingOn(article: Article, on: Day): Wording {
  const { number, chapter, title, text } = article.former.find(({ until }) => on <= until) ?? article
  return { number, chapter, title, text }
}

/** Rules across a regulation's own fields; obligations are asked through `read`. */
export function checkRegulation(record: Regulation, read: ReadModel, before: Regulation | null): Issue[] {
  return [
    ...(record.validFrom && record.validTo && record.validTo < record.validFrom
      ? [{ path: 'validTo', code: 'end-before-start' }]
      : []),
    ...checkParties(record),
    ...checkArticles(record),
    ...checkAmendments(record),
    ...(record.replacesId === record.id ? [{ path: 'replacesId', code: 'points-at-itself' }] : []),
    ...(before ? checkObligationsKept(record, before, read) : []),
  ]
}

function checkParties({ stage, parties }: Regulation): Issue[] {
  const ids = parties.map(({ organisationId }) => organisationId)
  const issues: Issue[] = []
  // A draft may still be looking for them; nobody is bound by a signed paper of one body.
  if (stage === 'issued' && new Set(ids).size < 2) issues.push({ path: 'parties', code: 'few-parties' })
  const roles = parties.map(({ organisationId, role }) => `${organisationId} ${role}`)
  if (new Set(roles).size < roles.length) issues.push({ path: 'parties', code: 'twice' })
  return issues
}

function checkArticles({ articles }: Regulation): Issue[] {
  const ids = articles.map((entry) => entry.id)
  return [
    ...(new Set(ids).size < ids.length ? [{ path: 'articles', code: 'twice' }] : []),
    ...articles.flatMap(({ validFrom, validTo }, index) =>
      validFrom !== null && validTo !== null && validTo < validFrom
        ? [{ path: `articles.${index}.validTo`, code: 'end-before-start' }]
        : [],
    ),
  ]
}

function checkAmendments({ amendments, validFrom, validTo, articles }: Regulation): Issue[] {
  const ids = new Set(amendments.map((entry) => entry.id))
  return [
    ...(ids.size < amendments.length ? [{ path: 'amendments', code: 'twice' }] : []),
    ...amendments.flatMap(({ effectiveOn }, index) =>
      (validFrom !== null && effectiveOn < validFrom) || (validTo !== null && effectiveOn > validTo)
        ? [{ path: `amendments.${index}.effectiveOn`, code: 'outside-period' }]
        : [],
    ),
    ...articles.flatMap(({ former }, index) =>
      former.some(({ amendmentId }) => !ids.has(amendmentId))
        ? [{ path: `articles.${index}.former`, code: 'unknown-amendment' }]
        : [],
    ),
  ]
}

/** An article on which obligations hang stays: they are moved to another one, or ended, first. */
function checkObligationsKept(record: Regulation, before: Regulation, read: ReadModel): Issue[] {
  const kept = new Set(record.articles.map((entry) => entry.id))
  const gone = before.articles.filter((entry) => !kept.has(entry.id))
  if (gone.length === 0) return []
  const own = read.all('obligation').filter(({ regulationId }) => regulationId === record.id)
  return gone.flatMap((entry) => {
    const count = own.filter(({ articleIds }) => articleIds.includes(entry.id)).length
    return count === 0
      ? []
      : [{ path: 'articles', code: 'article-has-obligations', params: { number: entry.number, count } }]
  })
}
