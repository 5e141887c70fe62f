/** Words of papers and reports on programmes. Vietnamese in both languages of the screen. */
import type { Programme, ProgrammeState } from '#shared/registers/programme/index.ts'

export const programmeStateWords: Readonly<Record<ProgrammeState, string>> = {
  overdue: 'Quá hạn',
  behind: 'Chậm tiến độ',
  'on-track': 'Đúng tiến độ',
  'not-started': 'Chưa bắt đầu',
  completed: 'Hoàn thành',
  stopped: 'Dừng',
}

export const programmeKindWords: Readonly<Record<Programme['kind'], string>> = {
  programme: 'Chương trình',
  scheme: 'Đề án',
  project: 'Dự án',
  plan: 'Kế hoạch',
}

export const programmeCommunicationWords: Readonly<Record<Programme['communication'], string>> = {
  none: 'Chưa tuyên truyền',
  running: 'Đang tuyên truyền',
  done: 'Đã tuyên truyền',
}
