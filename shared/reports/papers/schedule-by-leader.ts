/** Each day one paragraph for each leader, as offices post it: time, content, who attends, where, who prepares. */
import { bold, paragraph, type Words } from '#shared/document/build.ts'
import type { Block } from '#shared/document/model.ts'
import { formatDay, weekdayName } from '#shared/lib/vi-dates.ts'
import type { Person } from '#shared/registers/person/index.ts'
import { type PrintedEntry, shortAttendee } from '../parts/schedule-entries.ts'
import { sessionWords } from '../wording/lists.ts'
import {
  commonEntries,
  entriesOf,
  leadersOf,
  markedTitle,
  type ScheduleDay,
  type Week,
} from './schedule-week.ts'

/** The blocks of the schedule told leader by leader, day after day. */
export function layoutByLeader(week: Week): Block[] {
  const leaders = leadersOf(week)
  return week.days.filter(({ isShown }) => isShown).flatMap((day) => dayBlocks(day, leaders, week))
}

function dayBlocks(
  { day, dayOff, entries }: ScheduleDay,
  leaders: readonly Person[],
  { scope }: Week,
): Block[] {
  const title = paragraph(
    'heading',
    `${weekdayName(day, true)}, ngày ${formatDay(day)}${dayOff === null ? '' : ` - ${dayOff}`}`,
    { firstLineMm: 0, beforePt: 4 },
  )
  const groups = leaders.map((leader) => {
    const name = shortAttendee({ id: leader.id, personId: leader.id, organisationId: null, label: '' }, scope)
    return groupBlocks(name, entriesOf(entries, leader), leader.id)
  })
  return [title, ...groups.flat(), ...groupBlocks('Lịch chung', commonEntries(entries, leaders), null)]
}

function groupBlocks(name: string, entries: readonly PrintedEntry[], leaderId: string | null): Block[] {
  if (entries.length === 0) return []
  return [
    paragraph('body', [bold(`- ${name}:`)], { keepWithNext: true }),
    ...entries.map((entry) => paragraph('body', wordsOf(withoutOne(entry, name), leaderId), { leftMm: 6 })),
  ]
}

/** The leader under whose name the entry stands is not listed again. */
function withoutOne(entry: PrintedEntry, name: string): PrintedEntry {
  const others = entry.participants.split('; ').filter((one) => one !== name)
  return { ...entry, participants: others.join('; ') }
}

function wordsOf(entry: PrintedEntry, leaderId: string | null): Words {
  const when = [sessionWords[entry.session], entry.time].filter(Boolean).join(', ')
  const attends = leaderId !== null && !entry.chairIds.includes(leaderId) ? 'dự ' : ''
  const facts = [
    attends !== '' && entry.chairs !== '' ? `Chủ trì: ${entry.chairs}.` : '',
    entry.participants === '' ? '' : `Thành phần: ${entry.participants}.`,
    entry.room === '' ? '' : `Địa điểm: ${entry.room}.`,
    entry.preparedBy === '' ? '' : `(${entry.preparedBy} chuẩn bị).`,
  ].filter(Boolean)
  return [`+ ${when}: `, ...markedTitle(entry, attends), facts.length === 0 ? '.' : `. ${facts.join(' ')}`]
}
