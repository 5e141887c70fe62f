/** Words of joint activities and commendations in reports. Vietnamese in both languages of the screen. */
import type { commendationStates, rewardForms, subjectKinds } from '#shared/registers/commendation/schema.ts'
import type { ActivityKind, activityStates } from '#shared/registers/joint-activity/schema.ts'
import type { RowStanding } from '#shared/registers/row-tasks.ts'

export const activityKindWords: Readonly<Record<ActivityKind, string>> = {
  training: 'Tập huấn',
  inspection: 'Kiểm tra',
  supervision: 'Giám sát',
  survey: 'Khảo sát',
}

export const activityStateWords: Readonly<Record<(typeof activityStates)[number], string>> = {
  planned: 'Dự kiến',
  running: 'Đang thực hiện',
  overdue: 'Quá ngày',
  done: 'Đã kết thúc',
  cancelled: 'Không thực hiện',
}

export const rowStandingWords: Readonly<Record<RowStanding, string>> = {
  'not-given': 'Chưa giao',
  open: 'Đang thực hiện',
  overdue: 'Quá hạn',
  done: 'Đã thực hiện',
  dropped: 'Dừng',
}

export const subjectWords: Readonly<Record<(typeof subjectKinds)[number], string>> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  model: 'Mô hình',
}

export const rewardWords: Readonly<Record<(typeof rewardForms)[number], string>> = {
  praise: 'Biểu dương',
  letter: 'Thư khen',
  certificate: 'Giấy khen',
  provincial: 'Bằng khen cấp tỉnh',
  ministerial: 'Bằng khen bộ, ngành',
  'prime-minister': 'Bằng khen Thủ tướng',
  title: 'Danh hiệu thi đua',
}

export const commendationStateWords: Readonly<Record<(typeof commendationStates)[number], string>> = {
  new: 'Mới ghi',
  nominated: 'Đã giới thiệu',
  verified: 'Đã xác minh',
  proposed: 'Đã trình',
  decided: 'Đã quyết định',
  communicated: 'Đã tuyên truyền',
  spread: 'Đang nhân rộng',
  declined: 'Không khen',
}
