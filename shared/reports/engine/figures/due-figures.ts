/** Obligations of regulations: how many fell due, and how they were kept. */
import type { DueState } from '#shared/views/obligations/due-standing.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { countDues, shareOf } from '../counted.ts'
import type { Figure } from './figure.ts'

const states =
  (...wanted: readonly DueState[]) =>
  (frame: Frame) =>
    countDues(frame.dues().filter(({ state }) => wanted.includes(state)))

const owed = states('done', 'late', 'missing')

const count = (
  key: string,
  label: string,
  measure: Figure['measure'],
  addsUp: Figure['addsUp'] = ['bodies'],
): Figure => ({
  key,
  label,
  unit: 'count',
  addsUp,
  measure,
})

export const dueFigures: readonly Figure[] = [
  count('dues-all', 'Số lượt nghĩa vụ trong kỳ', (frame) => countDues(frame.dues()), ['bodies', 'months']),
  count('dues-owed', 'Số lượt nghĩa vụ đến hạn', owed),
  count('dues-done', 'Nghĩa vụ thực hiện đúng hạn', states('done')),
  count('dues-late', 'Nghĩa vụ thực hiện trễ hạn', states('late')),
  count('dues-missing', 'Nghĩa vụ chưa thực hiện', states('missing')),
  count('dues-not-due', 'Nghĩa vụ chưa đến hạn', states('not-due')),
  count('dues-not-applicable', 'Nghĩa vụ không áp dụng', states('not-applicable'), ['bodies', 'months']),
  {
    key: 'dues-rate',
    label: 'Tỷ lệ nghĩa vụ thực hiện đúng hạn',
    unit: 'percent',
    addsUp: [],
    measure: (frame) => shareOf(states('done')(frame), owed(frame)),
  },
]
