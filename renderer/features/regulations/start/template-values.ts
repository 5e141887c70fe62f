/** The start from the template as a form holds it. Pure. */
import * as v from 'valibot'
import { addDays, addMonths, type Day, dayParts } from '#shared/lib/dates.ts'
import { id, line, optional } from '#shared/lib/schema.ts'
import { nameOn, type Organisation } from '#shared/registers/organisation/index.ts'
import { templateChapters } from '#shared/template/chapters.ts'
import { guessRoles } from '#shared/template/guess-roles.ts'
import { templateObligations } from '#shared/template/obligations/index.ts'
import { roleLabels, templateRoles } from '#shared/template/roles.ts'
import type { StartInput } from '#shared/template/start-input.ts'

/** Days may still be missing. */
export type TemplateValues = Omit<StartInput, 'validFrom' | 'validTo'> & {
  validFrom: Day | null
  validTo: Day | null
}

const usualYears = 5
const parent = 'Quyết định số 238-QĐ/TW ngày 30/9/2020 của Ban Bí thư'

/** Everything chosen, parts guessed from the directory, five years from the next beginning of a year. */
export function firstValues(organisations: readonly Organisation[], today: Day): TemplateValues {
  const { roles, departmentIds } = guessRoles(organisations, today)
  const { year, month } = dayParts(today)
  // Late in the year the next one is prepared.
  const from = month >= 10 ? year + 1 : year
  const validFrom = `${from}-01-01`
  const name = (role: 'ban' | 'ubnd') => {
    const body = organisations.find((one) => one.id === roles[role])
    return body ? nameOn(body, today) : roleLabels[role]
  }
  return {
    title: `Quy chế phối hợp công tác giữa ${name('ban')} và ${name('ubnd')}, giai đoạn ${from} - ${from + usualYears - 1}`,
    shortTitle: '',
    symbol: '',
    parentInstrument: parent,
    validFrom,
    validTo: addDays(addMonths(validFrom, usualYears * 12), -1),
    roles,
    departmentIds,
    articles: templateChapters.flatMap(({ articles }) => articles.map(({ number }) => number)),
    obligations: templateObligations.map(({ code }) => code),
  }
}

/** Obligations that stand in an article. */
export function obligationsOfArticle(number: number) {
  return templateObligations.filter(({ articles: [home] }) => home === number)
}

/** Takes articles in or out, each with the obligations that stand in it. */
export function chooseArticles(
  { articles, obligations }: Pick<TemplateValues, 'articles' | 'obligations'>,
  numbers: readonly number[],
  isChosen: boolean,
): Pick<TemplateValues, 'articles' | 'obligations'> {
  const codes = numbers.flatMap((number) => obligationsOfArticle(number).map(({ code }) => code))
  const others = articles.filter((number) => !numbers.includes(number))
  const otherCodes = obligations.filter((code) => !codes.includes(code))
  return isChosen
    ? { articles: [...others, ...numbers].toSorted((a, b) => a - b), obligations: [...otherCodes, ...codes] }
    : { articles: others, obligations: otherCodes }
}

const draftSchema = v.object({
  title: line(300),
  shortTitle: line(80),
  symbol: line(60),
  parentInstrument: line(300),
  validFrom: optional(v.string()),
  validTo: optional(v.string()),
  roles: v.object(Object.fromEntries(templateRoles.map((role) => [role, optional(id)]))),
  departmentIds: v.array(id),
  articles: v.array(v.number()),
  obligations: v.array(v.string()),
})

/** A draft of an earlier time, if it still is one. */
export function readTemplateDraft(value: unknown): TemplateValues | null {
  const parsed = v.safeParse(draftSchema, value)
  return parsed.success ? (parsed.output as TemplateValues) : null
}
