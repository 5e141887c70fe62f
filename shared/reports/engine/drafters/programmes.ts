/** How programmes went, in sentences; each that is behind with its reason. */
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { whyOf } from '../../parts/programme-tables.ts'
import { programmeStateWords } from '../../wording/programmes.ts'
import { type ProgrammeLine, programmesOf } from '../programmes/of-frame.ts'
import { amountOf, rateOf, sayChange, sayCount, sayPercent } from '../say.ts'
import type { Frames } from '../tables/table.ts'
import type { Drafter } from './drafter.ts'
import { place } from './drafter.ts'

/** How many are in hand, how they stand, how many milestones were kept. */
export function programmeSentences(frames: Frames): string[] {
  const count = (key: string) => sayCount(amountOf(key, frames))
  if (amountOf('programmes-all', frames) === 0)
    return ['Trong kỳ không có chương trình, đề án, dự án, kế hoạch được theo dõi.']
  const due = amountOf('milestones-due', frames)
  return [
    `Trong kỳ có ${count('programmes-all')} chương trình, đề án, dự án, kế hoạch được thực hiện${sayChange('programmes-all', frames)}: đúng tiến độ ${count('programmes-on-track')}, chậm tiến độ ${count('programmes-behind')}, quá hạn ${count('programmes-overdue')}, hoàn thành ${count('programmes-completed')}, dừng ${count('programmes-stopped')}.`,
    ...(due > 0
      ? [
          `Có ${sayCount(due)} mốc đến hạn: đạt đúng hạn ${count('milestones-in-time')} (${sayPercent(rateOf('milestones-rate', frames))}), đạt chậm ${count('milestones-met-late')}, quá hạn chưa đạt ${count('milestones-missed')}.`,
        ]
      : []),
    `Trong đó, ${count('programmes-told')} chương trình, đề án đã hoặc đang được tuyên truyền (${sayPercent(rateOf('programmes-told-rate', frames))}).`,
  ]
}

const slow = ['overdue', 'behind', 'stopped'] as const

/** One line for each that is behind, past its end or stopped. */
export function slowSentences({ now }: Frames): string[] {
  const lines = programmesOf(now).filter(({ state }) => slow.some((one) => one === state))
  if (lines.length === 0) return ['Không có chương trình, đề án chậm, quá hạn hoặc dừng.']
  const leadOf = ({ programme: { leadId } }: ProgrammeLine) => {
    const body = leadId === null ? undefined : now.read.get('organisation', leadId)
    return body ? `, ${shortNameOn(body, now.asOf)} chủ trì` : ''
  }
  return lines.map((line) => {
    const { programme, state, report } = line
    const done = report?.actual == null ? '' : `, đạt ${sayPercent(report.actual)}`
    const planned =
      report?.planned == null || done === '' ? '' : ` so với kế hoạch ${sayPercent(report.planned)}`
    const reason = whyOf(programme, now.asOf) || place('Lý do')
    return `- ${programme.title}${leadOf(line)}: ${programmeStateWords[state].toLowerCase()}${done}${planned}. ${reason}.`
  })
}

export const programmeDrafters: readonly Drafter[] = [
  { key: 'programmes', draft: programmeSentences },
  { key: 'slow-programmes', draft: slowSentences },
]
