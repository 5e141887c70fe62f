/** Words of the sheet of Kết luận 226-KL/TW. Vietnamese in both languages of the screen. */
import type { ClockName } from '#shared/calendar/legal-clocks.ts'
import type { EventKind, eventModes } from '#shared/registers/event/index.ts'
import type { ClockStanding } from '#shared/views/clocks/clock-measures.ts'
import type { GaugeName, GaugeState } from '#shared/views/gauges/gauges.ts'

export const gaugeWords: Readonly<Record<GaugeName, string>> = {
  'online-share': 'Tỷ lệ hội nghị trực tuyến',
  conferences: 'Tổng số hội nghị',
  'province-wide': 'Số hội nghị toàn tỉnh',
  'concluding-speech': 'Thời gian phát biểu kết luận',
  documents: 'Số văn bản hành chính',
}

export const gaugeStateWords: Readonly<Record<GaugeState, string>> = {
  good: 'Đạt',
  near: 'Sát mức',
  over: 'Vượt mức',
  unknown: 'Chưa đủ số liệu',
}

export const clockWords: Readonly<Record<ClockName, string>> = {
  invitation: 'Giấy mời',
  papers: 'Gửi tài liệu',
  minutes: 'Biên bản',
  conclusions: 'Thông báo kết luận',
}

export const eventKindWords: Readonly<Record<EventKind, string>> = {
  briefing: 'Giao ban',
  thematic: 'Họp chuyên đề',
  'interim-review': 'Sơ kết',
  'final-review': 'Tổng kết',
  'press-conference': 'Họp báo',
  'press-briefing': 'Giao ban báo chí',
  matter: 'Họp xử lý vụ việc',
  training: 'Tập huấn',
  signing: 'Ký kết',
  inspection: 'Kiểm tra, giám sát',
  'working-session': 'Làm việc',
  'office-work': 'Làm việc tại cơ quan',
  duty: 'Trực',
  other: 'Khác',
}

export const eventModeWords: Readonly<Record<(typeof eventModes)[number], string>> = {
  'in-person': 'Trực tiếp',
  online: 'Trực tuyến',
  hybrid: 'Kết hợp',
}

export const standingWords: Readonly<Record<ClockStanding, string>> = {
  'on-time': 'Đúng hạn',
  late: 'Trễ',
  missing: 'Chưa có',
}
