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
  fromId: string
  toId: string
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
type More = Omit<Planned, 'id' | 'kind' | 'field' | 'fromId' | 'toId' | 'made'>

/** What every proposal says stands first: of what, who to whom, and when it was made. */
const proposal =
  (kind: Fields['kind']) =>
  (id: string, field: Fields['field'], fromId: string, toId: string, made: number, more: More): Planned => ({
    id,
    kind,
    field,
    fromId,
    toId,
    made,
    ...more,
  })
const solution = proposal('solution')
const policy = proposal('policy')

const planned: readonly Planned[] = [
  solution('dx-bao-cao-vien', 'communication', 'ban-tgdv', 'ubnd', -46, {
    title: 'Lập nhóm báo cáo viên lưu động tuyên truyền các dự án trọng điểm tại cơ sở',
    considered: -42,
    decided: [-34, 'accepted'],
    resultDocument: 'tb-ket-luan',
    words: '388-CV/BTGDVTU',
    content: 'Mỗi cụm ba xã một nhóm; sở quản lý ngành cử người trả lời tại chỗ.',
  }),
  policy('dx-cung-cap-som', 'press', 'ban-tgdv', 'ubnd', -40, {
    title: 'Gửi dự thảo đề án có tác động xã hội lớn cho Ban trước khi ban hành 10 ngày làm việc',
    answerDue: -25,
    considered: -36,
    decided: [-24, 'partly', 'Thực hiện với đề án về đất đai, môi trường; các đề án khác gửi trước 5 ngày.'],
    resultWords: '156/TB-UBND',
  }),
  solution('dx-chuyen-muc', 'press', 'so-vhttdl', 'ban-tgdv', -28, {
    title: 'Mở chuyên mục hỏi - đáp pháp luật về đất đai trên sóng truyền thanh cơ sở',
    decided: [-17, 'declined', 'Nội dung trùng chuyên mục đang có; đề nghị bổ sung vào chuyên mục đó.'],
  }),
  policy('dx-giao-duc-chinh-tri', 'political-education', 'ban-tgdv', 'tinh-uy', -52, {
    title: 'Đưa kết quả thực hiện chương trình phát triển kinh tế - xã hội vào sinh hoạt chi bộ hằng quý',
    considered: -50,
    decided: [-38, 'accepted'],
    resultWords: 'Thông báo kết luận của Thường trực Tỉnh ủy',
  }),
  solution('dx-cao-toc', 'communication', 'ban-tgdv', 'ubnd', -13, {
    title: 'Đối thoại trực tiếp với các hộ trong vùng dự án đường bộ cao tốc trước khi thu hồi đất',
    answerDue: 5,
    considered: -9,
    links: [link('task', 'nv-cao-toc')],
  }),
  solution('dx-kinh-phi', 'organisation', 'ban-tgdv', 'so-tai-chinh', -24, {
    title: 'Bố trí kinh phí riêng cho công tác phối hợp tuyên truyền năm sau',
    answerDue: -2,
    considered: -20,
    words: '402-CV/BTGDVTU',
    links: [link('task', 'nv-kinh-phi')],
  }),
  solution('dx-so-lieu', 'organisation', 'vp-ubnd', 'ban-tgdv', -3, {
    title: 'Thống nhất một đầu mối cung cấp số liệu kinh tế - xã hội cho báo cáo viên',
    answerDue: 8,
  }),
  solution('dx-pano', 'communication', 'so-vhttdl', 'ban-tgdv', -19, {
    title: 'Lắp thêm cụm pa nô cổ động tại trung tâm các xã mới sắp xếp',
    withdrawn: -14,
  }),
]

/** The proposals as changes. */
export function sampleProposals(days: SampleDays): Change[] {
  return madeOf('proposal', planned, (plan) => proposalOf(plan, days))
}

function proposalOf(plan: Planned, days: SampleDays): Fields {
  const { kind, field, title, fromId, toId, made, decided, resultDocument, resultWords, words } = plan
  return {
    kind,
    field,
    title: fillIn(title, days),
    content: plan.content ?? '',
    fromId,
    toId,
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
