/** What two-way information and proposals came to, in sentences. */
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { balanceBodies } from '#shared/views/exchanges/balance.ts'
import { timelinessOf } from '#shared/views/exchanges/exchange-lines.ts'
import { linesOfFrame } from '../exchanges/of-frame.ts'
import { amountOf, rateOf, sayChange, sayCount, sayList, sayPercent } from '../say.ts'
import type { Frames } from '../tables/table.ts'
import type { Drafter } from './drafter.ts'

/** Asked, given, and kept in time; and who still owes. */
export function exchangeSentences(frames: Frames): string[] {
  const count = (key: string) => sayCount(amountOf(key, frames))
  const [asked, given, owed] = ['exchanges-asked', 'exchanges-given', 'exchanges-owed'].map((key) =>
    amountOf(key, frames),
  )
  if (!asked && !given && !owed) return ['Trong kỳ không có trao đổi thông tin được ghi nhận.']
  return [
    `Các bên đã gửi ${count('exchanges-asked')} yêu cầu cung cấp thông tin${sayChange('exchanges-asked', frames)}; cung cấp ${count('exchanges-given')} lượt thông tin (${count('exchanges-regular')} lượt định kỳ)${sayChange('exchanges-given', frames)}.`,
    ...(owed
      ? [
          `Trong ${count('exchanges-owed')} yêu cầu, kỳ cung cấp phải thực hiện: đúng hạn ${count('exchanges-on-time')}, trễ hạn ${count('exchanges-late')}, chưa đến hạn ${count('exchanges-in-time')}, quá hạn chưa thực hiện ${count('exchanges-overdue')}; tỷ lệ đúng hạn ${sayPercent(rateOf('exchanges-rate', frames))}${sayChange('exchanges-rate', frames)}.`,
        ]
      : []),
    ...owing(frames),
  ]
}

const mostNamed = 8

function owing({ now }: Frames): string[] {
  const bodies = balanceBodies(linesOfFrame(now), now)
    .map(({ id, owes }) => ({ id, count: timelinessOf(owes).overdue.length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .flatMap(({ id, count }) => {
      const body = now.read.get('organisation', id)
      return body ? [`${shortNameOn(body, now.asOf)} (${sayCount(count)})`] : []
    })
  return bodies.length === 0
    ? []
    : [`Cơ quan chưa trả lời, cung cấp thông tin đã quá hạn: ${sayList(bodies.slice(0, mostNamed))}.`]
}

/** Made, decided and taken up. */
export function proposalSentences(frames: Frames): string[] {
  const count = (key: string) => sayCount(amountOf(key, frames))
  const made = amountOf('proposals-made', frames)
  const decided = amountOf('proposals-decided', frames)
  const open = amountOf('proposals-open', frames)
  if (made === 0 && decided === 0 && open === 0) return ['Trong kỳ không có đề xuất chủ trương, giải pháp.']
  return [
    `Đã đề xuất ${sayCount(made)} chủ trương, giải pháp${sayChange('proposals-made', frames)}. ${
      decided === 0
        ? 'Trong kỳ chưa có đề xuất nào có kết quả'
        : `Trong ${sayCount(decided)} đề xuất đã có kết quả, tiếp thu toàn bộ ${count('proposals-accepted')}, tiếp thu một phần ${count('proposals-partly')}, không tiếp thu ${count('proposals-declined')} (tỷ lệ tiếp thu ${sayPercent(rateOf('proposals-rate', frames))})`
    }${open > 0 ? `; còn ${sayCount(open)} đề xuất chưa có kết quả, trong đó ${count('proposals-overdue')} quá hạn trả lời` : ''}.`,
  ]
}

export const exchangeDrafters: readonly Drafter[] = [
  { key: 'exchanges', draft: exchangeSentences },
  { key: 'proposals-made', draft: proposalSentences },
]
