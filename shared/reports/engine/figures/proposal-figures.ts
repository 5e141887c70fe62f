/** Proposals: made, decided, and taken up. */
import type { ProposalFate } from '#shared/registers/proposal/schema.ts'
import { stateOfProposal } from '#shared/registers/proposal/state.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { shareOf } from '../counted.ts'
import { countProposals, decidedInFrame, proposalsOfFrame } from '../exchanges/of-frame.ts'
import type { Figure } from './figure.ts'

const count = (
  key: string,
  label: string,
  measure: Figure['measure'],
  addsUp: Figure['addsUp'] = ['months'],
): Figure => ({ key, label, unit: 'count', addsUp, measure })

const decided =
  (...fates: readonly ProposalFate[]) =>
  (frame: Frame) =>
    countProposals(
      decidedInFrame(frame).filter(({ fate }) => fates.length === 0 || fates.some((one) => one === fate)),
    )

/** Made by the report's day and not answered on it, whenever they were made. */
const waiting = (isOverdue: boolean) => (frame: Frame) =>
  countProposals(
    frame.allCoordination('proposal').filter((one) => {
      const isMade = one.proposedOn !== null && one.proposedOn <= frame.asOf
      const state = stateOfProposal(one, frame.context)
      const isOpen = state === 'overdue' || (!isOverdue && (state === 'proposed' || state === 'considering'))
      return isMade && isOpen
    }),
  )

export const proposalFigures: readonly Figure[] = [
  count('proposals-made', 'Số đề xuất chủ trương, giải pháp', (frame) =>
    countProposals(proposalsOfFrame(frame)),
  ),
  count('proposals-decided', 'Số đề xuất đã có kết quả trong kỳ', decided()),
  count('proposals-accepted', 'Đề xuất được tiếp thu toàn bộ', decided('accepted')),
  count('proposals-partly', 'Đề xuất được tiếp thu một phần', decided('partly')),
  count('proposals-declined', 'Đề xuất không được tiếp thu', decided('declined')),
  count('proposals-open', 'Đề xuất chưa có kết quả, kể cả kỳ trước', waiting(false), []),
  count('proposals-overdue', 'Trong đó: quá hạn trả lời', waiting(true), []),
  {
    key: 'proposals-rate',
    label: 'Tỷ lệ đề xuất được tiếp thu (toàn bộ hoặc một phần)',
    unit: 'percent',
    addsUp: [],
    measure: (frame) => shareOf(decided('accepted', 'partly')(frame), decided()(frame)),
  },
]
