/** II. Hạn chế, nguyên nhân; what the records show of what was not kept. */
import { clockNames } from '#shared/calendar/legal-clocks.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type CoordinationRegister, coordinationRegisters } from '#shared/registers/coordination-names.ts'
import { duesOfRegister } from '#shared/views/registers/register-dues.ts'
import { clockWords } from '../../wording/gauges.ts'
import { lowerFirst } from '../../wording/meeting.ts'
import { registerName } from '../../wording/register-words.ts'
import { ofOutcome } from '../counted.ts'
import { missedDues } from '../lists/other-lists.ts'
import { amountOf, rateOf, sayChange, sayCount, sayList, sayPercent } from '../say.ts'
import { groupTasks } from '../tables/groups.ts'
import type { Frames } from '../tables/table.ts'
import { type Drafter, place } from './drafter.ts'

const mostNamed = 8

function overdue(frames: Frames): string[] {
  const late = ofOutcome(frames.now.tasks(), 'overdue')
  if (late.length === 0) return []
  const groups = groupTasks(frames.now, late, 'lead').toSorted((a, b) => b.lines.length - a.lines.length)
  const named = groups.slice(0, mostNamed).map(({ name, lines }) => `${name} (${sayCount(lines.length)})`)
  const more = groups.length > mostNamed ? ` và ${sayCount(groups.length - mostNamed)} cơ quan khác` : ''
  const longest = late.reduce((most, { daysLate }) => Math.max(most, daysLate), 0)
  return [
    `Còn ${sayCount(late.length)} nhiệm vụ quá hạn chưa hoàn thành${sayChange('tasks-overdue', frames)}, lâu nhất quá hạn ${longest} ngày; tập trung ở: ${named.join(', ')}${more}.`,
  ]
}

function doneLate(frames: Frames): string[] {
  const count = amountOf('tasks-done-late', frames)
  return count === 0
    ? []
    : [
        `Có ${sayCount(count)} nhiệm vụ hoàn thành nhưng quá thời hạn được giao${sayChange('tasks-done-late', frames)}.`,
      ]
}

/** The obligations most often missed. */
function missed({ now }: Frames): string[] {
  const groups = new Map<string, { name: string; late: number; missing: number }>()
  for (const { due, state, leadName } of missedDues(now)) {
    const key = `${due.obligationId} ${leadName}`
    const known = groups.get(key) ?? {
      name: `${due.obligation.title}${leadName ? ` (${leadName})` : ''}`,
      late: 0,
      missing: 0,
    }
    if (state === 'late') known.late += 1
    else known.missing += 1
    groups.set(key, known)
  }
  if (groups.size === 0) return []
  const all = [...groups.values()].toSorted((a, b) => b.missing + b.late - a.missing - a.late)
  const said = all.slice(0, mostNamed).map(({ name, late, missing }) => {
    const counts = [
      missing > 0 && `chưa thực hiện ${sayCount(missing)} lượt`,
      late > 0 && `trễ hạn ${sayCount(late)} lượt`,
    ]
    return `+ ${name}: ${counts.filter(Boolean).join(', ')}.`
  })
  return [
    'Một số nghĩa vụ phối hợp thực hiện chưa đầy đủ, chưa đúng hạn:',
    ...said,
    ...(all.length > mostNamed ? [`+ Và ${sayCount(all.length - mostNamed)} nghĩa vụ khác.`] : []),
  ]
}

function papers({ now }: Frames): string[] {
  const said = clockNames.flatMap((clock) => {
    const faults = now.clocks().filter((line) => line.clock === clock && line.standing !== 'on-time').length
    return faults === 0 ? [] : [`${lowerFirst(clockWords[clock])} (${sayCount(faults)})`]
  })
  return said.length === 0 ? [] : [`Giấy tờ họp còn chậm hoặc thiếu: ${sayList(said)}.`]
}

/** What the coordination registers show as late; what was given as a task is told among the tasks. */
function inRegisters({ now }: Frames): string[] {
  const said = coordinationRegisters.flatMap((register) => {
    const count = lateIn(register, now)
    return count === 0 ? [] : [`${lowerFirst(registerName(register))} (${sayCount(count)})`]
  })
  // Names of registers have commas of their own.
  return said.length === 0 ? [] : [`Trong các sổ theo dõi còn mục quá hạn chưa xong: ${said.join('; ')}.`]
}

function lateIn(register: CoordinationRegister, { allCoordination, context }: Frames['now']): number {
  const ours = new Set(allCoordination(register).map(({ id }) => id))
  return duesOfRegister(register, context).filter(
    ({ id, taskId, isOverdue }) => isOverdue && taskId === null && id !== null && ours.has(id),
  ).length
}

/** The reasons that were given for longer deadlines, each once. */
function causes({ now }: Frames): string[] {
  const reasons = new Set(
    now
      .tasks()
      .flatMap(({ task }) =>
        task.extensions
          .filter(({ at }) => at.slice(0, 10) >= now.period.from && at.slice(0, 10) <= now.asOf)
          .map(({ reason }) => reason.replace(/[.;\s]+$/, '')),
      ),
  )
  return reasons.size === 0
    ? []
    : [`Lý do gia hạn đã ghi nhận: ${[...reasons].slice(0, mostNamed).join('; ')}.`]
}

/** Lines that begin with a plus belong to the one before. */
const dashed = (lines: readonly string[]) => lines.map((line) => (line.startsWith('+ ') ? line : `- ${line}`))

function shortcomings(frames: Frames): string[] {
  const lines = [
    ...overdue(frames),
    ...doneLate(frames),
    ...missed(frames),
    ...papers(frames),
    ...inRegisters(frames),
  ]
  return lines.length === 0
    ? [
        '- Qua số liệu theo dõi, không có nhiệm vụ, nghĩa vụ, giấy tờ họp nào quá hạn.',
        `- ${place('Hạn chế khác')}`,
      ]
    : [...dashed(lines), `- ${place('Hạn chế khác')}`]
}

export const shortcomingDrafters: readonly Drafter[] = [
  { key: 'shortcomings', draft: shortcomings },
  {
    key: 'causes',
    draft: (frames) => [
      ...dashed(causes(frames)),
      `- ${place('Nguyên nhân khách quan; nguyên nhân chủ quan; trách nhiệm của từng bên')}`,
    ],
  },
  {
    key: 'overdue',
    draft: (frames) => [...overdue(frames), ...doneLate(frames)].concat(overdueOldest(frames)),
  },
  { key: 'discipline', draft: discipline },
]

function overdueOldest({ now }: Frames): string[] {
  const [oldest] = ofOutcome(now.tasks(), 'overdue').toSorted((a, b) => b.daysLate - a.daysLate)
  if (!oldest?.deadline) return ['Không có nhiệm vụ quá hạn chưa hoàn thành.']
  return [
    `Nhiệm vụ quá hạn lâu nhất: ${oldest.task.title.replace(/[.;\s]+$/, '')} (thời hạn ${formatDay(oldest.deadline)}).`,
  ]
}

function discipline(frames: Frames): string[] {
  const owed = amountOf('clocks-owed', frames)
  if (owed === 0) return ['Trong kỳ không có giấy tờ họp đến hạn.']
  const count = (key: string) => sayCount(amountOf(key, frames))
  return [
    `Trong kỳ có ${count('meetings-held')} cuộc họp, hội nghị; ${sayCount(owed)} giấy tờ họp đến hạn. Đúng hạn ${count('clocks-on-time')} (${sayPercent(rateOf('clock-rate', frames))})${sayChange('clock-rate', frames)}; trễ ${count('clocks-late')}; chưa có ${count('clocks-missing')}.`,
    ...papers(frames),
  ]
}
