/** Papers and what they are made with. */
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { decree30 } from '#shared/reports/formats/decree-30.ts'
import { guidance05 } from '#shared/reports/formats/guidance-05.ts'
import type { ExamplesOf } from './examples.ts'

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

export const papersExamples: ExamplesOf<
  'paper' | 'paper-number' | 'format-profile' | 'report-template' | 'attachment'
> = {
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
}
