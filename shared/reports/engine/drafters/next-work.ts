/** III. Phương hướng, nhiệm vụ; IV. Đề xuất, kiến nghị. */
import { formatDay } from '#shared/lib/vi-dates.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { DueLine } from '#shared/views/reports/due-lines.ts'
import { nextOf, periodWords } from '#shared/views/reports/periods.ts'
import { ofOutcome } from '../counted.ts'
import { duesOfNext } from '../lists/other-lists.ts'
import { tasksDueNext } from '../lists/task-lists.ts'
import { amountOf, sayCount } from '../say.ts'
import { groupTasks } from '../tables/groups.ts'
import type { Frames } from '../tables/table.ts'
import { type Drafter, place } from './drafter.ts'

const mostNamed = 12

/** Each obligation of the period after, once, with its days. */
function nextDues(frames: Frames): string[] {
  const groups = new Map<string, DueLine[]>()
  for (const line of duesOfNext(frames.now)) {
    const key = `${line.due.obligationId} ${line.due.milestoneId}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const all = [...groups.values()]
  const said = all.slice(0, mostNamed).map((lines) => {
    const first = lines[0] as DueLine
    const leads = [...new Set(lines.map(({ leadName }) => leadName).filter(Boolean))]
    const days = [...new Set(lines.map(({ due }) => formatDay(due.due.dueOn)))]
    const when =
      days.length === 1
        ? `thời hạn ${days[0]}`
        : `${sayCount(days.length)} thời hạn, từ ${days[0]} đến ${days.at(-1)}`
    const who =
      leads.length > 3
        ? `${leads.slice(0, 3).join(', ')} và ${sayCount(leads.length - 3)} cơ quan khác`
        : leads.join(', ')
    return `- ${first.due.obligation.title}${who ? `; ${who} thực hiện` : ''}; ${when}.`
  })
  return all.length > mostNamed
    ? [...said, `- Các nghĩa vụ khác theo kế hoạch (${sayCount(all.length - mostNamed)} nghĩa vụ).`]
    : said
}

function nextTasks(frames: Frames): string[] {
  const tasks = tasksDueNext(frames.now)
  const said = tasks.slice(0, mostNamed).map(({ task, deadline }) => {
    const body = frames.now.read.get('organisation', task.leadId)
    const lead = body ? shortNameOn(body, frames.now.asOf) : ''
    return `- ${[task.title.replace(/[.;\s]+$/, ''), lead && `${lead} chủ trì`, deadline && `thời hạn ${formatDay(deadline)}`].filter(Boolean).join('; ')}.`
  })
  return tasks.length > mostNamed
    ? [...said, `- Và ${sayCount(tasks.length - mostNamed)} nhiệm vụ khác đến hạn trong kỳ.`]
    : said
}

function nextWork(frames: Frames): string[] {
  const next = nextOf(frames.now.period, frames.now.settings.window)
  const overdue = amountOf('tasks-overdue', frames)
  const dues = nextDues(frames)
  const tasks = nextTasks(frames)
  const when = next ? ` từ nay đến hết ${periodWords(next)}` : ''
  return [
    ...(overdue > 0 ? [`- Tập trung hoàn thành dứt điểm ${sayCount(overdue)} nhiệm vụ đã quá hạn.`] : []),
    ...(dues.length > 0 ? [`Nghĩa vụ phối hợp đến hạn${when}:`, ...dues] : []),
    ...(tasks.length > 0 ? [`Nhiệm vụ đến hạn${when}:`, ...tasks] : []),
    `- ${place('Nhiệm vụ trọng tâm khác')}`,
  ]
}

/** Bodies with overdue work are asked to finish it. */
function proposals({ now }: Frames): string[] {
  const groups = groupTasks(now, ofOutcome(now.tasks(), 'overdue'), 'lead').toSorted(
    (a, b) => b.lines.length - a.lines.length,
  )
  const asked = groups
    .slice(0, mostNamed)
    .map(
      ({ name, lines }) =>
        `- Đề nghị ${name} khẩn trương hoàn thành ${sayCount(lines.length)} nhiệm vụ quá hạn, báo cáo rõ nguyên nhân và thời gian hoàn thành.`,
    )
  return [...asked, `- ${place('Đề xuất, kiến nghị với cấp ủy, chính quyền và các cơ quan liên quan')}`]
}

export const nextDrafters: readonly Drafter[] = [
  { key: 'next-work', draft: nextWork },
  { key: 'proposals', draft: proposals },
]
