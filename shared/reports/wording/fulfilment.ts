/** Words and signs of the fulfilment matrix on paper. The signs are in every font of an office, and tell without colour. */
import type { DueState } from '#shared/views/obligations/due-standing.ts'

export const dueStateMarks: Readonly<Record<DueState, string>> = {
  done: '●',
  late: '▲',
  missing: '×',
  'not-due': '○',
  'not-applicable': '–',
}

export const dueStateWords: Readonly<Record<DueState, string>> = {
  done: 'Đúng hạn',
  late: 'Trễ hạn',
  missing: 'Quá hạn, chưa thực hiện',
  'not-due': 'Chưa đến hạn',
  'not-applicable': 'Không áp dụng',
}
