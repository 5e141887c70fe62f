/** Bảng tổng hợp trao đổi thông tin hai chiều, A4 on its side; in Excel also every exchange on a line of its own. */
import { sayPeriod } from '#shared/calendar/due-rules/period-words.ts'
import { daysOfPeriod } from '#shared/calendar/period-key.ts'
import { paragraph, safeFileName } from '#shared/document/build.ts'
import { type Block, contentWidth, type DocumentModel } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { buildExchangeBalance, type ExchangeBalance } from '#shared/views/exchanges/balance.ts'
import { exchangeLines } from '#shared/views/exchanges/exchange-lines.ts'
import { type PaperContext, refusePaper } from '../context.ts'
import { balanceTable, exchangeTable, owedTable, pairTable } from '../parts/exchange-tables.ts'
import { listPageOf, makeModel } from '../parts/head.ts'
import { listHead, listPaper } from '../parts/office.ts'
import { capitalise } from '../parts/people.ts'
import type { RequestOf } from '../request.ts'

/** The balance of a part of a year, by the function that answers the screen. Throws `paper-incomplete` for what is no such part. */
export function buildExchangeBalancePaper(
  { period }: RequestOf<'exchange-balance'>,
  context: PaperContext,
): DocumentModel {
  const { read, today } = context
  const { from, to } = daysOfPeriod(period) ?? refusePaper('period', 'wrong-shape')
  const balance = buildExchangeBalance(from, to, context)
  const paper = listPaper(read, today)
  const { look } = paper.scope
  const page = listPageOf(look, 'landscape')
  const widthMm = contentWidth(page)
  const head = listHead(
    paper,
    page,
    'BẢNG TỔNG HỢP TRAO ĐỔI THÔNG TIN HAI CHIỀU',
    capitalise(sayPeriod(period)),
    `(Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}; tính đến ngày ${formatDay(today)})`,
  )
  const heading = (roman: string, text: string) =>
    paragraph('heading', `${roman}${look.romanMark} ${text}`, { firstLineMm: 0, beforePt: 8 })
  const main: Block[] = [...head, heading('I', 'THEO CƠ QUAN'), ...ofBodies(balance, widthMm, context)]
  const model = makeModel(
    {
      title: `Bảng tổng hợp trao đổi thông tin hai chiều ${sayPeriod(period)}`,
      fileName: safeFileName('Tổng hợp trao đổi thông tin hai chiều', period),
      page,
      blocks: [
        ...main,
        heading('II', 'GIỮA TỪNG CẶP CƠ QUAN'),
        ...orNothing(balance.pairs.length, nothingWords, () => pairTable(balance, widthMm)),
        heading('III', `CÒN NỢ TRẢ LỜI, CUNG CẤP ĐẾN NGÀY ${formatDay(today)}`),
        ...orNothing(balance.open.length, noneOwedWords, () => owedTable(balance, widthMm)),
      ],
    },
    look,
  )
  const lines = exchangeLines(read.all('information-exchange'), { from, to }, context)
  return {
    ...model,
    sheetBlocks: main,
    sheets: [
      { name: 'Từng cặp cơ quan', blocks: [pairTable(balance, widthMm)] },
      { name: 'Còn nợ', blocks: [owedTable(balance, widthMm)] },
      { name: 'Từng lượt', blocks: [exchangeTable(lines, widthMm, context)] },
    ],
  }
}

const nothingWords = 'Trong kỳ này không có trao đổi thông tin nào.'
const noneOwedWords = 'Không còn yêu cầu, kỳ cung cấp nào chưa thực hiện.'
const countedWords =
  'Yêu cầu tính theo ngày gửi; cung cấp định kỳ tính theo ngày đến hạn. Mỗi lượt có một bên phải thực hiện và một bên được cung cấp nên hai phần A, B có cùng số cộng. Tỷ lệ đúng hạn tính trên số đã thực hiện và quá hạn. Bình quân trả lời: số ngày làm việc từ khi yêu cầu đến khi được trả lời đủ, của các yêu cầu đã trả lời. Trễ lâu nhất tính theo ngày làm việc.'

const orNothing = (count: number, words: string, make: () => Block): Block[] => [
  count === 0 ? paragraph('body', words, { firstLineMm: 0 }) : make(),
]

function ofBodies(balance: ExchangeBalance, widthMm: number, context: PaperContext): Block[] {
  const table = orNothing(balance.bodies.length, nothingWords, () => balanceTable(balance, widthMm, context))
  const note = paragraph('note', countedWords, { align: 'left', firstLineMm: 0, beforePt: 4 })
  return balance.bodies.length === 0 ? table : [...table, note]
}
