/** Two-way information: what was asked, answered and given, and how well dues were kept. */
import type { ExchangeLine, Timeliness } from '#shared/views/exchanges/exchange-lines.ts'
import { isGiven, timelinessOf, worstDelay } from '#shared/views/exchanges/exchange-lines.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { bare, shareOf } from '../counted.ts'
import { countExchanges, linesOfFrame, openOfFrame } from '../exchanges/of-frame.ts'
import { countFigure, type Figure } from './figure.ts'

type Heap = Exclude<keyof Timeliness, symbol>

const heap =
  (name: Heap, accepts: (line: ExchangeLine) => boolean = () => true) =>
  (frame: Frame) =>
    countExchanges(timelinessOf(linesOfFrame(frame).filter(accepts))[name])

/** How something stands is seen on the last day of each period, so only what happened adds up over months. */
const lines = (accepts: (line: ExchangeLine) => boolean) => (frame: Frame) =>
  countExchanges(linesOfFrame(frame).filter(accepts))

const due = (frame: Frame) => {
  const { onTime, late, overdue } = timelinessOf(linesOfFrame(frame))
  return countExchanges([...onTime, ...late, ...overdue])
}

export const exchangeFigures: readonly Figure[] = [
  countFigure(
    'exchanges-asked',
    'Số yêu cầu cung cấp thông tin',
    lines(({ exchange }) => exchange.kind === 'request'),
    ['months'],
  ),
  countFigure('exchanges-given', 'Số lượt thông tin đã cung cấp', lines(isGiven)),
  countFigure(
    'exchanges-regular',
    'Trong đó: cung cấp định kỳ',
    lines((line) => isGiven(line) && line.exchange.kind === 'regular'),
  ),
  countFigure('exchanges-owed', 'Số yêu cầu, kỳ cung cấp phải thực hiện', heap('owed')),
  countFigure('exchanges-on-time', 'Trả lời, cung cấp đúng hạn', heap('onTime')),
  countFigure('exchanges-late', 'Trả lời, cung cấp trễ hạn', heap('late')),
  countFigure('exchanges-in-time', 'Chưa đến hạn', heap('open')),
  countFigure('exchanges-overdue', 'Quá hạn, chưa thực hiện', heap('overdue')),
  {
    key: 'exchanges-rate',
    label: 'Tỷ lệ trả lời, cung cấp đúng hạn',
    unit: 'percent',
    addsUp: [],
    measure: (frame) => shareOf(heap('onTime')(frame), due(frame)),
  },
  {
    key: 'exchanges-worst',
    label: 'Trễ lâu nhất',
    unit: 'working-days',
    addsUp: [],
    measure: (frame) => bare(worstDelay(timelinessOf(linesOfFrame(frame)))),
  },
  countFigure('exchanges-open-all', 'Chưa trả lời, cung cấp đến ngày chốt số liệu, kể cả kỳ trước', (frame) =>
    countExchanges(openOfFrame(frame)),
  ),
]
