/** What the offices of 2017 wrote into the registers, quarter by quarter. Invented matters; no people but praised ones. */
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { party, state } from '#test/support/clerk.ts'
import type { Values } from './fingers.ts'

export type Entry = {
  readonly register: CoordinationRegister
  readonly values: Values
  /** Codes of the obligations that the record keeps. */
  readonly keeps?: readonly string[]
  /** The record is there already, by its title; `values` are what is added. */
  readonly isAmended?: boolean
}

const lawSession = (title: string, on: string, place: string, people: number): Entry => ({
  register: 'legal-session',
  values: { title, plannedOn: on, heldOn: on, place, audienceCount: people, leadId: 'Sở Tư pháp' },
  keeps: ['NV-05'],
})

const told = (title: string, channel: string, from: string, on: string, quantity: number): Entry => ({
  register: 'communication',
  values: {
    title,
    theme: 'Chương trình nông thôn mới',
    channel,
    leadId: party,
    plannedFrom: from,
    plannedTo: on,
    plannedQuantity: quantity,
    unit: 'tin, bài',
    results: [{ on, quantity, evidence: 'Báo Lâm Đồng' }],
  },
  keeps: ['NV-02'],
})

const conference = (title: string, on: string): Entry => ({
  register: 'press-event',
  values: {
    title,
    kind: 'regular-conference',
    plannedOn: on,
    heldOn: on,
    place: 'Hội trường UBND tỉnh',
    leadId: state,
    content: 'Tình hình kinh tế - xã hội trong quý; tiến độ các dự án trọng điểm.',
    agreedOn: on,
    stateSecret: 'no',
    privateSecret: 'no',
    pendingCase: 'no',
    unconcluded: 'no',
    attendedCount: 25,
  },
  keeps: ['NV-07'],
})

const information = (title: string, on: string): Entry => ({
  register: 'press-event',
  values: { title, kind: 'information', plannedOn: on, heldOn: on, leadId: state },
  keeps: ['NV-06'],
})

const request = (title: string, sentOn: string, dueOn: string): Entry => ({
  register: 'information-exchange',
  values: { kind: 'request', fromId: party, toId: state, title, sentOn, term: 'day', dueOn },
})
const answer = (title: string, to: string, sentOn: string): Entry => ({
  register: 'information-exchange',
  values: { kind: 'answer', fromId: state, toId: party, title, sentOn, answersIds: [to] },
  keeps: ['NV-08'],
})

const roads = 'Đề án nâng cấp đường tỉnh 725'
const rural = 'Chương trình mục tiêu quốc gia xây dựng nông thôn mới'
const quarry = 'Kiến nghị về bụi và tiếng ồn tại mỏ đá'
const example = 'Mô hình thu gom rác thải nông nghiệp'
const training = 'Tập huấn kỹ năng cung cấp thông tin cho báo chí'

/** Each quarter is written on its last working days. */
export const quarters: readonly { readonly now: string; readonly entries: readonly Entry[] }[] = [
  {
    now: '2017-03-24T02:00:00Z',
    entries: [
      {
        register: 'programme',
        values: {
          title: rural,
          kind: 'programme',
          from: '01/01/2017',
          to: '31/12/2020',
          decisionId: 'Danh mục chương trình',
          leadId: 'Sở Kế hoạch và Đầu tư',
          supportingIds: ['Sở Nội vụ'],
          targets: [{ name: 'Xã đạt chuẩn nông thôn mới', unit: 'xã', planned: 10, actual: 3 }],
          milestones: [{ name: 'Phê duyệt kế hoạch năm', due: '28/02/2017', doneOn: '20/02/2017' }],
        },
        keeps: ['NV-01'],
      },
      {
        register: 'programme',
        values: { title: roads, kind: 'scheme', from: '15/02/2017', to: '30/11/2017', leadId: state },
      },
      told('Tuyên truyền nông thôn mới quý I', 'newspaper', '10/01/2017', '15/03/2017', 12),
      lawSession('Phổ biến Luật Khiếu nại năm 2011', '14/03/2017', 'Thị trấn Liên Nghĩa', 140),
      information('Cung cấp thông tin về tiến độ giải phóng mặt bằng', '10/02/2017'),
      conference('Họp báo quý I năm 2017', '20/03/2017'),
      request('Đề nghị cung cấp tình hình giải ngân quý I', '01/03/2017', '10/03/2017'),
      answer(
        'Cung cấp tình hình giải ngân quý I',
        'Đề nghị cung cấp tình hình giải ngân quý I',
        '09/03/2017',
      ),
    ],
  },
  {
    now: '2017-06-23T02:00:00Z',
    entries: [
      {
        register: 'matter',
        values: {
          code: 'VV-2017-001',
          title: quarry,
          field: 'environment',
          kind: 'petition',
          size: 'to-50',
          place: 'Huyện Đức Trọng',
          leadId: state,
          detectedOn: '10/04/2017',
          openedOn: '10/04/2017',
          metOn: '12/04/2017',
          directedOn: '14/04/2017',
        },
        keeps: ['NV-04'],
      },
      told('Tuyên truyền nông thôn mới quý II', 'broadcast', '10/04/2017', '15/06/2017', 8),
      lawSession('Phổ biến Luật Tố cáo cho cán bộ cơ sở', '07/06/2017', 'Thành phố Bảo Lộc', 95),
      information('Cung cấp thông tin về việc xử lý kiến nghị tại mỏ đá', '20/04/2017'),
      conference('Họp báo quý II năm 2017', '19/06/2017'),
      request('Đề nghị cung cấp kết quả kiểm tra mỏ đá', '02/05/2017', '12/05/2017'),
      answer('Cung cấp kết quả kiểm tra mỏ đá', 'Đề nghị cung cấp kết quả kiểm tra mỏ đá', '16/05/2017'),
    ],
  },
  {
    now: '2017-09-22T02:00:00Z',
    entries: [
      {
        register: 'matter',
        isAmended: true,
        values: {
          title: quarry,
          resolvedOn: '20/07/2017',
          announcedOn: '25/07/2017',
          closedOn: '26/07/2017',
          result: 'Đơn vị khai thác đã lắp hệ thống phun sương; người dân thống nhất.',
        },
      },
      told('Tuyên truyền nông thôn mới quý III', 'reporters', '05/07/2017', '15/09/2017', 6),
      lawSession('Đối thoại về tiếp công dân', '12/09/2017', 'Huyện Đơn Dương', 60),
      information('Cung cấp thông tin về kết quả xử lý tại mỏ đá', '26/07/2017'),
      conference('Họp báo quý III năm 2017', '18/09/2017'),
      request('Đề nghị cung cấp tình hình thu ngân sách', '01/08/2017', '10/08/2017'),
      answer('Cung cấp tình hình thu ngân sách', 'Đề nghị cung cấp tình hình thu ngân sách', '08/08/2017'),
      {
        register: 'proposal',
        values: {
          title: 'Lập tổ báo cáo viên về nông thôn mới',
          kind: 'solution',
          fromId: party,
          toId: state,
          proposedOn: '05/08/2017',
        },
        keeps: ['NV-03'],
      },
      {
        register: 'commendation',
        values: {
          title: example,
          subjectKind: 'model',
          nominee: 'Hợp tác xã Rau sạch Đơn Dương',
          programmeId: rural,
          nominatedOn: '10/09/2017',
          nominatedById: 'Sở Nội vụ',
          dueOn: '20/11/2017',
        },
        keeps: ['NV-10'],
      },
    ],
  },
  {
    now: '2017-12-12T02:00:00Z',
    entries: [
      { register: 'programme', isAmended: true, values: { title: roads, completedOn: '28/11/2017' } },
      told('Tuyên truyền nông thôn mới quý IV', 'portal', '05/10/2017', '08/12/2017', 15),
      lawSession('Phổ biến quyền và nghĩa vụ của công dân', '05/12/2017', 'Huyện Lạc Dương', 110),
      information('Cung cấp thông tin về hoàn thành đường tỉnh 725', '30/11/2017'),
      conference('Họp báo quý IV năm 2017', '07/12/2017'),
      request('Đề nghị cung cấp số liệu năm 2017', '20/11/2017', '01/12/2017'),
      answer('Cung cấp số liệu năm 2017', 'Đề nghị cung cấp số liệu năm 2017', '30/11/2017'),
      request('Đề nghị góp ý kế hoạch tuyên truyền năm 2018', '25/11/2017', '05/12/2017'),
      {
        register: 'proposal',
        isAmended: true,
        values: {
          title: 'Lập tổ báo cáo viên về nông thôn mới',
          consideredOn: '20/08/2017',
          fate: 'accepted',
          decidedOn: '15/10/2017',
        },
      },
      {
        register: 'commendation',
        isAmended: true,
        values: {
          title: example,
          verifiedOn: '20/10/2017',
          verifiedById: 'Sở Nội vụ',
          verification: 'confirmed',
          proposedOn: '01/11/2017',
          decidedOn: '15/11/2017',
          reward: 'provincial',
        },
      },
      {
        register: 'joint-activity',
        values: {
          title: training,
          kind: 'training',
          plannedFrom: '16/10/2017',
          plannedTo: '17/10/2017',
          leadId: party,
          rounds: [
            {
              name: 'Lớp tập huấn cho người phát ngôn',
              from: '16/10/2017',
              to: '17/10/2017',
              place: 'Đà Lạt',
              people: 45,
              isHeld: true,
            },
          ],
          closedOn: '20/10/2017',
          result: 'Người phát ngôn các sở, huyện nắm được quy trình trả lời báo chí.',
        },
        keeps: ['NV-09'],
      },
    ],
  },
]
