/** Meetings, their conclusions, their papers and the legal clocks around them. */
import type { ClockName } from '#shared/calendar/legal-clocks.ts'
import type { ClockStanding } from '#shared/views/clocks/clock-measures.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { countClocks, countOf, entryRef, shareOf } from '../counted.ts'
import type { Figure } from './figure.ts'

const count = (key: string, label: string, measure: Figure['measure']): Figure => ({
  key,
  label,
  unit: 'count',
  addsUp: ['months'],
  measure,
})

const clocks =
  (standing: ClockStanding | null, clock: ClockName | null = null) =>
  (frame: Frame) =>
    countClocks(
      frame
        .clocks()
        .filter(
          (line) =>
            (standing === null || line.standing === standing) && (clock === null || line.clock === clock),
        ),
    )

const clockRate = (key: string, label: string, clock: ClockName | null): Figure => ({
  key,
  label,
  unit: 'percent',
  addsUp: [],
  measure: (frame) => shareOf(clocks('on-time', clock)(frame), clocks(null, clock)(frame)),
})

/** Clocks may run out after the month of their meeting is over, so months do not add up to the year. */
const clockCount = (key: string, label: string, measure: Figure['measure']): Figure => ({
  ...count(key, label, measure),
  addsUp: [],
})

export const meetingFigures: readonly Figure[] = [
  count('meetings-held', 'Số cuộc họp, hội nghị đã tổ chức', (frame) =>
    countOf(frame.meetings(), ({ entry }) => entryRef(entry)),
  ),
  count('meetings-online', 'Trong đó: trực tuyến hoặc kết hợp trực tuyến', (frame) =>
    countOf(
      frame.meetings().filter(({ entry }) => entry.mode !== 'in-person'),
      ({ entry }) => entryRef(entry),
    ),
  ),
  count('conclusions-made', 'Số kết luận được ghi nhận', (frame) =>
    countOf(
      frame.meetings().flatMap(({ meeting }) => (meeting ? meeting.conclusions.map(() => meeting.id) : [])),
      (id) => ({ register: 'meeting', id }),
    ),
  ),
  count('conclusions-assigned', 'Số kết luận giao thành nhiệm vụ', (frame) =>
    countOf(
      frame
        .meetings()
        .flatMap(({ meeting }) => meeting?.conclusions ?? [])
        .flatMap(({ taskId }) => (taskId === null ? [] : [taskId])),
      (id) => ({ register: 'task', id }),
    ),
  ),
  count('papers-issued', 'Số văn bản đã ban hành', (frame) =>
    countOf(frame.papers(), ({ register, id }) => ({ register, id })),
  ),
  clockCount('clocks-owed', 'Số giấy tờ họp phải có', clocks(null)),
  clockCount('clocks-on-time', 'Giấy tờ họp đúng hạn', clocks('on-time')),
  clockCount('clocks-late', 'Giấy tờ họp trễ hạn', clocks('late')),
  clockCount('clocks-missing', 'Giấy tờ họp chưa có', clocks('missing')),
  clockRate('clock-rate', 'Tỷ lệ giấy tờ họp đúng hạn', null),
  clockRate('clock-rate-invitation', 'Tỷ lệ giấy mời gửi đúng hạn', 'invitation'),
  clockRate('clock-rate-papers', 'Tỷ lệ tài liệu gửi đúng hạn', 'papers'),
  clockRate('clock-rate-minutes', 'Tỷ lệ biên bản hoàn thành đúng hạn', 'minutes'),
  clockRate('clock-rate-conclusions', 'Tỷ lệ thông báo kết luận đúng hạn', 'conclusions'),
]
