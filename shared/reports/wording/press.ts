/** Words of papers about the press. Vietnamese in both languages of the screen. */
import type {
  answerWays,
  PressKind,
  pressStates,
  QuestionState,
  RefusalGround,
} from '#shared/registers/press-event/index.ts'

export const pressKindWords: Readonly<Record<PressKind, string>> = {
  'regular-conference': 'Họp báo định kỳ',
  'ad-hoc-conference': 'Họp báo đột xuất',
  briefing: 'Giao ban báo chí',
  statement: 'Phát ngôn',
  information: 'Cung cấp thông tin',
  answer: 'Trả lời báo chí',
}

/** What a release says of the place where something was told; empty where there was no gathering. */
export const pressPlaceWords: Readonly<Record<PressKind, string>> = {
  'regular-conference': 'Tại buổi họp báo',
  'ad-hoc-conference': 'Tại buổi họp báo',
  briefing: 'Tại buổi giao ban báo chí',
  statement: '',
  information: '',
  answer: '',
}

export const groundWords: Readonly<Record<RefusalGround, string>> = {
  'state-secret': 'thông tin thuộc bí mật nhà nước',
  'private-secret': 'bí mật đời sống riêng tư, bí mật cá nhân, bí mật gia đình',
  'pending-case': 'vụ án đang điều tra, truy tố, chưa xét xử',
  unconcluded:
    'vụ việc đang thanh tra, đang giải quyết khiếu nại, tố cáo, tranh chấp mà chưa có kết luận chính thức',
}

export const answerWayWords: Readonly<Record<(typeof answerWays)[number], string>> = {
  'at-event': 'tại buổi họp',
  'in-writing': 'bằng văn bản',
  'by-message': 'qua điện thoại, thư điện tử',
  refused: 'từ chối',
}

export const questionStateWords: Readonly<Record<QuestionState, string>> = {
  open: 'Chờ trả lời',
  overdue: 'Quá hạn trả lời',
  answered: 'Đã trả lời',
  late: 'Trả lời trễ',
  refused: 'Từ chối',
}

export const pressStateWords: Readonly<Record<(typeof pressStates)[number], string>> = {
  planned: 'Dự kiến',
  overdue: 'Quá ngày',
  held: 'Đã tổ chức',
  cancelled: 'Không tổ chức',
}
