/** Words of the sheet of a matter and of its figures. Vietnamese in both languages of the screen. */
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type CoordinationRegister, isCoordination } from '#shared/registers/coordination-names.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type {
  Matter,
  MatterClock,
  MatterClockName,
  MatterState,
  MatterStep,
  MatterWarning,
} from '#shared/registers/matter/index.ts'
import type { MatterEntry, MatterTimeline } from '#shared/views/matters/matter-timeline.ts'
import { registerName } from './register-words.ts'

export const matterStepWords: Readonly<Record<MatterStep, string>> = {
  detected: 'Phát hiện vụ việc',
  met: 'Họp thống nhất',
  directed: 'Chỉ đạo giải quyết',
  oriented: 'Đã có định hướng tuyên truyền',
  resolved: 'Giải quyết xong',
  announced: 'Thông báo kết quả',
  closed: 'Đóng hồ sơ',
}

export const matterClockWords: Readonly<Record<MatterClockName, string>> = {
  open: 'Mở hồ sơ',
  meet: 'Họp thống nhất chủ trương, phân công',
  orient: 'Định hướng trước khi thông tin cho báo chí',
  resolve: 'Giải quyết theo thời hạn được giao',
  close: 'Báo cáo kết quả, đóng hồ sơ',
}

export const matterWarningWords: Readonly<Record<MatterWarning, string>> = {
  'press-without-orientation': 'Đến lúc thông tin cho báo chí mà chưa có định hướng.',
  'oriented-after-press': 'Có định hướng sau khi đã thông tin cho báo chí.',
  'directed-before-met': 'Chỉ đạo trước khi họp thống nhất.',
  'closed-unannounced': 'Đóng hồ sơ khi chưa thông báo kết quả.',
}

export const matterClockStateWords: Readonly<Record<MatterClock['state'], string>> = {
  done: 'Đúng hạn',
  'done-late': 'Trễ hạn',
  'due-today': 'Hạn hôm nay',
  'due-soon': 'Sắp đến hạn',
  late: 'Quá hạn',
  pending: 'Chưa đến hạn',
  skipped: 'Không thực hiện',
}

/** Why a clock's day is the day it is. */
export function sayMatterClock({
  clock,
  countedFrom,
  within,
  daysOff,
}: MatterTimeline['clocks'][number]): string {
  const from = formatDay(countedFrom)
  const off = daysOff.map(({ day, name }) => `${formatDay(day)} (${name})`).join(', ')
  const without = off === '' ? '' : `, trừ ${off}`
  switch (clock) {
    case 'open':
      return `Trong ngày phát hiện ${from}`
    case 'orient':
      return `Chậm nhất ngày thông tin cho báo chí ${from}`
    case 'resolve':
      return `Thời hạn được giao`
    case 'meet':
      return `${within} ngày làm việc từ ngày phát hiện ${from}${without}`
    case 'close':
      return `${within} ngày làm việc từ ngày giải quyết xong ${from}${without}`
  }
}

/** What of another register stands beside a matter, where that register's own name does not say it best. */
const recordWords: Readonly<Partial<Record<CoordinationRegister, string>>> = {
  matter: 'Vụ việc liên quan',
  'press-event': 'Báo chí',
  commendation: 'Biểu dương',
  'joint-activity': 'Hoạt động phối hợp',
}

/** What an entry of the timeline is. */
export function sayMatterEntry({ kind, what, register }: MatterEntry): string {
  switch (kind) {
    case 'step':
      return matterStepWords[what as MatterStep]
    case 'due':
      return `Hạn: ${matterClockWords[what as MatterClockName].toLowerCase()}`
    case 'document':
      return 'Văn bản'
    case 'event':
      return 'Cuộc họp, sự kiện'
    case 'conclusion':
      return 'Kết luận'
    case 'notice':
      return 'Thông báo kết luận'
    case 'task':
      return 'Giao nhiệm vụ'
    case 'task-done':
      return 'Hoàn thành nhiệm vụ'
    case 'task-due':
      return 'Hạn nhiệm vụ'
    case 'paper':
      return 'Văn bản phát hành'
    case 'told':
    case 'record':
      return recordWord(register)
  }
}

const recordWord = (register: RegisterName | null) =>
  register !== null && isCoordination(register) ? (recordWords[register] ?? registerName(register)) : ''

export const matterStandsWords: Readonly<Record<MatterEntry['stands'], string>> = {
  done: '',
  planned: 'Dự kiến',
  late: 'Quá hạn',
  'called-off': 'Không thực hiện',
}

export const matterStateWords: Readonly<Record<MatterState, string>> = {
  detected: 'Mới phát hiện',
  met: 'Đã họp thống nhất',
  directed: 'Đã chỉ đạo',
  resolved: 'Đã giải quyết',
  announced: 'Đã thông báo kết quả',
  closed: 'Đã đóng hồ sơ',
}

export const matterFieldWords: Readonly<Record<Matter['field'], string>> = {
  land: 'Đất đai',
  clearance: 'Giải phóng mặt bằng',
  environment: 'Môi trường',
  construction: 'Xây dựng, quy hoạch',
  welfare: 'An sinh xã hội',
  education: 'Giáo dục',
  health: 'Y tế',
  labour: 'Lao động, việc làm',
  disaster: 'Thiên tai',
  traffic: 'Giao thông',
  order: 'An ninh trật tự',
  market: 'Giá cả, thị trường',
  other: 'Lĩnh vực khác',
}

export const matterKindWords: Readonly<Record<Matter['kind'], string>> = {
  'mass-complaint': 'Khiếu nại đông người',
  petition: 'Kiến nghị, phản ánh',
  rumour: 'Tin trên mạng, báo chí',
  incident: 'Thiên tai, sự cố',
  dispute: 'Tranh chấp',
  strike: 'Ngừng việc tập thể',
  other: 'Loại khác',
}

export const matterSizeWords: Readonly<Record<Matter['size'], string>> = {
  'under-10': 'Dưới 10 người',
  'to-50': '10 đến 50 người',
  'to-100': '50 đến 100 người',
  'over-100': 'Trên 100 người',
  unknown: 'Không xác định',
}
