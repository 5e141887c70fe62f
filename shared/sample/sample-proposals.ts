/** The sample office's proposals, one of every fate. */
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { fillIn } from './sample-content.ts'
import type { SampleDays } from './sample-days.ts'
import { article, dayOf, link, madeOf } from './sample-parts.ts'

type Fields = FieldsOf<'proposal'>

/** Days are working days from the sample's day. */
type Planned = {
  id: string
  kind: Fields['kind']
  field: Fields['field']
  title: string
  between: readonly [fromId: string, toId: string]
  made: number
  answerDue?: number
  considered?: number
  decided?: readonly [day: number, fate: NonNullable<Fields['fate']>, reason?: string]
  resultDocument?: string
  resultWords?: string
  words?: string
  withdrawn?: number
  content?: string
  links?: Fields['links']
}

const planned: readonly Planned[] = [
  {
    id: 'dx-bao-cao-vien',
    kind: 'solution',
    field: 'communication',
    title: 'Lập nhóm báo cáo viên lưu động tuyên truyền các dự án trọng điểm tại cơ sở',
    between: ['ban-tgdv', 'ubnd'],
    made: -46,
    considered: -42,
    decided: [-34, 'accepted'],
    resultDocument: 'tb-ket-luan',
    words: '388-CV/BTGDVTU',
    content: 'Mỗi cụm ba xã một nhóm; sở quản lý ngành cử người trả lời tại chỗ.',
  },
  {
    id: 'dx-cung-cap-som',
    kind: 'policy',
    field: 'press',
    title: 'Gửi dự thảo đề án có tác động xã hội lớn cho Ban trước khi ban hành 10 ngày làm việc',
    between: ['ban-tgdv', 'ubnd'],
    made: -40,
    answerDue: -25,
    considered: -36,
    decided: [-24, 'partly', 'Thực hiện với đề án về đất đai, môi trường; các đề án khác gửi trước 5 ngày.'],
    resultWords: '156/TB-UBND',
  },
  {
    id: 'dx-chuyen-muc',
    kind: 'solution',
    field: 'press',
    title: 'Mở chuyên mục hỏi - đáp pháp luật về đất đai trên sóng truyền thanh cơ sở',
    between: ['so-vhttdl', 'ban-tgdv'],
    made: -28,
    decided: [-17, 'declined', 'Nội dung trùng chuyên mục đang có; đề nghị bổ sung vào chuyên mục đó.'],
  },
  {
    id: 'dx-giao-duc-chinh-tri',
    kind: 'policy',
    field: 'political-education',
    title: 'Đưa kết quả thực hiện chương trình phát triển kinh tế - xã hội vào sinh hoạt chi bộ hằng quý',
    between: ['ban-tgdv', 'tinh-uy'],
    made: -52,
    considered: -50,
    decided: [-38, 'accepted'],
    resultWords: 'Thông báo kết luận của Thường trực Tỉnh ủy',
  },
  {
    id: 'dx-cao-toc',
    kind: 'solution',
    field: 'communication',
    title: 'Đối thoại trực tiếp với các hộ trong vùng dự án đường bộ cao tốc trước khi thu hồi đất',
    between: ['ban-tgdv', 'ubnd'],
    made: -13,
    answerDue: 5,
    considered: -9,
    links: [link('task', 'nv-cao-toc')],
  },
  {
    id: 'dx-kinh-phi',
    kind: 'solution',
    field: 'organisation',
    title: 'Bố trí kinh phí riêng cho công tác phối hợp tuyên truyền năm sau',
    between: ['ban-tgdv', 'so-tai-chinh'],
    made: -24,
    answerDue: -2,
    considered: -20,
    words: '402-CV/BTGDVTU',
    links: [link('task', 'nv-kinh-phi')],
  },
  {
    id: 'dx-so-lieu',
    kind: 'solution',
    field: 'organisation',
    title: 'Thống nhất một đầu mối cung cấp số liệu kinh tế - xã hội cho báo cáo viên',
    between: ['vp-ubnd', 'ban-tgdv'],
    made: -3,
    answerDue: 8,
  },
  {
    id: 'dx-pano',
    kind: 'solution',
    field: 'communication',
    title: 'Lắp thêm cụm pa nô cổ động tại trung tâm các xã mới sắp xếp',
    between: ['so-vhttdl', 'ban-tgdv'],
    made: -19,
    withdrawn: -14,
  },
]

/** The proposals as changes. */
export function sampleProposals(days: SampleDays): Change[] {
  return madeOf('proposal', planned, (plan) => proposalOf(plan, days))
}

function proposalOf(plan: Planned, days: SampleDays): Fields {
  const { kind, field, title, between, made, decided, resultDocument, resultWords, words } = plan
  return {
    kind,
    field,
    title: fillIn(title, days),
    content: plan.content ?? '',
    fromId: between[0],
    toId: between[1],
    proposedOn: days.on(made),
    paperKind: words ? 'words' : 'none',
    paperId: null,
    paperText: words ?? '',
    answerDueOn: dayOf(plan.answerDue, days),
    consideredOn: dayOf(plan.considered, days),
    fate: decided?.[1] ?? null,
    decidedOn: dayOf(decided?.[0], days),
    reason: decided?.[2] ?? '',
    resultKind: resultDocument ? 'document' : resultWords ? 'words' : 'none',
    resultId: resultDocument ?? null,
    resultText: resultWords ?? '',
    withdrawnOn: dayOf(plan.withdrawn, days),
    basis: [article(4)],
    links: plan.links ?? [],
    custom: {},
    note: '',
  }
}
