/**
 * Names that the directory calls former on the paper's day. Quotations, and sentences that tell of a day on which the name was
 * good (`Kế hoạch số 12-KH/BTGTU, ngày 05/3/2024 của Ban Tuyên giáo Tỉnh ủy`), keep it.
 */
import { isValidOn, type ReadModel } from '#shared/registers/define-register.ts'
import { nameOn, type Organisation, type OrganisationName } from '#shared/registers/organisation/index.ts'
import {
  type CheckContext,
  daysIn,
  findMatches,
  findPart,
  isQuoted,
  type Rule,
  sentenceAround,
} from '../rule.ts'

type Former = { readonly name: string; readonly entry: OrganisationName; readonly now: string }

/** Shorter ones are words of the language. */
const shortestName = 8

/** The names of the directory that are no longer, or not yet, good on the day. */
function formerNames({ read, day }: CheckContext): Former[] {
  const inUse = currentNames(read, day)
  return read.all('organisation').flatMap((body) =>
    body.names
      .filter((entry) => entry.validTo !== null && entry.validTo < day && !inUse.has(entry.name))
      .filter(({ name }) => name.length >= shortestName)
      .map((entry) => ({ name: entry.name, entry, now: nameNow(body, day) })),
  )
}

const nameNow = (body: Organisation, day: string) =>
  body.names.some((entry) => isValidOn(entry, day)) ? nameOn(body, day) : ''

function currentNames(read: ReadModel, day: string): Set<string> {
  return new Set(
    read
      .all('organisation')
      .flatMap(({ names }) =>
        names.filter((entry) => isValidOn(entry, day)).flatMap(({ name, shortName }) => [name, shortName]),
      ),
  )
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export const formerNamesInText: Rule = (paper) => {
  const former = formerNames(paper)
  if (former.length === 0) return []
  const byName = new Map(former.map((one) => [one.name, one]))
  const inUse = [...currentNames(paper.read, paper.day)].filter((name) =>
    former.some((one) => name.includes(one.name)),
  )
  const longestFirst = [...byName.keys()].toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<!\\p{L})(?:${longestFirst.map(escaped).join('|')})(?!\\p{L})`, 'gu')
  return findMatches(paper.texts, pattern, (match, { text }) => {
    const one = byName.get(match[0])
    if (!one || isQuoted(text, match.index) || inUse.some((name) => covers(text, name, match.index)))
      return null
    const sentence = sentenceAround(text, match.index)
    const { validFrom, validTo } = one.entry
    const isOfItsTime = daysIn(sentence).some((day) => isValidOn({ validFrom, validTo }, day))
    if (isOfItsTime || /trước đây|nguyên|tiền thân|đổi tên|hợp nhất|sáp nhập/iu.test(sentence)) return null
    return one.now === ''
      ? ['warning', 'body-dissolved', { found: one.name, until: validTo ?? '' }]
      : ['warning', 'name-former', { found: one.name, now: one.now, until: validTo ?? '' }]
  })
}

/** True when a longer name that is in use stands at the place. */
function covers(text: string, name: string, at: number): boolean {
  const start = text.lastIndexOf(name, at)
  return start >= 0 && at < start + name.length
}

/** The head bears a line that is no longer, or not yet, the body's. */
export const formerNamesInHead: Rule = ({ parts: { agencies }, read, day }) =>
  agencies.flatMap(({ organisationId, line }, index) => {
    const body = organisationId ? read.get('organisation', organisationId) : undefined
    const lines = (entries: readonly OrganisationName[]) =>
      entries.flatMap(({ name, headLine }) => [name.toUpperCase(), headLine.toUpperCase()])
    if (!body) return []
    const good = body.names.filter((entry) => isValidOn(entry, day))
    const others = body.names.filter((entry) => !isValidOn(entry, day))
    if (lines(good).includes(line) || !lines(others).includes(line)) return []
    const at = { part: 'agencies', index, field: 'line' } as const
    return [findPart('warning', 'head-former', at, { found: line, now: nameNow(body, day) }, line)]
  })
