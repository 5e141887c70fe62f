/** The numbers of the registers' views as the heading of a list of their records. Vietnamese in both languages of the screen. */
import { sayPeriod } from '#shared/calendar/due-rules/period-words.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { nameOfBody } from '#shared/registers/organisation/index.ts'
import type { ExchangeDirection, PairCount } from '#shared/views/exchanges/balance.ts'
import type { ExchangeCount } from '#shared/views/exchanges/exchange-counts.ts'
import type { ViewFigure } from '#shared/views/registers/view-figures.ts'
import { registerPlural } from './register-words.ts'
import { registerCountWords } from './registers.ts'

const directionWords: Readonly<Record<ExchangeDirection, string>> = {
  owes: 'phải trả lời, cung cấp',
  waits: 'được trả lời, cung cấp',
}
const exchangeCountWords: Readonly<Record<ExchangeCount, string>> = {
  owed: 'yêu cầu, cung cấp định kỳ',
  onTime: 'đúng hạn',
  late: 'trễ hạn',
  open: 'chưa đến hạn',
  overdue: 'quá hạn, chưa thực hiện',
  given: 'thông tin đã cung cấp',
}
const pairCountWords: Readonly<Record<PairCount, string>> = {
  asked: 'yêu cầu',
  given: 'thông tin đã cung cấp',
}

/** `Sở Tư pháp, phải trả lời, cung cấp: đúng hạn, quý III/2026`. */
export function sayFigure(figure: ViewFigure, context: RuleContext): string {
  const nameOf = (id: string) => nameOfBody(id, context) ?? ''
  switch (figure.kind) {
    case 'register-count':
      return `${registerPlural(figure.register)}: ${registerCountWords[figure.count].toLowerCase()}`
    case 'exchange-pair': {
      const { fromId, toId, count, period } = figure
      return `${nameOf(fromId)} gửi ${nameOf(toId)}: ${pairCountWords[count]}, ${sayPeriod(period)}`
    }
    case 'exchange-count': {
      const { bodyId, direction, count, period } = figure
      const whose = bodyId === null ? 'Các cơ quan' : `${nameOf(bodyId)}, ${directionWords[direction]}`
      return `${whose}: ${exchangeCountWords[count]}, ${sayPeriod(period)}`
    }
  }
}
