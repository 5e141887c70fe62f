/** Words of two-way information and of proposals as papers print them. */
import type { ExchangeKind } from '#shared/registers/information-exchange/schema.ts'
import type { ExchangeState } from '#shared/registers/information-exchange/state.ts'
import type { ProposalState } from '#shared/registers/proposal/state.ts'

export const exchangeKindWords: Readonly<Record<ExchangeKind, string>> = {
  request: 'Yêu cầu',
  regular: 'Cung cấp định kỳ',
  'ad-hoc': 'Cung cấp đột xuất',
  answer: 'Trả lời',
  feedback: 'Phản hồi',
}

export const exchangeStateWords: Readonly<Record<ExchangeState, string>> = {
  overdue: 'Quá hạn, chưa thực hiện',
  waiting: 'Chờ trả lời',
  planned: 'Chưa gửi',
  'answered-late': 'Trả lời trễ hạn',
  answered: 'Đã trả lời',
  'sent-late': 'Đã gửi, trễ hạn',
  sent: 'Đã gửi',
  withdrawn: 'Không cần trả lời',
}

export const proposalStateWords: Readonly<Record<ProposalState, string>> = {
  overdue: 'Quá hạn trả lời',
  proposed: 'Đã đề xuất',
  considering: 'Đang xem xét',
  accepted: 'Tiếp thu toàn bộ',
  partly: 'Tiếp thu một phần',
  declined: 'Không tiếp thu',
  withdrawn: 'Đã rút',
}
