/** The sample office's typical examples. Everybody in it is invented. Long because it is a table; days are working days from the sample's day. */
import { blankCoordination } from '#shared/registers/coordination.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import type { SampleDays } from './sample-days.ts'
import { article, dayOf, link, madeOf, rowsOf } from './sample-parts.ts'

type Fields = FieldsOf<'commendation'>
type Planned = Pick<Fields, 'title' | 'subjectKind' | 'nominee'> &
  Partial<
    Pick<
      Fields,
      | 'nomineePost'
      | 'organisationId'
      | 'achievement'
      | 'programmeId'
      | 'consentBy'
      | 'verification'
      | 'verificationNote'
      | 'reward'
      | 'declinedReason'
      | 'communicationIds'
      | 'basis'
      | 'links'
    >
  > & {
    readonly id: string
    readonly by: string
    readonly nominated: number
    readonly consent?: number
    readonly verified?: number
    readonly proposed?: number
    readonly decided?: number
    readonly communicated?: number
    readonly due?: number
    readonly spread?: readonly (readonly [what: string, body: string | null, day: number, result: string])[]
  }

const praising = [link('event', 'bieu-duong')]

const planned: readonly Planned[] = [
  {
    id: 'dh-to-tu-quan',
    title: 'Phân loại, thu gom rác thải tại nguồn ở khu dân cư',
    subjectKind: 'model',
    nominee: 'Tổ tự quản bảo vệ môi trường',
    nomineePost: 'Một xã đạt chuẩn nông thôn mới nâng cao',
    organisationId: 'mttq',
    achievement: '92% số hộ phân loại rác tại nhà; xóa 7 điểm rác tồn đọng; duy trì liên tục 18 tháng.',
    programmeId: 'ct-nong-thon-moi',
    by: 'mttq',
    nominated: -70,
    verified: -62,
    verification: 'confirmed',
    verificationNote: 'Đúng như báo cáo, có thể làm theo ở nơi khác.',
    proposed: -55,
    decided: -45,
    reward: 'provincial',
    communicated: -40,
    communicationIds: ['tt-bao-cao-vien'],
    spread: [
      ['Làm theo ở ba xã vùng ven', 'so-nnmt', -28, 'Đã lập 9 tổ tự quản'],
      ['Giới thiệu tại hội nghị báo cáo viên', 'ban-tgdv', -20, ''],
    ],
    links: praising,
  },
  {
    id: 'dh-ban-quan-ly',
    title: 'Hoàn thành bàn giao 96% mặt bằng dự án đường bộ cao tốc trước hạn',
    subjectKind: 'collective',
    nominee: 'Tổ công tác giải phóng mặt bằng dự án đường bộ cao tốc',
    organisationId: 'so-xay-dung',
    achievement:
      'Vận động các hộ dân dọc tuyến nhận bồi thường, bàn giao mặt bằng sớm hơn kế hoạch hai tháng.',
    programmeId: 'da-cao-toc',
    by: 'so-xay-dung',
    nominated: -30,
    verified: -22,
    verification: 'confirmed',
    proposed: -17,
    decided: -9,
    reward: 'provincial',
    communicated: -6,
    communicationIds: ['tt-cao-toc-bao'],
    links: praising,
  },
  {
    id: 'dh-hien-dat',
    title: 'Hiến đất mở rộng đường giao thông nông thôn',
    subjectKind: 'individual',
    nominee: 'Phan Đình Lượm',
    nomineePost: 'Trưởng thôn, xã thuộc Chương trình nông thôn mới',
    organisationId: 'mttq',
    achievement: 'Tự nguyện hiến 620 mét vuông đất, vận động 14 hộ cùng làm.',
    programmeId: 'ct-nong-thon-moi',
    consent: -48,
    consentBy: 'Chủ tịch Ủy ban MTTQ xã',
    by: 'mttq',
    nominated: -50,
    verified: -41,
    verification: 'confirmed',
    proposed: -33,
    decided: -24,
    reward: 'certificate',
    links: praising,
  },
  {
    id: 'dh-ho-tro-vung-du-an',
    title: 'Vận động bà con vùng dự án hồ chứa nước nhận nơi ở mới',
    subjectKind: 'individual',
    nominee: 'Hồ Thị Nết',
    nomineePost: 'Chi hội trưởng phụ nữ thôn',
    organisationId: 'mttq',
    programmeId: 'da-ho-chua',
    by: 'so-nnmt',
    nominated: -8,
    due: 14,
  },
  {
    id: 'dh-hop-truc-tuyen',
    title: 'Đưa vào vận hành hệ thống họp trực tuyến đến 61 xã, phường',
    subjectKind: 'collective',
    nominee: 'Trung tâm Chuyển đổi số tỉnh',
    organisationId: 'so-khcn',
    programmeId: 'da-chuyen-doi-so',
    by: 'so-khcn',
    nominated: -21,
    verified: -13,
    verification: 'confirmed',
    proposed: -4,
    due: 3,
  },
  {
    id: 'dh-thoat-ngheo',
    title: 'Liên kết trồng cà phê sạch giúp 40 hộ thoát nghèo',
    subjectKind: 'model',
    nominee: 'Hợp tác xã nông nghiệp thanh niên',
    organisationId: 'so-nnmt',
    programmeId: 'ct-giam-ngheo',
    by: 'so-nnmt',
    nominated: -26,
    due: -2,
  },
  {
    id: 'dh-trung-lap',
    title: 'Sáng kiến số hóa hồ sơ đất đai',
    subjectKind: 'collective',
    nominee: 'Văn phòng đăng ký đất đai khu vực',
    organisationId: 'so-nnmt',
    by: 'so-nnmt',
    nominated: -60,
    verified: -52,
    verification: 'not-confirmed',
    verificationNote: 'Kết quả mới ở bước thử nghiệm.',
    declinedReason: 'Chưa đủ căn cứ; xét lại khi hoàn thành giai đoạn thử nghiệm.',
  },
  {
    id: 'dh-quy-nay',
    title: 'Hoàn thành sớm kế hoạch tiêm chủng ở vùng sâu',
    subjectKind: 'collective',
    nominee: 'Trạm y tế khu vực phía nam',
    organisationId: 'so-y-te',
    programmeId: 'da-tram-y-te',
    by: 'so-y-te',
    nominated: -3,
    due: 18,
    links: [link('task', 'nv-dien-hinh')],
  },
]

/** The commendations as changes. */
export function sampleCommendations(days: SampleDays): Change[] {
  return madeOf('commendation', planned, (one) => fieldsOfPlan(one, days))
}

function fieldsOfPlan(one: Planned, days: SampleDays): Fields {
  return {
    ...blankCoordination,
    title: one.title,
    subjectKind: one.subjectKind,
    nominee: one.nominee,
    nomineePost: one.nomineePost ?? '',
    organisationId: one.organisationId ?? null,
    achievement: one.achievement ?? '',
    programmeId: one.programmeId ?? null,
    consentOn: dayOf(one.consent, days),
    consentBy: one.consentBy ?? '',
    nominatedOn: days.on(one.nominated),
    nominatedById: one.by,
    verifiedOn: dayOf(one.verified, days),
    verifiedById: 'so-noi-vu',
    verification: one.verification ?? null,
    verificationNote: one.verificationNote ?? '',
    proposedOn: dayOf(one.proposed, days),
    proposalId: null,
    decidedOn: dayOf(one.decided, days),
    decisionId: null,
    reward: one.reward ?? null,
    isDeclined: one.declinedReason !== undefined,
    declinedReason: one.declinedReason ?? '',
    communicatedOn: dayOf(one.communicated, days),
    communicationIds: [...(one.communicationIds ?? [])],
    spreadings: rowsOf('r', one.spread, ([what, organisationId, day, result]) => ({
      what,
      organisationId,
      on: days.on(day),
      result,
    })),
    dueOn: dayOf(one.due, days),
    basis: [...(one.basis ?? [article(10)])],
    links: [...(one.links ?? [])],
  }
}
