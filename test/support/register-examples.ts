/** One full example of every register, pointing at each other; the compiler asks for a new register's. */
import { docFromText, emptyDoc } from '#shared/lib/rich-text.ts'
import { plainView } from '#shared/query/list-view.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { PaperHead } from '#shared/registers/meeting/index.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { decree30 } from '#shared/reports/formats/decree-30.ts'
import { guidance05 } from '#shared/reports/formats/guidance-05.ts'
import type { InProcess } from './in-process-api.ts'

const paperParts: FieldsOf<'paper'>['parts'] = {
  type: 'report',
  title: 'BÁO CÁO',
  subject: 'kết quả phối hợp quý IV',
  agencies: [{ organisationId: 'ban', parentLine: 'TỈNH ỦY LÂM ĐỒNG', line: 'BAN TUYÊN GIÁO' }],
  hasNumber: true,
  number: '5',
  typeSymbol: 'BC',
  symbol: 'UBND',
  hasDateLine: true,
  place: 'Lâm Đồng',
  issuedOn: '2026-11-23',
  year: '2026',
  urgency: 'urgent',
  circulation: 'LƯU HÀNH NỘI BỘ',
  addressees: ['Tỉnh ủy'],
  bases: ['Quy chế phối hợp'],
  body: [
    { kind: 'paragraph', style: 'heading', runs: [{ text: 'I. KẾT QUẢ' }] },
    { kind: 'paragraph', style: 'body', runs: [{ text: 'Đã ' }, { text: 'xong', bold: true }] },
    {
      kind: 'table',
      columns: [{ widthMm: 20, align: 'center' }],
      headRows: [],
      rows: [{ cells: [{ content: { kind: 'number', value: 5 } }] }],
    },
  ],
  signatures: [{ role: 'TM. ỦY BAN NHÂN DÂN', post: 'CHỦ TỊCH', name: 'Trần Văn Hiệp' }],
  signing: 'beside-recipients',
  hasRecipients: true,
  recipients: ['Như trên'],
  filing: 'Lưu: VT, VX',
  annexes: [
    { title: 'PHỤ LỤC', subject: 'Danh mục', note: '(Kèm theo)', orientation: 'landscape', body: [] },
  ],
}

type Examples = { [N in RegisterName]: { id: string; fields: FieldsOf<N> } }

const head: PaperHead = {
  issuerId: 'ban',
  number: '12',
  issuedOn: '2026-11-25',
  signerId: null,
  recipients: ['Thường trực Tỉnh ủy', 'Lưu'],
}

const content: Omit<FieldsOf<'event'>, 'date' | 'endDate' | 'seriesId' | 'originalDate'> = {
  title: 'Giao ban công tác phối hợp',
  kind: 'briefing',
  session: 'morning',
  startTime: '08:00',
  endTime: '10:30',
  mode: 'in-person',
  room: 'Phòng họp số 2',
  chairs: [{ id: 'c1', personId: 'nguoi', organisationId: null, label: '' }],
  secretary: { id: 's1', personId: null, organisationId: null, label: 'Thư ký' },
  participants: [{ id: 'p1', personId: null, organisationId: 'so', label: '', role: 'official' }],
  preparedById: 'ban',
  documents: [{ id: 'd1', title: 'Báo cáo quý', preparedById: 'so', dueOn: '2026-11-20', receivedOn: null }],
  basis: [{ kind: 'article', regulationId: 'quy-che', articleId: 'dieu-1' }],
  status: 'approved',
  note: 'Ghi chú\nhai dòng',
}

const meetingFields: FieldsOf<'meeting'> = {
  format: 'party',
  invitation: {
    sentOn: '2026-11-18',
    requests: 'Chuẩn bị báo cáo',
    isUrgent: false,
    state: head,
    party: head,
  },
  agenda: [{ id: 'a1', title: 'Khai mạc', minutes: 10, presenter: null }],
  attendance: [{ attendeeId: 'p1', state: 'present', substitute: '', note: '' }],
  startedAt: '08:05',
  endedAt: '10:10',
  speeches: [
    {
      id: 'y1',
      speaker: { id: 'y1s', personId: 'nguoi', organisationId: null, label: '' },
      at: '08:30',
      content: docFromText('Đề nghị phối hợp chặt chẽ.'),
      needsFollowUp: true,
    },
  ],
  votes: [{ id: 'v1', subject: 'Thông qua', inFavour: 10, against: 0, other: 1 }],
  conclusions: [
    {
      id: 'k1',
      content: docFromText('Giao Sở báo cáo.'),
      assignment: {
        leadId: 'so',
        supportingIds: ['ban'],
        deadline: { kind: 'date', on: '2026-12-10' },
        product: 'Báo cáo',
        basis: null,
      },
      taskId: null,
      carriedFrom: null,
    },
  ],
  minutes: { opening: emptyDoc, state: head, party: head },
  noticeIssuedOn: null,
  noticeNumber: '',
  state: 'open',
  closedOn: null,
  version: 1,
}

const eventFields: FieldsOf<'event'> = {
  ...content,
  date: '2026-11-25',
  endDate: null,
  seriesId: null,
  originalDate: null,
}

const organisation = (name: string, parentId: string | null): FieldsOf<'organisation'> => ({
  kind: 'party',
  parentId,
  names: [{ validFrom: null, validTo: null, name, shortName: name, headLine: name, symbol: 'KH' }],
  placeName: 'Lâm Đồng',
  signers: [],
  phone: '',
  order: 1,
  note: '',
})

/** The common fields of a coordination record, all of them used. */
const coordination = (title: string) => ({
  title,
  basis: [{ kind: 'document' as const, documentId: 'van-ban' }],
  links: [{ register: 'task' as const, id: 'nhiem-vu' }],
  custom: {},
  note: 'Ghi chú của sổ',
})

/** Ids are chosen so that each example refers to others in this list; `so` is made beside them. */
export const registerExamples: Examples = {
  organisation: { id: 'ban', fields: organisation('Ban Tuyên giáo và Dân vận', null) },
  person: {
    id: 'nguoi',
    fields: {
      fullName: 'Trần Thị Hòa',
      honorific: 'bà',
      postings: [
        {
          id: 'vt1',
          validFrom: '2025-07-01',
          validTo: null,
          organisationId: 'ban',
          post: 'Phó Trưởng ban',
          printedPost: '',
          use: 'both',
        },
      ],
      phone: '0263 000 000',
      order: 2,
      note: '',
    },
  },
  regulation: {
    id: 'quy-che',
    fields: {
      title: 'Quy chế phối hợp công tác',
      shortTitle: 'Quy chế',
      symbol: '01-QC/LN',
      signedOn: '2026-01-05',
      validFrom: '2026-01-05',
      validTo: null,
      parentInstrument: '',
      kind: 'regulation',
      stage: 'issued',
      parties: [
        { organisationId: 'ban', role: 'signatory' },
        { organisationId: 'so', role: 'signatory' },
      ],
      articles: [
        {
          id: 'dieu-1',
          number: '1',
          chapter: '',
          title: 'Phạm vi',
          text: 'Nội dung\nđiều 1',
          validFrom: null,
          validTo: null,
          former: [
            {
              number: '1',
              chapter: '',
              title: 'Phạm vi',
              text: 'Nội dung cũ',
              until: '2026-06-30',
              amendmentId: 'sd1',
            },
          ],
        },
      ],
      amendments: [
        {
          id: 'sd1',
          symbol: '02-QC/LN',
          signedOn: '2026-06-20',
          effectiveOn: '2026-07-01',
          summary: 'Sửa đổi Điều 1',
        },
      ],
      replacesId: null,
      closedOn: null,
      closingNote: '',
    },
  },
  obligation: {
    id: 'nghia-vu',
    fields: {
      regulationId: 'quy-che',
      articleIds: ['dieu-1'],
      code: 'NV-01',
      title: 'Cung cấp thông tin kinh tế - xã hội',
      lead: { kind: 'one', organisationId: 'so', label: '' },
      supportingIds: ['ban'],
      supportingLabel: 'cộng tác viên',
      product: 'Báo cáo',
      outcome: 'task',
      eventKind: 'briefing',
      milestones: [
        {
          id: 'm1',
          label: '',
          rule: {
            kind: 'periodic',
            every: { unit: 'month' },
            part: 'whole',
            following: false,
            spot: { kind: 'day', day: 25, limit: 'before' },
            onDayOff: 'previous',
          },
          anchor: null,
          lead: null,
        },
      ],
      validFrom: null,
      validTo: null,
      source: '',
      note: 'Ghi chú',
    },
  },
  fulfilment: {
    id: 'nghia-vu@m1@2026-M11',
    fields: {
      obligationId: 'nghia-vu',
      milestoneId: 'm1',
      period: '2026-M11',
      bodyId: null,
      occasion: null,
      plan: {
        made: 'task',
        title: 'Cung cấp thông tin (tháng 11/2026)',
        on: '2026-11-25',
        leadId: 'so',
        product: 'Báo cáo',
      },
      proofs: [
        {
          id: 'mc1',
          kind: 'record',
          register: 'source-document',
          recordId: 'van-ban',
          on: '2026-11-20',
          note: '',
        },
      ],
      exemption: null,
      note: '',
    },
  },
  'source-document': {
    id: 'van-ban',
    fields: {
      type: 'conclusion',
      number: '05-KL/TU',
      issuedOn: '2026-10-01',
      issuerId: 'ban',
      issuerText: '',
      subject: 'Kết luận hội nghị',
      note: '',
    },
  },
  series: {
    id: 'chuoi',
    fields: {
      ...content,
      rule: {
        frequency: 'monthly',
        interval: 1,
        pattern: { kind: 'day', day: 25 },
        months: null,
        onDayOff: 'next',
        until: null,
        count: null,
      },
      startDate: '2026-01-25',
      skippedDates: ['2026-02-25'],
      endedOn: null,
      followsId: null,
    },
  },
  event: { id: 'su-kien', fields: eventFields },
  meeting: { id: 'su-kien', fields: meetingFields },
  'minutes-version': {
    id: 'su-kien.v1',
    fields: {
      meetingId: 'su-kien',
      version: 1,
      closedAt: '2026-11-25T04:00:00.000Z',
      closedBy: 'Văn phòng',
      reopenReason: '',
      event: eventFields,
      meeting: { ...meetingFields, state: 'closed', closedOn: '2026-11-25', version: 1 },
    },
  },
  task: {
    id: 'nhiem-vu',
    fields: {
      title: 'Báo cáo kết quả phối hợp',
      leadId: 'so',
      supporting: [{ organisationId: 'ban', part: 'Góp ý' }],
      contactId: null,
      directedById: 'nguoi',
      basis: { kind: 'document', documentId: 'van-ban' },
      assignedOn: '2026-11-20',
      deadline: { kind: 'date', on: '2026-12-05' },
      product: 'Báo cáo',
      urgency: 'urgent',
      state: 'in-progress',
      stateReason: '',
      completedOn: null,
      resultPaper: '',
      progress: [
        { id: 't1', at: '2026-11-21T02:00:00.000Z', by: 'Văn phòng', text: 'Đang làm', percent: 30 },
      ],
      extensions: [],
      returns: [],
      note: '',
    },
  },
  'calendar-year': {
    id: '2026',
    fields: {
      days: [
        { date: '2026-09-02', kind: 'holiday', name: 'Quốc khánh', nameEn: 'National Day', decided: true },
      ],
    },
  },
  'volume-year': {
    id: '2025',
    fields: { conferences: 40, inPerson: 21, documents: 318, note: 'Báo cáo tổng kết năm 2025' },
  },
  'contact-export': {
    id: 'xuat',
    fields: {
      at: '2026-11-23T01:00:00.000Z',
      actor: 'Văn phòng Ban',
      what: 'DANH SÁCH CÁN BỘ ĐẦU MỐI',
      people: 12,
      format: 'xlsx',
      names: 'full',
      purpose: 'Gửi giấy mời họp giao ban',
    },
  },
  'overlap-note': {
    id: 'ket-hop',
    fields: {
      monday: '2026-11-23',
      bodyIds: ['so'],
      itemKeys: ['kiem-tra-1', 'kiem-tra-2'],
      reason: 'Đã phối hợp, kết hợp một đoàn',
    },
  },
  'fence-allowance': {
    id: 'nham',
    fields: {
      rule: 'phone',
      mark: 'phone 1f3a5c7e',
      words: '09…78',
      metIn: 'task',
    },
  },
  'schedule-week': {
    id: '2026-11-23',
    fields: {
      publishedAt: '2026-11-20T02:00:00.000Z',
      entries: [
        {
          key: 'su-kien',
          date: '2026-11-25',
          time: '08:00',
          title: 'Giao ban',
          room: '',
          chairs: '',
          participants: '',
        },
      ],
    },
  },
  paper: {
    id: 'van-ban-soan',
    fields: {
      format: 'state',
      profileId: 'nd30',
      parts: paperParts,
      origin: {
        request: { kind: 'invitation', meetingId: 'su-kien', format: 'state' },
        records: [{ register: 'meeting', id: 'su-kien' }],
        asOf: '2026-11-23',
      },
      figures: [
        {
          key: 'due',
          label: 'Đến hạn',
          value: 12,
          previous: null,
          of: [{ register: 'task', id: 'nhiem-vu' }],
        },
      ],
      state: 'draft',
      issuedAt: null,
      look: decree30,
      reason: '',
      note: 'Chờ ký',
    },
  },
  'paper-number': {
    id: 'so-van-ban',
    fields: {
      organisationId: 'ban',
      series: 'BC',
      period: '2026',
      number: 5,
      suffix: '',
      printed: '05/BC-UBND',
      state: 'reserved',
      reason: 'Giữ cho báo cáo quý',
      givenOn: '2026-11-23',
      subject: 'kết quả quý IV',
      paperId: 'van-ban-soan',
    },
  },
  'format-profile': {
    id: 'mau-rieng',
    fields: { ...guidance05, name: 'Mẫu của Ban', basedOn: 'hd05' },
  },
  'report-template': {
    id: 'mau-bao-cao',
    fields: {
      name: 'Báo cáo riêng của Ban',
      description: 'Gửi Thường trực hằng tháng',
      basedOn: 'task-progress',
      scope: 'office',
      periods: ['month', 'quarter'],
      window: 'cut-off',
      compare: 'before',
      tasks: 'active',
      paperType: 'report',
      subject: 'tình hình thực hiện nhiệm vụ {kỳ}',
      opening: '',
      sections: [
        { kind: 'heading', id: 's1', level: 1, text: 'I. KẾT QUẢ' },
        { kind: 'figures', id: 's2', title: '', figures: ['tasks-total'], compare: true },
      ],
    },
  },
  settings: {
    id: 'office',
    fields: { ...defaultSettings, officeName: 'Văn phòng Ban', partyIssuerId: 'ban' },
  },
  attachment: {
    id: 'tep',
    fields: {
      owner: { register: 'task', id: 'nhiem-vu' },
      name: 'Công văn 12.pdf',
      hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      size: 4,
      note: 'Bản ký',
    },
  },
  'legal-session': {
    id: 'buoi-tuyen-truyen',
    fields: {
      ...coordination('Phổ biến Luật Khiếu nại tại xã'),
      custom: { 'don-vi-in': 'xuong-in' },
      topic: 'complaints',
      form: 'conference',
      place: 'Hội trường xã',
      plannedOn: '2026-11-20',
      heldOn: '2026-11-20',
      isCancelled: false,
      leadId: 'ban',
      supportingIds: ['so'],
      audience: 'residents',
      audienceCount: 120,
      material: 'Tờ gấp hỏi đáp',
      materialCount: 200,
    },
  },
  programme: {
    id: 'chuong-trinh',
    fields: {
      ...coordination('Chương trình nông thôn mới'),
      kind: 'scheme',
      decisionId: 'van-ban',
      decisionText: 'Nghị quyết của HĐND tỉnh',
      from: '2026-01-01',
      to: '2026-12-31',
      leadId: 'ban',
      supportingIds: ['so'],
      startedOn: '2026-01-05',
      completedOn: null,
      stoppedOn: '2026-11-20',
      stopReason: 'Điều chỉnh quy hoạch',
      targets: [{ id: 'ct1', name: 'Xã đạt chuẩn', unit: 'xã', planned: 12, actual: 9.5 }],
      milestones: [
        {
          id: 'm1',
          name: 'Phê duyệt kế hoạch',
          due: '2026-03-31',
          doneOn: '2026-04-02',
          note: 'Chậm hai ngày',
        },
      ],
      progress: [
        { id: 'k1', period: '2026-Q3', unit: '', planned: 75, actual: 70, reason: 'Mưa kéo dài' },
        { id: 'k2', period: '2026-Q3', unit: 'xã', planned: 9, actual: 9.5, reason: '' },
      ],
      communication: 'running',
      communicationNote: 'Báo in, phát thanh',
    },
  },
  'information-exchange': { id: 'trao-doi', fields: coordination('Đề nghị cung cấp tình hình giải ngân') },
  matter: {
    id: 'vu-viec',
    fields: {
      ...coordination('Kiến nghị về bãi rác'),
      code: 'VV-2026-001',
      field: 'environment',
      kind: 'petition',
      size: 'to-50',
      place: 'Xã mẫu',
      summary: 'Mùi hôi từ bãi rác',
      reportedById: 'so',
      leadId: 'ban',
      supportingIds: ['so'],
      detectedOn: '2026-11-02',
      openedOn: '2026-11-02',
      metOn: '2026-11-04',
      meetingEventId: 'su-kien',
      directedOn: '2026-11-05',
      directionId: 'van-ban',
      orientedOn: '2026-11-06',
      dueOn: '2026-11-20',
      resolvedOn: '2026-11-16',
      resolutionId: 'van-ban',
      announcedOn: '2026-11-17',
      announcementId: 'van-ban',
      pressEventId: 'hop-bao',
      closedOn: '2026-11-18',
      result: 'Đã xử lý xong',
    },
  },
  'press-event': { id: 'hop-bao', fields: coordination('Họp báo quý IV') },
  communication: {
    id: 'tuyen-truyen',
    fields: {
      ...coordination('Tuyên truyền về đề án'),
      theme: 'Chuyển đổi số',
      channel: 'newspaper',
      form: 'articles',
      leadId: 'ban',
      supportingIds: ['so'],
      plannedFrom: '2026-11-01',
      plannedTo: '2026-11-30',
      plannedQuantity: 10,
      unit: 'tin, bài',
      isCancelled: false,
      results: [
        {
          id: 'kq1',
          on: '2026-11-10',
          quantity: 4,
          reach: 12_000,
          evidence: 'Báo số 320',
          documentId: 'van-ban',
        },
      ],
    },
  },
  proposal: { id: 'de-xuat', fields: coordination('Đề xuất lập nhóm báo cáo viên') },
  commendation: { id: 'bieu-duong', fields: coordination('Mô hình thu gom rác') },
  'joint-activity': { id: 'tap-huan', fields: coordination('Tập huấn người phát ngôn') },
  'custom-field': {
    id: 'don-vi-in',
    fields: {
      register: 'legal-session',
      label: 'Đơn vị in tài liệu',
      kind: 'choice',
      unit: '',
      choices: [
        { id: 'xuong-in', label: 'Xưởng in của tỉnh', isRetired: false },
        { id: 'xa-tu-in', label: 'Xã tự in', isRetired: true },
      ],
      order: 1,
      isShown: true,
      isRetired: false,
    },
  },
  'saved-view': { id: 'khung-nhin', fields: { list: 'task', name: 'Quá hạn', view: plainView } },
}

/** Puts one of each into the open office, in one commit, by way of the services' own judging. */
export async function fillWithExamples(program: InProcess): Promise<void> {
  await program.services().records.write('test.examples', () => [
    { register: 'organisation', kind: 'create', id: 'so', fields: organisation('Sở Tư pháp', null) },
    ...(Object.entries(registerExamples).map(([register, { id, fields }]) => ({
      register,
      kind: 'create',
      id,
      fields,
    })) as never[]),
  ])
}

/** Everything that the office holds, those in the bin included, as plain data. */
export function dumpOf(program: InProcess): Record<string, unknown[]> {
  const { store } = program.services()
  return Object.fromEntries(
    (Object.keys(registerExamples) as RegisterName[]).map((name) => [
      name,
      structuredClone([...store.everything(name)]),
    ]),
  )
}
