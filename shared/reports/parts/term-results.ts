/** What a term brought, in sentences and tables; and what was not kept. */
import { paragraph, space } from '#shared/document/build.ts'
import type { Block } from '#shared/document/model.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import type { MatrixRow } from '#shared/views/fulfilment/matrix.ts'
import type { TermReview } from '#shared/views/term/term-review.ts'
import { articleTable, sayRate, sayRow, yearTable } from './term-tables.ts'

/** What a regulation calls itself. */
export const kindWords: Readonly<Record<Regulation['kind'], string>> = {
  regulation: 'Quy chế',
  programme: 'Chương trình',
  plan: 'Kế hoạch',
  agreement: 'Thỏa thuận',
}

type Frame = { today: Day; widthMm: number }

/** Phần II of the report: figures, article by article, what is left, and amendments. */
export function resultBlocks(review: TermReview, regulation: Regulation, { today, widthMm }: Frame): Block[] {
  const section = (words: string) => paragraph('heading', words)
  return [
    section('1. Kết quả chung'),
    paragraph('body', overall(review, regulation, today)),
    yearTable(review, widthMm),
    space(3),
    section('2. Kết quả theo từng điều'),
    articleTable(review, widthMm),
    space(3),
    section('3. Nhiệm vụ, kết luận còn phải thực hiện'),
    ...leftBlocks(review),
    ...amendmentBlocks(regulation),
  ]
}

/** `Quy chế có 22 điều, 35 nghĩa vụ; …`. */
function overall(
  { matrix, to, eventCount, taskCount }: TermReview,
  regulation: Regulation,
  today: Day,
): string {
  const { done, late, missing } = matrix.total.counts
  const owed = done + late + missing
  const kept = regulation.articles.filter(({ validTo }) => validTo === null).length
  const obligations = new Set(matrix.articles.flatMap(({ rows }) => rows.map((row) => row.obligationId))).size
  const upTo = today <= to ? `Tính đến ngày ${formatDay(today)}` : 'Trong cả giai đoạn'
  const rest = matrix.total.counts['not-applicable']
  return [
    `${kindWords[regulation.kind]} có ${kept} điều, phát sinh ${obligations} nghĩa vụ.`,
    owed === 0
      ? `${upTo} chưa có nghĩa vụ nào đến hạn.`
      : `${upTo} có ${owed} lượt nghĩa vụ đến hạn: ${done} lượt thực hiện đúng hạn (${sayRate(matrix.total)}), ${late} lượt trễ hạn, ${missing} lượt chưa thực hiện${rest > 0 ? `; ngoài ra ${rest} lượt không áp dụng` : ''}.`,
    ...(eventCount + taskCount === 0
      ? []
      : [
          `Theo ${kindWords[regulation.kind]} đã tổ chức ${eventCount} cuộc họp, hoạt động và giao ${taskCount} nhiệm vụ.`,
        ]),
  ].join(' ')
}

function leftBlocks({ openTasks, openConclusions }: TermReview): Block[] {
  if (openTasks.length + openConclusions.length === 0)
    return [paragraph('body', 'Không còn nhiệm vụ, kết luận nào chưa hoàn thành.')]
  return [
    ...(openTasks.length > 0
      ? [paragraph('body', `Còn ${openTasks.length} nhiệm vụ chưa hoàn thành:`, { keepWithNext: true })]
      : []),
    ...openTasks.map(({ title, leadName, deadline }) =>
      paragraph(
        'body',
        `- ${[title, leadName, deadline && `hạn ${formatDay(deadline)}`].filter(Boolean).join('; ')}.`,
      ),
    ),
    ...(openConclusions.length > 0
      ? [
          paragraph('body', `Còn ${openConclusions.length} kết luận chưa thực hiện xong:`, {
            keepWithNext: true,
          }),
        ]
      : []),
    ...openConclusions.map(({ text, meetingTitle, heldOn }) =>
      paragraph('body', `- ${text.replace(/[.;\s]+$/, '')} (${meetingTitle}, ngày ${formatDay(heldOn)}).`),
    ),
  ]
}

function amendmentBlocks({ amendments, kind }: Regulation): Block[] {
  if (amendments.length === 0) return []
  return [
    paragraph('heading', `4. Sửa đổi, bổ sung ${kindWords[kind]}`),
    ...amendments.map(({ symbol, effectiveOn, summary }) =>
      paragraph(
        'body',
        `- ${symbol}, có hiệu lực từ ngày ${formatDay(effectiveOn)}${summary === '' ? '' : `: ${summary}`}.`,
      ),
    ),
  ]
}

const mostNamed = 12

/** The obligations not kept, or not in time, the worst first; beyond a dozen only counted. */
export function shortcomingBlocks({ matrix }: TermReview): Block[] {
  const weak = matrix.articles
    .flatMap(({ number, rows }) => rows.map((row) => ({ number, row })))
    .filter(({ row }) => failures(row) > 0)
    .toSorted((a, b) => failures(b.row) - failures(a.row))
  if (weak.length === 0) return []
  return [
    ...weak.slice(0, mostNamed).map(({ number, row }) => {
      const { late, missing } = row.total.counts
      const parts = [late > 0 && `trễ hạn ${late} lượt`, missing > 0 && `chưa thực hiện ${missing} lượt`]
      return paragraph('body', `- ${sayRow(row)} (Điều ${number}): ${parts.filter(Boolean).join(', ')}.`)
    }),
    ...(weak.length > mostNamed
      ? [
          paragraph(
            'body',
            `- Và ${weak.length - mostNamed} nghĩa vụ khác có lượt trễ hạn hoặc chưa thực hiện.`,
          ),
        ]
      : []),
  ]
}

const failures = ({ total }: MatrixRow) => total.counts.late + total.counts.missing
