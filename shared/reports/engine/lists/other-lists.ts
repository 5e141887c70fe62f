/** Lists of dues, meetings, clocks and papers. */
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { ClockLine } from '#shared/views/clocks/clock-measures.ts'
import type { PaperLine } from '#shared/views/gauges/gauges.ts'
import type { DueLine } from '#shared/views/reports/due-lines.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import type { MeetingLine } from '#shared/views/reports/meeting-lines.ts'
import { nextOf } from '#shared/views/reports/periods.ts'
import { dueStateWords } from '../../wording/fulfilment.ts'
import { clockWords, eventKindWords, standingWords } from '../../wording/gauges.ts'
import { documentTypeWords } from '../../wording/lists.ts'
import { dueRef, entryRef } from '../counted.ts'
import { defineList, listColumn } from './list.ts'

const due = listColumn<DueLine>
const code = due('code', 'Mã', 'text', 0.8, (line) => line.due.obligation.code)
const obligation = due('obligation', 'Nghĩa vụ', 'text', 4, ({ due: { obligation: one, milestone } }) =>
  milestone.label === '' ? one.title : `${one.title} (${milestone.label})`,
)
const lead = due('lead', 'Cơ quan thực hiện', 'text', 2, ({ leadName }) => leadName)
const dueOn = due('deadline', 'Thời hạn', 'day', 1.2, (line) => line.due.due.dueOn)
const doneOn = due('done', 'Ngày thực hiện', 'day', 1.2, (line) => line.doneOn)
const state = due('state', 'Kết quả', 'text', 1.6, (line) => dueStateWords[line.state])
const product = due('product', 'Sản phẩm', 'text', 1.6, (line) => line.due.obligation.product)

const byDay = (a: DueLine, b: DueLine) => a.due.due.dueOn.localeCompare(b.due.due.dueOn)

/** The dues that were not kept, or not in time, the oldest first. */
export function missedDues(frame: Frame): DueLine[] {
  return frame
    .dues()
    .filter(({ state: one }) => one === 'missing' || one === 'late')
    .toSorted(byDay)
}

export const missedDueList = defineList<DueLine>({
  key: 'missed-dues',
  empty: 'Không có nghĩa vụ trễ hạn hoặc chưa thực hiện.',
  columns: [code, obligation, lead, dueOn, doneOn, state],
  lines: missedDues,
  refOf: dueRef,
})

/** What is still to fall due in this period, and the dues of the one after; of a term or a free span the former alone. */
export function duesOfNext(frame: Frame): DueLine[] {
  const next = nextOf(frame.period, frame.settings.window)
  const left = frame.dues().filter(({ state: one }) => one === 'not-due')
  return [...left, ...(next === null ? [] : frame.over(next).dues())].toSorted(byDay)
}

export const nextDueList = defineList<DueLine>({
  key: 'next-dues',
  empty: 'Không có nghĩa vụ trong kỳ tới.',
  columns: [code, obligation, lead, product, dueOn],
  lines: duesOfNext,
  refOf: ({ due: { obligationId } }) => ({ register: 'obligation', id: obligationId }),
})

const meeting = listColumn<MeetingLine>

export const heldMeetings = defineList<MeetingLine>({
  key: 'held-meetings',
  empty: 'Không có cuộc họp trong kỳ.',
  columns: [
    meeting('date', 'Ngày', 'day', 1.2, ({ entry }) => entry.date),
    meeting('title', 'Cuộc họp, hội nghị', 'text', 4.5, ({ entry }) => entry.title),
    meeting('kind', 'Loại', 'text', 1.6, ({ entry }) => eventKindWords[entry.kind]),
    meeting('conclusions', 'Số kết luận', 'number', 1, ({ meeting: one }) => one?.conclusions.length ?? 0),
    meeting('notice', 'Thông báo kết luận', 'text', 1.8, ({ meeting: one }) =>
      one?.noticeIssuedOn ? [one.noticeNumber, formatDay(one.noticeIssuedOn)].filter(Boolean).join(', ') : '',
    ),
  ],
  lines: (frame) => frame.meetings(),
  refOf: ({ entry }) => entryRef(entry),
})

const clock = listColumn<ClockLine>

export const lateClocks = defineList<ClockLine>({
  key: 'late-clocks',
  empty: 'Không có giấy tờ họp trễ hạn.',
  columns: [
    clock('date', 'Ngày họp', 'day', 1.2, ({ on }) => on),
    clock('title', 'Cuộc họp', 'text', 4, ({ title }) => title),
    clock('paper', 'Giấy tờ', 'text', 1.7, ({ clock: name }) => clockWords[name]),
    clock('deadline', 'Thời hạn', 'day', 1.2, (line) => line.dueOn),
    clock('done', 'Ngày thực hiện', 'day', 1.2, (line) => line.doneOn),
    clock('days-late', 'Số ngày làm việc trễ', 'number', 1, ({ delay }) => delay),
    clock('state', 'Tình trạng', 'text', 1.2, ({ standing }) => standingWords[standing]),
  ],
  lines: (frame) =>
    frame
      .clocks()
      .filter(({ standing }) => standing !== 'on-time')
      .toSorted((a, b) => a.on.localeCompare(b.on)),
  refOf: ({ key }) => ({ register: 'event', id: key }),
})

const paper = listColumn<PaperLine>

export const issuedPapers = defineList<PaperLine>({
  key: 'issued-papers',
  empty: 'Không có văn bản ban hành trong kỳ.',
  columns: [
    paper('type', 'Loại văn bản', 'text', 1.5, ({ type }) => documentTypeWords[type]),
    paper('number', 'Số, ký hiệu', 'text', 1.5, ({ number }) => number),
    paper('date', 'Ngày ban hành', 'day', 1.2, ({ on }) => on),
    paper('title', 'Trích yếu', 'text', 5, ({ title }) => title),
  ],
  lines: (frame) => frame.papers(),
  refOf: ({ register, id }) => ({ register, id }),
})
