/** Pressing matters: how many there were, what became of them, and whether the deadlines of the regulation were kept. */
import type { MatterClockName } from '#shared/registers/matter/index.ts'
import { decidedClocks, type MatterLine, matterLines } from '#shared/views/matters/matter-lines.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { countMatters, shareOf } from '../counted.ts'
import type { Figure } from './figure.ts'

const count = (
  key: string,
  label: string,
  which: (line: MatterLine, frame: Frame) => boolean,
  addsUp: Figure['addsUp'] = [],
): Figure => ({
  key,
  label,
  unit: 'count',
  addsUp,
  measure: (frame) => countMatters(matterLines(frame).filter((line) => which(line, frame))),
})

const within = (on: string | null, { period }: Frame) => on !== null && on >= period.from

/** Of the matters in hand those that kept a clock, on all whose day has come. */
const clockRate = (key: string, label: string, clock: MatterClockName): Figure => ({
  key,
  label,
  unit: 'percent',
  addsUp: [],
  measure: (frame) => {
    const owed = decidedClocks(matterLines(frame), clock)
    return shareOf(countMatters(owed.filter(({ clock: one }) => one.state === 'done')), countMatters(owed))
  },
})

export const matterFigures: readonly Figure[] = [
  count('matters-handled', 'Số vụ việc theo dõi trong kỳ', () => true),
  count('matters-new', 'Số vụ việc phát hiện trong kỳ', ({ isNew }) => isNew, ['months']),
  count('matters-carried', 'Số vụ việc kỳ trước chuyển sang', ({ isNew }) => !isNew),
  count(
    'matters-resolved',
    'Số vụ việc giải quyết xong trong kỳ',
    ({ matter }, frame) => within(matter.resolvedOn, frame),
    ['months'],
  ),
  count(
    'matters-announced',
    'Số vụ việc đã thông báo kết quả trong kỳ',
    ({ matter }, frame) => within(matter.announcedOn, frame),
    ['months'],
  ),
  count(
    'matters-closed',
    'Số hồ sơ vụ việc đóng trong kỳ',
    ({ matter }, frame) => within(matter.closedOn, frame),
    ['months'],
  ),
  count('matters-open', 'Số vụ việc chưa giải quyết xong', ({ matter }) => matter.resolvedOn === null),
  count('matters-late', 'Số vụ việc có bước trễ hạn', ({ standing }) => standing === 'late'),
  count('matters-oriented', 'Số vụ việc đã có định hướng', ({ matter }) => matter.orientedOn !== null),
  clockRate('matters-met-rate', 'Tỷ lệ vụ việc họp thống nhất đúng hạn', 'meet'),
  clockRate('matters-close-rate', 'Tỷ lệ hồ sơ vụ việc đóng đúng hạn', 'close'),
]
