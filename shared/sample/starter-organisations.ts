/** The bodies that a provincial office works with (Lâm Đồng since 01/7/2025, NĐ 150/2025/NĐ-CP): a start, every word editable. */
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import type { OrganisationKind } from '#shared/registers/organisation/index.ts'

type Starter = readonly [
  id: string,
  parentId: string | null,
  kind: OrganisationKind,
  name: string,
  shortName: string,
  symbol: string,
  headLine?: string,
]

const starters: readonly Starter[] = [
  ['tinh-uy', null, 'party', 'Tỉnh ủy Lâm Đồng', 'Tỉnh ủy', 'TU', 'TỈNH ỦY LÂM ĐỒNG'],
  [
    'ban-tgdv',
    'tinh-uy',
    'party',
    'Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng',
    'Ban TG&DV Tỉnh ủy',
    'BTGDVTU',
    'BAN TUYÊN GIÁO VÀ DÂN VẬN',
  ],
  ['vp-tinh-uy', 'tinh-uy', 'party', 'Văn phòng Tỉnh ủy Lâm Đồng', 'VP Tỉnh ủy', 'VPTU', 'VĂN PHÒNG'],
  [
    'dang-uy-ubnd',
    'tinh-uy',
    'party',
    'Đảng ủy UBND tỉnh Lâm Đồng',
    'Đảng ủy UBND tỉnh',
    'ĐU',
    'ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH',
  ],
  [
    'bao-dai',
    'tinh-uy',
    'party',
    'Báo và Phát thanh, Truyền hình Lâm Đồng',
    'Báo và PTTH',
    'BPTTH',
    'BÁO VÀ PHÁT THANH, TRUYỀN HÌNH',
  ],
  [
    'ubnd',
    null,
    'state',
    'Ủy ban nhân dân tỉnh Lâm Đồng',
    'UBND tỉnh',
    'UBND',
    'ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG',
  ],
  ['vp-ubnd', 'ubnd', 'state', 'Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng', 'VP UBND tỉnh', 'VP', 'VĂN PHÒNG'],
  ['so-noi-vu', 'ubnd', 'state', 'Sở Nội vụ', 'Sở Nội vụ', 'SNV', 'SỞ NỘI VỤ'],
  ['so-tai-chinh', 'ubnd', 'state', 'Sở Tài chính', 'Sở Tài chính', 'STC', 'SỞ TÀI CHÍNH'],
  [
    'so-nnmt',
    'ubnd',
    'state',
    'Sở Nông nghiệp và Môi trường',
    'Sở NN&MT',
    'SNNMT',
    'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
  ],
  ['so-cong-thuong', 'ubnd', 'state', 'Sở Công Thương', 'Sở Công Thương', 'SCT', 'SỞ CÔNG THƯƠNG'],
  ['so-tu-phap', 'ubnd', 'state', 'Sở Tư pháp', 'Sở Tư pháp', 'STP', 'SỞ TƯ PHÁP'],
  [
    'so-vhttdl',
    'ubnd',
    'state',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Sở VHTTDL',
    'SVHTTDL',
    'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH',
  ],
  ['so-xay-dung', 'ubnd', 'state', 'Sở Xây dựng', 'Sở Xây dựng', 'SXD', 'SỞ XÂY DỰNG'],
  ['so-khcn', 'ubnd', 'state', 'Sở Khoa học và Công nghệ', 'Sở KH&CN', 'SKHCN', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
  ['so-gddt', 'ubnd', 'state', 'Sở Giáo dục và Đào tạo', 'Sở GD&ĐT', 'SGDĐT', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
  ['so-y-te', 'ubnd', 'state', 'Sở Y tế', 'Sở Y tế', 'SYT', 'SỞ Y TẾ'],
  ['so-dttg', 'ubnd', 'state', 'Sở Dân tộc và Tôn giáo', 'Sở DT&TG', 'SDTTG', 'SỞ DÂN TỘC VÀ TÔN GIÁO'],
  ['so-ngoai-vu', 'ubnd', 'state', 'Sở Ngoại vụ', 'Sở Ngoại vụ', 'SNgV', 'SỞ NGOẠI VỤ'],
  ['thanh-tra', 'ubnd', 'state', 'Thanh tra tỉnh', 'Thanh tra tỉnh', 'TTr', 'THANH TRA TỈNH'],
  [
    'bql-kcn',
    'ubnd',
    'state',
    'Ban Quản lý các khu công nghiệp tỉnh',
    'BQL các KCN',
    'BQLKCN',
    'BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP',
  ],
  [
    'mttq',
    null,
    'union',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lâm Đồng',
    'UBMTTQ tỉnh',
    'MTTQ',
    'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH LÂM ĐỒNG',
  ],
  ['hoi-nha-bao', 'mttq', 'union', 'Hội Nhà báo tỉnh Lâm Đồng', 'Hội Nhà báo', 'HNB', 'HỘI NHÀ BÁO'],
]

/** Creation of the starter list, in protocol order. */
export function starterOrganisations(): Change[] {
  return starters.map((starter, index) => ({
    register: 'organisation',
    kind: 'create',
    id: starter[0],
    fields: starterFields(starter, index),
  }))
}

function starterFields(
  [, parentId, kind, name, shortName, symbol, headLine = '']: Starter,
  index: number,
): FieldsOf<'organisation'> {
  return {
    kind,
    parentId,
    names: [{ validFrom: null, validTo: null, name, shortName, symbol, headLine }],
    placeName: parentId === null ? 'Lâm Đồng' : '',
    signers: [],
    phone: '',
    order: (index + 1) * 10,
    note: '',
  }
}
