/** The invented officials of the sample office. Their given names are trees and flowers: nobody in office bears all of them. */
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import type { SignerPreset } from '#shared/registers/organisation/index.ts'
import type { Person } from '#shared/registers/person/index.ts'
import { starterOrganisations } from './starter-organisations.ts'

type Posting = Person['postings'][number]
type Post = readonly [organisationId: string, post: string, printedPost?: string, use?: Posting['use']]
type Official = readonly [id: string, honorific: 'ông' | 'bà', fullName: string, ...posts: Post[]]

const officials: readonly Official[] = [
  [
    'tung',
    'ông',
    'Hoàng Bách Tùng',
    [
      'ban-tgdv',
      'Trưởng Ban',
      'Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy',
      'party',
    ],
    ['ban-tgdv', 'Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy', '', 'state'],
  ],
  ['sen', 'bà', 'Nguyễn Thị Hồng Sen', ['ban-tgdv', 'Phó Trưởng Ban']],
  ['phong', 'ông', 'Trịnh Hoài Phong', ['ban-tgdv', 'Phó Trưởng Ban']],
  ['truc', 'bà', 'Lê Thị Thanh Trúc', ['ban-tgdv', 'Chánh Văn phòng Ban']],
  ['thong', 'ông', 'Võ Đình Thông', ['ban-tgdv', 'Trưởng phòng Tuyên truyền, Báo chí - Xuất bản']],
  ['lan', 'bà', 'Phạm Ngọc Lan', ['ban-tgdv', 'Chuyên viên Văn phòng Ban']],
  [
    'duong',
    'ông',
    'Phan Quang Dương',
    ['ubnd', 'Phó Chủ tịch', 'Tỉnh ủy viên, Phó Chủ tịch Ủy ban nhân dân tỉnh', 'party'],
    ['ubnd', 'Phó Chủ tịch', '', 'state'],
  ],
  ['mai', 'bà', 'Bùi Xuân Mai', ['vp-ubnd', 'Phó Chánh Văn phòng', 'Phó Chánh Văn phòng UBND tỉnh']],
  ['cuc', 'bà', 'Đặng Thị Thu Cúc', ['vp-ubnd', 'Chuyên viên phòng Khoa giáo - Văn xã']],
  ['trac', 'ông', 'Đỗ Hữu Trắc', ['so-vhttdl', 'Phó Giám đốc']],
  ['lieu', 'bà', 'Ngô Thị Kim Liễu', ['so-nnmt', 'Phó Giám đốc']],
  ['bach', 'ông', 'Trần Quang Bách', ['so-khcn', 'Phó Giám đốc']],
  ['dao', 'bà', 'Huỳnh Thị Bích Đào', ['bao-dai', 'Phó Tổng Biên tập']],
  ['sung', 'ông', 'Lương Văn Sung', ['hoi-nha-bao', 'Phó Chủ tịch Thường trực']],
]

/** Who signs for which body. */
const signers: Readonly<Record<string, readonly SignerPreset[]>> = {
  'ban-tgdv': [
    {
      id: 'truong-ban',
      label: 'Trưởng Ban',
      mark: '',
      authority: 'TRƯỞNG BAN',
      post: '',
      personId: 'tung',
    },
    {
      id: 'pho-ban',
      label: 'Phó Trưởng Ban ký thay',
      mark: 'K/T',
      authority: 'TRƯỞNG BAN',
      post: 'PHÓ TRƯỞNG BAN',
      personId: 'sen',
    },
    {
      id: 'chanh-vp',
      label: 'Chánh Văn phòng ký thừa lệnh',
      mark: 'T/L',
      authority: 'TRƯỞNG BAN',
      post: 'CHÁNH VĂN PHÒNG',
      personId: 'truc',
    },
  ],
  ubnd: [
    {
      id: 'pho-chu-tich',
      label: 'Phó Chủ tịch ký thay',
      mark: 'KT.',
      authority: 'CHỦ TỊCH',
      post: 'PHÓ CHỦ TỊCH',
      personId: 'duong',
    },
  ],
  'vp-ubnd': [
    {
      id: 'pho-chanh-vp',
      label: 'Phó Chánh Văn phòng ký thay',
      mark: 'KT.',
      authority: 'CHÁNH VĂN PHÒNG',
      post: 'PHÓ CHÁNH VĂN PHÒNG',
      personId: 'mai',
    },
  ],
}

/** The starter bodies with their signers, and the officials. Bodies first: people point at them and they at people. */
export function sampleDirectory(): Change[] {
  const bodies = starterOrganisations().map((change): Change => {
    if (change.register !== 'organisation' || change.kind !== 'create') return change
    const own = signers[change.id ?? '']
    return own ? { ...change, fields: { ...change.fields, signers: [...own] } } : change
  })
  return [...bodies, ...officials.map(personOf)]
}

function personOf([id, honorific, fullName, ...posts]: Official, index: number): Change {
  const fields: FieldsOf<'person'> = {
    fullName,
    honorific,
    postings: posts.map(([organisationId, post, printedPost = '', use = 'both'], at) => ({
      id: `p${at + 1}`,
      validFrom: null,
      validTo: null,
      organisationId,
      post,
      printedPost,
      use,
    })),
    phone: '',
    order: (index + 1) * 10,
    note: '',
  }
  return { register: 'person', kind: 'create', id, fields }
}
