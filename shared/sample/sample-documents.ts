/** The papers on which the sample office's work rests. */
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import type { DocumentType } from '#shared/registers/source-document/index.ts'
import { fillIn } from './sample-content.ts'
import type { SampleDays } from './sample-days.ts'

/** `issued`: a day, or working days from the sample's day. */
type Paper = readonly [
  id: string,
  type: DocumentType,
  number: string,
  issued: string | number,
  issuerId: string | null,
  subject: string,
]

const papers: readonly Paper[] = [
  [
    'qd-238',
    'decision',
    '238-QĐ/TW',
    '2020-09-30',
    null,
    'Phối hợp trong thực thi pháp luật và giải quyết những vấn đề nổi cộm, nhân dân quan tâm',
  ],
  ['kh-nam', 'plan', '08-KH/BTGDVTU', -210, 'ban-tgdv', 'Kế hoạch phối hợp công tác năm {year}'],
  [
    'tb-ket-luan',
    'notice',
    '142/TB-UBND',
    -34,
    'ubnd',
    'Kết luận của Phó Chủ tịch UBND tỉnh về công tác cung cấp thông tin cho báo chí',
  ],
  [
    'hd-tuyen-truyen',
    'guidance',
    '27-HD/BTGDVTU',
    -26,
    'ban-tgdv',
    'Định hướng công tác tuyên truyền {quarter}',
  ],
  [
    'cv-cao-toc',
    'letter',
    '3187/UBND-KGVX',
    -18,
    'ubnd',
    'Phối hợp tuyên truyền khởi công dự án đường bộ cao tốc',
  ],
  [
    'bp-chuyen-doi-so',
    'directive-note',
    '',
    -16,
    'ubnd',
    'Ý kiến chỉ đạo của Phó Chủ tịch UBND tỉnh về tiến độ đề án chuyển đổi số cấp xã',
  ],
  [
    'cv-ho-chua',
    'letter',
    '912/SNNMT-TL',
    -12,
    'so-nnmt',
    'Cung cấp thông tin về công tác bồi thường, giải phóng mặt bằng dự án hồ chứa nước',
  ],
  ['bc-du-luan', 'report', '96-BC/BTGDVTU', -9, 'ban-tgdv', 'Tổng hợp dư luận xã hội {formerMonth}'],
]

/** The papers as changes. */
export function sampleDocuments(days: SampleDays): Change[] {
  return papers.map(([id, type, number, issued, issuerId, subject]) => {
    const fields: FieldsOf<'source-document'> = {
      type,
      number,
      issuedOn: typeof issued === 'string' ? issued : days.on(issued),
      issuerId,
      issuerText: issuerId === null ? 'Ban Bí thư' : '',
      subject: fillIn(subject, days),
      note: '',
    }
    return { register: 'source-document', kind: 'create', id, fields }
  })
}
