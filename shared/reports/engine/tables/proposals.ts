/** Proposals by who made them, with what became of each. */
import type { Proposal } from '#shared/registers/proposal/schema.ts'
import { openProposalStates, type ProposalState, stateOfProposal } from '#shared/registers/proposal/state.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { shareOf } from '../counted.ts'
import { countProposals, proposalsOfFrame } from '../exchanges/of-frame.ts'
import { bodiesInOrder } from './by-group.ts'
import { column, type DraftCell, type DraftRow, type ReportTableKind } from './table.ts'

const columns = [
  column('made', 'Đã đề xuất', 'number', { weight: 1.2 }),
  column('accepted', 'Tiếp thu toàn bộ', 'number', { weight: 1.2 }),
  column('partly', 'Tiếp thu một phần', 'number', { weight: 1.2 }),
  column('declined', 'Không tiếp thu', 'number', { weight: 1.2 }),
  column('open', 'Chưa có kết quả', 'number', { weight: 1.2 }),
  column('withdrawn', 'Đã rút', 'number'),
  column('rate', 'Tỷ lệ tiếp thu (%)', 'percent', { weight: 1.2 }),
]

function cellsOf(proposals: readonly Proposal[], { context }: Frame): DraftCell[] {
  const of = (...states: readonly ProposalState[]) =>
    countProposals(proposals.filter((one) => states.includes(stateOfProposal(one, context))))
  return [
    countProposals(proposals),
    of('accepted'),
    of('partly'),
    of('declined'),
    of(...openProposalStates),
    of('withdrawn'),
    shareOf(of('accepted', 'partly'), of('accepted', 'partly', 'declined')),
  ]
}

export const proposalsByBody: ReportTableKind = {
  key: 'proposals-by-body',
  options: {},
  build: ({ now }) => {
    const proposals = proposalsOfFrame(now)
    const bodies = bodiesInOrder(new Set(proposals.flatMap(({ fromId }) => fromId ?? [])), now)
    return {
      columns: [column('name', 'Bên đề xuất', 'text', { weight: 3.4 }), ...columns],
      rows: [
        ...bodies.map(
          ({ key, name, record }): DraftRow => ({
            key,
            look: 'plain',
            record,
            cells: [
              name,
              ...cellsOf(
                proposals.filter(({ fromId }) => fromId === key),
                now,
              ),
            ],
          }),
        ),
        { key: 'total', look: 'total', cells: ['Tổng cộng', ...cellsOf(proposals, now)] },
      ],
      note: 'Tính các đề xuất gửi trong kỳ, kết quả đến ngày chốt số liệu. Tỷ lệ tiếp thu tính trên số đã có kết quả.',
    }
  },
}
