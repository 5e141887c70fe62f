/** I. Kết quả: what was done, by the records. */
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { ofOutcome } from '../counted.ts'
import { amountOf, rateOf, sayChange, sayCount, sayPercent } from '../say.ts'
import { articleName, byArticle } from '../tables/fulfilment.ts'
import { groupTasks } from '../tables/groups.ts'
import type { Frames } from '../tables/table.ts'
import type { Drafter } from './drafter.ts'

/** The sentences on meetings and their papers. */
function meetings(frames: Frames): string[] {
  const held = amountOf('meetings-held', frames)
  if (held === 0) return ['Trong kỳ chưa tổ chức cuộc họp, hội nghị nào.']
  const [online, made, assigned, papers] = [
    amountOf('meetings-online', frames),
    amountOf('conclusions-made', frames),
    amountOf('conclusions-assigned', frames),
    amountOf('papers-issued', frames),
  ]
  return [
    `Đã tổ chức ${sayCount(held)} cuộc họp, hội nghị${online > 0 ? ` (${sayCount(online)} cuộc trực tuyến hoặc kết hợp trực tuyến)` : ''}${sayChange('meetings-held', frames)}.${
      made > 0
        ? ` Qua các cuộc họp đã thống nhất ${sayCount(made)} nội dung kết luận${assigned > 0 ? `, trong đó ${sayCount(assigned)} nội dung được giao thành nhiệm vụ có cơ quan chủ trì và thời hạn` : ''}.`
        : ''
    }`,
    ...(papers > 0 ? [`Đã ban hành ${sayCount(papers)} văn bản${sayChange('papers-issued', frames)}.`] : []),
  ]
}

/** The sentences on tasks, both rates named by what they are a share of. */
export function taskSentences(frames: Frames): string[] {
  const total = amountOf('tasks-total', frames)
  if (total === 0) return ['Trong kỳ không có nhiệm vụ được theo dõi.']
  const count = (key: string) => sayCount(amountOf(key, frames))
  const carried =
    frames.now.settings.tasks === 'active' && amountOf('tasks-carried', frames) > 0
      ? ` (${count('tasks-carried')} nhiệm vụ kỳ trước chuyển sang, ${count('tasks-assigned')} nhiệm vụ giao mới)`
      : ''
  const due = amountOf('tasks-due', frames)
  return [
    `Tổng số nhiệm vụ theo dõi là ${sayCount(total)}${carried}${sayChange('tasks-total', frames)}. Đã hoàn thành ${count('tasks-done')} nhiệm vụ (đúng hạn ${count('tasks-done-on-time')}, quá hạn ${count('tasks-done-late')})${sayChange('tasks-done', frames)}; chưa hoàn thành ${count('tasks-open')} nhiệm vụ (trong hạn ${count('tasks-in-time')}, quá hạn ${count('tasks-overdue')}).`,
    due === 0
      ? 'Trong kỳ chưa có nhiệm vụ đến hạn.'
      : `Tỷ lệ hoàn thành trên số nhiệm vụ đến hạn (${sayCount(due)} nhiệm vụ) đạt ${sayPercent(rateOf('rate-done-of-due', frames))}${sayChange('rate-done-of-due', frames)}; tỷ lệ quá hạn là ${sayPercent(rateOf('rate-overdue-of-due', frames))}. Tính trên tổng số giao, tỷ lệ hoàn thành là ${sayPercent(rateOf('rate-done-of-total', frames))}, tỷ lệ quá hạn là ${sayPercent(rateOf('rate-overdue-of-total', frames))}.`,
  ]
}

/** The sentences on obligations. */
export function dueSentences(frames: Frames): string[] {
  const owed = amountOf('dues-owed', frames)
  if (owed === 0) return ['Trong kỳ không có nghĩa vụ phối hợp đến hạn.']
  const count = (key: string) => sayCount(amountOf(key, frames))
  const exempt = amountOf('dues-not-applicable', frames)
  const whole = byArticle(frames.now).filter(
    ({ lines }) =>
      lines.some(({ state }) => state === 'done') &&
      lines.every(({ state }) => state !== 'late' && state !== 'missing'),
  )
  return [
    `Có ${sayCount(owed)} lượt nghĩa vụ đến hạn: thực hiện đúng hạn ${count('dues-done')} lượt (${sayPercent(rateOf('dues-rate', frames))})${sayChange('dues-rate', frames)}; trễ hạn ${count('dues-late')} lượt; chưa thực hiện ${count('dues-missing')} lượt${exempt > 0 ? `; ngoài ra ${sayCount(exempt)} lượt không áp dụng` : ''}.`,
    ...(whole.length > 0
      ? [`Các nội dung được thực hiện đầy đủ, đúng hạn: ${whole.map(articleName).join('; ')}.`]
      : []),
  ]
}

/** Bodies that had something due and nothing late, the busiest first. */
function goodBodies({ now }: Frames): string[] {
  return groupTasks(now, now.tasks(), 'lead')
    .filter(
      ({ lines }) =>
        ofOutcome(lines, 'done-on-time').length > 0 && ofOutcome(lines, 'done-late', 'overdue').length === 0,
    )
    .toSorted((a, b) => b.lines.length - a.lines.length)
    .flatMap(({ key }) => {
      const body = now.read.get('organisation', key)
      return body ? [shortNameOn(body, now.asOf)] : []
    })
}

function praised(frames: Frames): string[] {
  const names = goodBodies(frames)
  if (names.length === 0) return []
  return [`Các cơ quan hoàn thành đúng hạn toàn bộ nhiệm vụ đến hạn: ${names.slice(0, 12).join(', ')}.`]
}

/** A dash in front: the lines of a part that has no numbers of its own. */
const dashed = (lines: readonly string[]) => lines.map((line) => `- ${line}`)

export const resultDrafters: readonly Drafter[] = [
  { key: 'meetings', draft: meetings },
  { key: 'progress', draft: (frames) => [...taskSentences(frames), ...praised(frames)] },
  { key: 'fulfilment', draft: dueSentences },
  {
    key: 'results',
    draft: (frames) =>
      dashed([...meetings(frames), ...dueSentences(frames), ...taskSentences(frames), ...praised(frames)]),
  },
]
