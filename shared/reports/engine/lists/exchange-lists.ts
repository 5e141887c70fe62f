/** Lists of two-way information and of proposals. */

import type { Proposal } from '#shared/registers/proposal/schema.ts'
import { proposalStates, stateOfProposal } from '#shared/registers/proposal/state.ts'
import { sayStatedPaper } from '#shared/registers/stated-paper.ts'
import { type ExchangeLine, timelinessOf } from '#shared/views/exchanges/exchange-lines.ts'
import { exchangeKindWords, exchangeStateWords, proposalStateWords } from '../../wording/exchanges.ts'
import { bodyName } from '../body-name.ts'
import {
  decidedInFrame,
  exchangeRef,
  linesOfFrame,
  openOfFrame,
  proposalRef,
  proposalsOfFrame,
} from '../exchanges/of-frame.ts'
import { defineList, listColumn } from './list.ts'

const column = listColumn<ExchangeLine>
const sentColumn = (label: string) => column('date', label, 'day', 1.1, ({ exchange }) => exchange.sentOn)
const kind = column('kind', 'Loại', 'text', 1.3, ({ exchange }) =>
  exchange.isPartial && exchange.kind === 'answer' ? 'Trả lời một phần' : exchangeKindWords[exchange.kind],
)
const from = column('from', 'Bên gửi', 'text', 1.6, ({ exchange }, frame) => bodyName(exchange.fromId, frame))
const to = column('to', 'Bên nhận', 'text', 1.6, ({ exchange }, frame) => bodyName(exchange.toId, frame))
const title = column('title', 'Nội dung', 'text', 4, ({ exchange }) => exchange.title)
const paper = column('number', 'Số, ký hiệu văn bản', 'text', 2.1, ({ exchange }, { read }) =>
  sayStatedPaper({ kind: exchange.paperKind, id: exchange.paperId, text: exchange.paperText }, read),
)
const dueOn = column('deadline', 'Thời hạn', 'day', 1.1, ({ clock }) => clock?.due?.on ?? null)
const doneOn = column('done', 'Ngày thực hiện', 'day', 1.1, ({ clock }) => clock?.done?.on ?? null)
const late = column('days-late', 'Số ngày làm việc trễ', 'number', 0.9, ({ daysLate }) => daysLate || null)
const state = column('state', 'Tình trạng', 'text', 1.5, (line) => exchangeStateWords[line.state])
const owes = column('lead', 'Bên phải thực hiện', 'text', 1.7, ({ clock }, frame) =>
  bodyName(clock?.owesId ?? null, frame),
)
const waits = column('waiting', 'Bên chờ', 'text', 1.7, ({ clock }, frame) =>
  bodyName(clock?.waitsId ?? null, frame),
)

export const allExchanges = defineList<ExchangeLine>({
  key: 'exchanges',
  register: 'information-exchange',
  empty: 'Không có trao đổi thông tin trong kỳ.',
  columns: [sentColumn('Ngày'), kind, from, to, title, paper, dueOn, doneOn, state],
  lines: linesOfFrame,
  refOf: exchangeRef,
})

export const openExchanges = defineList<ExchangeLine>({
  key: 'open-exchanges',
  register: 'information-exchange',
  empty: 'Không còn yêu cầu, kỳ cung cấp thông tin nào chưa thực hiện.',
  columns: [title, owes, waits, sentColumn('Ngày yêu cầu'), dueOn, late, state],
  lines: openOfFrame,
  refOf: exchangeRef,
})

export const lateExchanges = defineList<ExchangeLine>({
  key: 'late-exchanges',
  register: 'information-exchange',
  empty: 'Không có thông tin trả lời, cung cấp trễ hạn.',
  columns: [title, owes, waits, dueOn, doneOn, late, state],
  lines: (frame) => {
    const { late: came, overdue } = timelinessOf(linesOfFrame(frame))
    return [...overdue, ...came].toSorted((a, b) => b.daysLate - a.daysLate)
  },
  refOf: exchangeRef,
})

const proposal = listColumn<Proposal>

export const allProposals = defineList<Proposal>({
  key: 'proposals',
  register: 'proposal',
  empty: 'Không có đề xuất trong kỳ.',
  columns: [
    proposal('date', 'Ngày đề xuất', 'day', 1.1, ({ proposedOn }) => proposedOn),
    proposal('title', 'Nội dung đề xuất', 'text', 4, (one) => one.title),
    proposal('from', 'Bên đề xuất', 'text', 1.6, ({ fromId }, frame) => bodyName(fromId, frame)),
    proposal('to', 'Nơi nhận', 'text', 1.6, ({ toId }, frame) => bodyName(toId, frame)),
    proposal(
      'state',
      'Kết quả',
      'text',
      1.4,
      (one, { context }) => proposalStateWords[stateOfProposal(one, context)],
    ),
    proposal('done', 'Ngày có kết quả', 'day', 1.1, ({ decidedOn }, { asOf }) =>
      decidedOn !== null && decidedOn <= asOf ? decidedOn : null,
    ),
    proposal('reason', 'Lý do, văn bản kết quả', 'text', 2.6, (one, { read, asOf }) =>
      one.decidedOn !== null && one.decidedOn <= asOf
        ? [
            one.reason.replace(/\s+/g, ' ').trim(),
            sayStatedPaper({ kind: one.resultKind, id: one.resultId, text: one.resultText }, read),
          ]
            .filter(Boolean)
            .join('; ')
        : '',
    ),
  ],
  /** Those made in the period, and those of before that were decided in it; what waits longest first. */
  lines: (frame) => {
    const places = new Map(proposalStates.map((one, place) => [one, place]))
    const placeOf = (one: Proposal) => places.get(stateOfProposal(one, frame.context)) ?? 0
    return [...new Set([...proposalsOfFrame(frame), ...decidedInFrame(frame)])].toSorted(
      (a, b) => placeOf(a) - placeOf(b) || (a.proposedOn ?? '').localeCompare(b.proposedOn ?? ''),
    )
  },
  refOf: proposalRef,
})
