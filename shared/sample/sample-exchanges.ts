/** The sample office's two-way information: asked, answered, late, partly answered, regular, by telephone, and one secret paper. */
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { blankExchange } from '#shared/registers/information-exchange/reply.ts'
import { secretSubject } from '#shared/registers/source-document/index.ts'
import { fillIn } from './sample-content.ts'
import type { SampleDays } from './sample-days.ts'
import { article, dayOf, link, madeOf } from './sample-parts.ts'

type Fields = FieldsOf<'information-exchange'>

/** Days are working days from the sample's day; what has happened lies before it. */
type Planned = Pick<Fields, 'kind'> &
  Partial<Omit<Fields, 'kind' | 'sentOn' | 'dueOn' | 'answeredOn' | 'withdrawnOn' | 'links'>> & {
    id: string
    title: string
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
type More = Omit<Planned, 'id' | 'kind' | 'fromId' | 'toId' | 'sent'>

/** What every exchange says stands first: who to whom, and when it was sent. */
const exchange =
  (kind: Fields['kind']) =>
  (id: string, fromId: string, toId: string, sent: Planned['sent'], more: More): Planned => ({
    ...more,
    id,
    kind,
    fromId,
    toId,
    sent,
  })
const request = exchange('request')
const answer = exchange('answer')
const regular = exchange('regular')
const given = exchange('ad-hoc')
const feedback = exchange('feedback')

const conversation: readonly Planned[] = [
  request('tt-ho-chua-hoi', 'ban-tgdv', 'so-nnmt', [-14, '09:00'], {
    title: 'Đề nghị cung cấp tình hình bồi thường, giải phóng mặt bằng dự án hồ chứa nước',
    inDays: 3,
    words: '415-CV/BTGDVTU',
    content: 'Số hộ đã nhận tiền, số hộ còn vướng, nguyên nhân, thời gian giải quyết.',
  }),
  answer('tt-ho-chua-dap', 'so-nnmt', 'ban-tgdv', [-12, '15:30'], {
    title: 'Trả lời tình hình bồi thường, giải phóng mặt bằng dự án hồ chứa nước',
    document: 'cv-ho-chua',
    answersIds: ['tt-ho-chua-hoi'],
  }),
  request('tt-ho-chua-hoi-them', 'ban-tgdv', 'so-nnmt', [-10, '08:15'], {
    title: 'Đề nghị làm rõ phương án giá đất bồi thường để trả lời báo chí',
    due: -3,
    dueAt: '16:00',
    words: '421-CV/BTGDVTU',
    answersIds: ['tt-ho-chua-dap'],
    tasks: ['nv-ho-chua'],
  }),
  request('tt-chuyen-doi-so-hoi', 'vp-ubnd', 'so-khcn', [-16, '10:00'], {
    title: 'Yêu cầu báo cáo tiến độ đề án chuyển đổi số cấp xã',
    due: -7,
    document: 'bp-chuyen-doi-so',
    tasks: ['nv-chuyen-doi-so'],
  }),
  answer('tt-chuyen-doi-so-mot-phan', 'so-khcn', 'vp-ubnd', [-6, '14:00'], {
    title: 'Số liệu bước đầu của 68 xã, phường về chuyển đổi số',
    isPartial: true,
    way: 'email',
    answersIds: ['tt-chuyen-doi-so-hoi'],
  }),
]

const quick: readonly Planned[] = [
  request('tt-du-luan-hoi-1', 'vp-ubnd', 'ban-tgdv', [-11, '14:00'], {
    title: 'Đề nghị cho biết dư luận về giá đất bồi thường',
    inDays: 5,
  }),
  request('tt-du-luan-hoi-2', 'vp-ubnd', 'ban-tgdv', [-9, '08:30'], {
    title: 'Đề nghị cung cấp tổng hợp dư luận xã hội {formerMonth}',
    way: 'email',
    inHours: 24,
  }),
  answer('tt-du-luan-dap', 'ban-tgdv', 'vp-ubnd', [-9, '16:45'], {
    title: 'Tổng hợp dư luận xã hội {formerMonth}',
    document: 'bc-du-luan',
    answersIds: ['tt-du-luan-hoi-1', 'tt-du-luan-hoi-2'],
  }),
  request('tt-tin-bai', 'ban-tgdv', 'bao-dai', [-4, '08:00'], {
    title: 'Hỏi số tin, bài đã đăng về khởi công dự án đường bộ cao tốc',
    way: 'phone',
    inHours: 4,
    answered: [-4, '10:20'],
  }),
  request('tt-giai-ngan', 'ban-tgdv', 'so-tai-chinh', [-1, '09:30'], {
    title: 'Đề nghị cung cấp số liệu giải ngân vốn đầu tư công phục vụ họp báo',
    inDays: 5,
    words: '433-CV/BTGDVTU',
    tasks: ['nv-ktxh-hop-bao'],
  }),
  request('tt-dien-hinh-hoi', 'ban-tgdv', 'so-noi-vu', [-32, '09:00'], {
    title: 'Đề nghị gửi danh sách tập thể, mô hình tiêu biểu {formerQuarter}',
    inDays: 5,
  }),
  answer('tt-dien-hinh-dap', 'so-noi-vu', 'ban-tgdv', [-22, '11:00'], {
    title: 'Danh sách tập thể, mô hình tiêu biểu {formerQuarter}',
    words: '1287/SNV-TĐKT',
    answersIds: ['tt-dien-hinh-hoi'],
  }),
  request('tt-the-nha-bao', 'hoi-nha-bao', 'vp-ubnd', [-18, '15:00'], {
    title: 'Đề nghị cho biết lịch tiếp xúc báo chí quý tới',
    inDays: 4,
    withdrawn: -16,
    note: 'Hội đã có lịch qua cuộc giao ban.',
  }),
]

const regularly: readonly Planned[] = [
  regular('tt-ktxh-3', 'vp-ubnd', 'ban-tgdv', [-41, '16:00'], {
    title: 'Tình hình kinh tế - xã hội, chỉ đạo điều hành {monthBefore}',
    due: -43,
  }),
  regular('tt-ktxh-2', 'vp-ubnd', 'ban-tgdv', [-22, '15:00'], {
    title: 'Tình hình kinh tế - xã hội, chỉ đạo điều hành {formerMonth}',
    due: -21,
  }),
  regular('tt-ktxh-1', 'vp-ubnd', 'ban-tgdv', null, {
    title: 'Tình hình kinh tế - xã hội, chỉ đạo điều hành {month}',
    due: 2,
    tasks: ['nv-thong-tin-ktxh'],
  }),
  feedback('tt-ktxh-phan-hoi', 'ban-tgdv', 'vp-ubnd', [-20, '10:00'], {
    title: 'Đề nghị bổ sung phần an sinh xã hội trong thông tin hằng tháng',
    answersIds: ['tt-ktxh-2'],
  }),
  given('tt-dinh-huong', 'ban-tgdv', 'ubnd', [-26, '09:00'], {
    title: 'Gửi định hướng công tác tuyên truyền {quarter}',
    document: 'hd-tuyen-truyen',
  }),
  given('tt-dich-benh', 'so-y-te', 'ban-tgdv', [-5, '17:10'], {
    title: 'Thông tin nhanh tình hình sốt xuất huyết tại một số xã',
    way: 'phone',
    content: 'Chỉ số lượng theo xã; chưa công bố khi Sở chưa có văn bản.',
  }),
  given('tt-mat', 'ubnd', 'ban-tgdv', [-15, '08:00'], {
    title: secretSubject,
    paperKind: 'secret',
  }),
]

/** The exchanges as changes, those that are answered before those that answer them. */
export function sampleExchanges(days: SampleDays): Change[] {
  const planned = [...conversation, ...quick, ...regularly]
  return madeOf('information-exchange', planned, (plan) => exchangeOf(plan, days))
}

function exchangeOf(plan: Planned, days: SampleDays): Fields {
  const { id: _id, title, sent, due, inDays, inHours, answered, withdrawn, ...rest } = plan
  const { document, words, tasks = [], ...own } = rest
  const isRequest = plan.kind === 'request'
  return {
    ...blankExchange,
    note: '',
    custom: {},
    basis: [article(5)],
    links: tasks.map((task) => link('task', task)),
    title: fillIn(title, days),
    sentOn: dayOf(sent?.[0], days),
    sentAt: sent?.[1] ?? null,
    term: inHours ? 'hours' : inDays ? 'working-days' : isRequest && due !== undefined ? 'day' : 'none',
    termCount: inHours ?? inDays ?? null,
    dueOn: dayOf(due, days),
    answeredOn: dayOf(answered?.[0], days),
    answeredAt: answered?.[1] ?? null,
    withdrawnOn: dayOf(withdrawn, days),
    ...(document ? { paperKind: 'document' as const, paperId: document } : {}),
    ...(words ? { paperKind: 'words' as const, paperText: words } : {}),
    ...own,
  }
}
