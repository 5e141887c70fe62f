/** The sample office's two-way information: asked, answered, late, partly answered, regular, by telephone, and one secret paper. */
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { blankExchange } from '#shared/registers/information-exchange/reply.ts'
import { secretSubject } from '#shared/registers/source-document/index.ts'
import { fillIn } from './sample-content.ts'
import type { SampleDays } from './sample-days.ts'

type Fields = FieldsOf<'information-exchange'>

/** Days are working days from the sample's day; what has happened lies before it. */
type Planned = Partial<Omit<Fields, 'sentOn' | 'dueOn' | 'answeredOn' | 'withdrawnOn' | 'links'>> & {
  id: string
  title: string
  between: readonly [fromId: string, toId: string]
  /** Null: not sent yet. */
  sent: readonly [day: number, time: string] | null
  /** To be there on this day; `in` working days or hours for requests. */
  due?: number
  inDays?: number
  inHours?: number
  answered?: readonly [day: number, time: string]
  withdrawn?: number
  document?: string
  words?: string
  tasks?: readonly string[]
}

const conversation: readonly Planned[] = [
  {
    id: 'tt-ho-chua-hoi',
    kind: 'request',
    title: 'Đề nghị cung cấp tình hình bồi thường, giải phóng mặt bằng dự án hồ chứa nước',
    between: ['ban-tgdv', 'so-nnmt'],
    sent: [-14, '09:00'],
    inDays: 3,
    words: '415-CV/BTGDVTU',
    content: 'Số hộ đã nhận tiền, số hộ còn vướng, nguyên nhân, thời gian giải quyết.',
  },
  {
    id: 'tt-ho-chua-dap',
    kind: 'answer',
    title: 'Trả lời tình hình bồi thường, giải phóng mặt bằng dự án hồ chứa nước',
    between: ['so-nnmt', 'ban-tgdv'],
    sent: [-12, '15:30'],
    document: 'cv-ho-chua',
    answersIds: ['tt-ho-chua-hoi'],
  },
  {
    id: 'tt-ho-chua-hoi-them',
    kind: 'request',
    title: 'Đề nghị làm rõ phương án giá đất bồi thường để trả lời báo chí',
    between: ['ban-tgdv', 'so-nnmt'],
    sent: [-10, '08:15'],
    due: -3,
    dueAt: '16:00',
    words: '421-CV/BTGDVTU',
    answersIds: ['tt-ho-chua-dap'],
    tasks: ['nv-ho-chua'],
  },
  {
    id: 'tt-chuyen-doi-so-hoi',
    kind: 'request',
    title: 'Yêu cầu báo cáo tiến độ đề án chuyển đổi số cấp xã',
    between: ['vp-ubnd', 'so-khcn'],
    sent: [-16, '10:00'],
    due: -7,
    document: 'bp-chuyen-doi-so',
    tasks: ['nv-chuyen-doi-so'],
  },
  {
    id: 'tt-chuyen-doi-so-mot-phan',
    kind: 'answer',
    isPartial: true,
    title: 'Số liệu bước đầu của 68 xã, phường về chuyển đổi số',
    between: ['so-khcn', 'vp-ubnd'],
    sent: [-6, '14:00'],
    way: 'email',
    answersIds: ['tt-chuyen-doi-so-hoi'],
  },
]

const quick: readonly Planned[] = [
  {
    id: 'tt-du-luan-hoi-1',
    kind: 'request',
    title: 'Đề nghị cho biết dư luận về giá đất bồi thường',
    between: ['vp-ubnd', 'ban-tgdv'],
    sent: [-11, '14:00'],
    inDays: 5,
  },
  {
    id: 'tt-du-luan-hoi-2',
    kind: 'request',
    title: 'Đề nghị cung cấp tổng hợp dư luận xã hội {formerMonth}',
    between: ['vp-ubnd', 'ban-tgdv'],
    sent: [-9, '08:30'],
    way: 'email',
    inHours: 24,
  },
  {
    id: 'tt-du-luan-dap',
    kind: 'answer',
    title: 'Tổng hợp dư luận xã hội {formerMonth}',
    between: ['ban-tgdv', 'vp-ubnd'],
    sent: [-9, '16:45'],
    document: 'bc-du-luan',
    answersIds: ['tt-du-luan-hoi-1', 'tt-du-luan-hoi-2'],
  },
  {
    id: 'tt-tin-bai',
    kind: 'request',
    title: 'Hỏi số tin, bài đã đăng về khởi công dự án đường bộ cao tốc',
    between: ['ban-tgdv', 'bao-dai'],
    sent: [-4, '08:00'],
    way: 'phone',
    inHours: 4,
    answered: [-4, '10:20'],
  },
  {
    id: 'tt-giai-ngan',
    kind: 'request',
    title: 'Đề nghị cung cấp số liệu giải ngân vốn đầu tư công phục vụ họp báo',
    between: ['ban-tgdv', 'so-tai-chinh'],
    sent: [-1, '09:30'],
    inDays: 5,
    words: '433-CV/BTGDVTU',
    tasks: ['nv-ktxh-hop-bao'],
  },
  {
    id: 'tt-dien-hinh-hoi',
    kind: 'request',
    title: 'Đề nghị gửi danh sách tập thể, mô hình tiêu biểu {formerQuarter}',
    between: ['ban-tgdv', 'so-noi-vu'],
    sent: [-32, '09:00'],
    inDays: 5,
  },
  {
    id: 'tt-dien-hinh-dap',
    kind: 'answer',
    title: 'Danh sách tập thể, mô hình tiêu biểu {formerQuarter}',
    between: ['so-noi-vu', 'ban-tgdv'],
    sent: [-22, '11:00'],
    words: '1287/SNV-TĐKT',
    answersIds: ['tt-dien-hinh-hoi'],
  },
  {
    id: 'tt-the-nha-bao',
    kind: 'request',
    title: 'Đề nghị cho biết lịch tiếp xúc báo chí quý tới',
    between: ['hoi-nha-bao', 'vp-ubnd'],
    sent: [-18, '15:00'],
    inDays: 4,
    withdrawn: -16,
    note: 'Hội đã có lịch qua cuộc giao ban.',
  },
]

const regular: readonly Planned[] = [
  {
    id: 'tt-ktxh-3',
    kind: 'regular',
    title: 'Tình hình kinh tế - xã hội, chỉ đạo điều hành {monthBefore}',
    between: ['vp-ubnd', 'ban-tgdv'],
    sent: [-41, '16:00'],
    due: -43,
  },
  {
    id: 'tt-ktxh-2',
    kind: 'regular',
    title: 'Tình hình kinh tế - xã hội, chỉ đạo điều hành {formerMonth}',
    between: ['vp-ubnd', 'ban-tgdv'],
    sent: [-22, '15:00'],
    due: -21,
  },
  {
    id: 'tt-ktxh-1',
    kind: 'regular',
    title: 'Tình hình kinh tế - xã hội, chỉ đạo điều hành {month}',
    between: ['vp-ubnd', 'ban-tgdv'],
    sent: null,
    due: 2,
    tasks: ['nv-thong-tin-ktxh'],
  },
  {
    id: 'tt-ktxh-phan-hoi',
    kind: 'feedback',
    title: 'Đề nghị bổ sung phần an sinh xã hội trong thông tin hằng tháng',
    between: ['ban-tgdv', 'vp-ubnd'],
    sent: [-20, '10:00'],
    answersIds: ['tt-ktxh-2'],
  },
  {
    id: 'tt-dinh-huong',
    kind: 'ad-hoc',
    title: 'Gửi định hướng công tác tuyên truyền {quarter}',
    between: ['ban-tgdv', 'ubnd'],
    sent: [-26, '09:00'],
    document: 'hd-tuyen-truyen',
  },
  {
    id: 'tt-dich-benh',
    kind: 'ad-hoc',
    title: 'Thông tin nhanh tình hình sốt xuất huyết tại một số xã',
    between: ['so-y-te', 'ban-tgdv'],
    sent: [-5, '17:10'],
    way: 'phone',
    content: 'Chỉ số lượng theo xã; chưa công bố khi Sở chưa có văn bản.',
  },
  {
    id: 'tt-mat',
    kind: 'ad-hoc',
    title: secretSubject,
    between: ['ubnd', 'ban-tgdv'],
    sent: [-15, '08:00'],
    paperKind: 'secret',
  },
]

/** The exchanges as changes, those that are answered before those that answer them. */
export function sampleExchanges(days: SampleDays): Change[] {
  return [...conversation, ...quick, ...regular].map((plan) => ({
    register: 'information-exchange',
    kind: 'create',
    id: plan.id,
    fields: exchangeOf(plan, days),
  }))
}

function exchangeOf(plan: Planned, days: SampleDays): Fields {
  const { id: _id, title, between, sent, due, inDays, inHours, answered, withdrawn, ...rest } = plan
  const { document, words, tasks = [], ...own } = rest
  const [fromId, toId] = between
  const onDay = (count: number | undefined) => (count === undefined ? null : days.on(count))
  const isRequest = plan.kind === 'request'
  return {
    ...blankExchange,
    note: '',
    custom: {},
    basis: [{ kind: 'article', regulationId: 'quy-che', articleId: 'd5' }],
    links: tasks.map((task) => ({ register: 'task' as const, id: task })),
    fromId,
    toId,
    title: fillIn(title, days),
    sentOn: sent ? days.on(sent[0]) : null,
    sentAt: sent ? sent[1] : null,
    term: inHours ? 'hours' : inDays ? 'working-days' : isRequest && due !== undefined ? 'day' : 'none',
    termCount: inHours ?? inDays ?? null,
    dueOn: onDay(due),
    answeredOn: onDay(answered?.[0]),
    answeredAt: answered?.[1] ?? null,
    withdrawnOn: onDay(withdrawn),
    ...(document ? { paperKind: 'document' as const, paperId: document } : {}),
    ...(words ? { paperKind: 'words' as const, paperText: words } : {}),
    ...own,
  }
}
