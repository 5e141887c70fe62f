/** Section II of a plan: article by article, in sentences. */
import { paragraph } from '#shared/document/build.ts'
import type { Block } from '#shared/document/model.ts'
import { lowerFirst } from '../wording/plan.ts'
import type { PlanPaperRow } from './plan-rows.ts'

/** Names that a sentence still bears. */
const mostNames = 4

/** A numbered heading for each article, with a line for each thing that it asks for. */
export function contentBlocks(rows: readonly PlanPaperRow[]): Block[] {
  const groups = new Map<string, PlanPaperRow[]>()
  for (const row of rows) {
    const key = `${row.regulation.id} ${row.articleNumber}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const severalRegulations = new Set(rows.map(({ regulation }) => regulation.id)).size > 1
  return [...groups.values()].flatMap((group, index) => {
    const [first] = group
    if (!first) return []
    return [
      paragraph('heading', `${index + 1}. ${headingOf(first, severalRegulations)}`),
      ...group.map((row) => paragraph('body', sentenceOfRow(row))),
    ]
  })
}

function headingOf(
  { articleNumber, articleTitle, regulation }: PlanPaperRow,
  severalRegulations: boolean,
): string {
  const where = [
    articleNumber === '' ? '' : `Điều ${articleNumber}`,
    severalRegulations ? regulation.shortTitle || regulation.title : '',
  ].filter(Boolean)
  return where.length === 0 ? articleTitle : `${articleTitle} (${where.join(', ')})`
}

function sentenceOfRow({ title, leads, supporting, when, product }: PlanPaperRow): string {
  // `Hai bên luân phiên chủ trì`: words that say it already.
  const isSaid = leads.some((name) => name.includes('chủ trì'))
  const who = leads.length === 0 ? '' : `${namesIn(leads)}${isSaid ? '' : ' chủ trì'}`
  const withWhom = supporting.length === 0 ? '' : `phối hợp với ${namesIn(supporting)}`
  const parts = [
    [who, withWhom].filter(Boolean).join(', '),
    `thực hiện ${when}`,
    product === '' ? '' : `sản phẩm: ${lowerFirst(product)}`,
  ].filter(Boolean)
  return `- ${title}: ${parts.join('; ')}.`
}

function namesIn(names: readonly string[]): string {
  return names.length <= mostNames ? names.join(', ') : 'các cơ quan, đơn vị nêu tại Phụ lục'
}
