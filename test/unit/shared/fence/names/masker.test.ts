import { describe, expect, test } from 'vitest'
import { makeMasker } from '#shared/fence/names/index.ts'

// Nobody here is anybody: the names are made up.
const known = {
  people: [
    { name: 'Trần Văn Hiệp', post: 'Phó Chủ tịch UBND tỉnh' },
    { name: 'Trần Văn Hiệp Thành', post: 'Trưởng phòng Tổng hợp' },
    { name: 'Lê An', post: '' },
    { name: 'Phạm Thị Hòa', post: 'Giám đốc Sở Tài chính' },
    { name: 'Đỗ Thanh Bình', post: '' },
    { name: 'Võ Minh Bình', post: 'Chánh Văn phòng' },
    { name: 'K’Brôi', post: 'Chủ tịch UBND xã Đạ Nhim' },
    { name: 'Trần Phú Quý', post: '' },
  ],
  organisations: ['Trường THPT Lê Quý Đôn', 'Quỹ Lê An', 'Sở Tài chính'],
}
const initials = makeMasker(known, 'initials')
const posts = makeMasker(known, 'posts')

describe('initials', () => {
  test.each([
    ['Đồng chí Trần Văn Hiệp chủ trì.', 'Đồng chí T.V.H. chủ trì.'],
    ['ĐỒNG CHÍ TRẦN VĂN HIỆP', 'ĐỒNG CHÍ T.V.H.'],
    ['Có mặt: Trần Văn Hiệp Thành, Trần Văn Hiệp.', 'Có mặt: T.V.H.T., T.V.H.'],
    ['bà Phạm Thị Hoà', 'bà P.T.H.'],
    ['Trần\u00a0Văn\nHiệp', 'T.V.H.'],
    ['gửi tran van hiep và Tran Van Hiep', 'gửi tran van hiep và T.V.H.'],
    ['trần văn hiệp ký', 'T.V.H. ký'],
    ['Lê An đến; lê an ủi; Lê Anh về', 'L.A. đến; lê an ủi; Lê Anh về'],
    ['ông K’Brôi, xã Đạ Nhim', 'ông K., xã Đạ Nhim'],
    ["già làng, ông K'Tem", 'già làng, ông K.'],
    ['ông Hoàng Xuân Lộc và bà Bế Mai Chi', 'ông H.X.L. và bà B.M.C.'],
    ['đ/c Ngô Quang Tuyến; đ.c. Mai Hoa', 'đ/c N.Q.T.; đ.c. M.H.'],
    ['Đ/c: Ngô Quang Tuyến', 'Đ/c: N.Q.T.'],
    ['ông (bà) Ngô Quang Tuyến', 'ông (bà) N.Q.T.'],
    ['các đồng chí: Ngô Quang Tuyến, Lý Mỹ Lệ và Hồ Tấn Phát', 'các đồng chí: N.Q.T., L.M.L. và H.T.P.'],
    ['hộ Nguyễn Văn Ba trình bày', 'hộ N.V.B. trình bày'],
    ['đồng chí Ngô Quang Tuyến Chủ tịch UBND xã', 'đồng chí N.Q.T. Chủ tịch UBND xã'],
    ['đồng chí Hiệp nêu ý kiến', 'đồng chí H. nêu ý kiến'],
    ['Chủ tịch UBND phường Nguyễn Văn Ba', 'Chủ tịch UBND phường N.V.B.'],
    ['Hiệu trưởng trường Phạm Thị Hòa', 'Hiệu trưởng trường P.T.H.'],
  ])('%s', (text, covered) => {
    expect(initials.cover(text)).toBe(covered)
  })

  test('NFD is found as NFC is', () => {
    expect(initials.cover('đồng chí Trần Văn Hiệp'.normalize('NFD'))).toBe('đồng chí T.V.H.')
  })
})

describe('what is no name of a person stays', () => {
  test.each([
    'Thành phố Hồ Chí Minh',
    'học tập tư tưởng Hồ Chí Minh; Chủ tịch Hồ Chí Minh; Bác Hồ; Đoàn TNCS Hồ Chí Minh',
    'số 36 đường Trần Phú, phường Xuân Hương',
    'kỷ niệm ngày sinh đồng chí Trần Phú',
    'đường Trần Văn Hiệp và phố Lê An',
    'Trường THPT Lê Quý Đôn, Quỹ Lê An',
    'giải báo chí “Trần Văn Hiệp”',
    'phường Lê An, xã Trần Văn Hiệp',
    'đồng chí Phó Bí thư Thường trực Tỉnh ủy',
    'các đồng chí Ủy viên Ban Thường vụ; đồng chí Chủ tịch UBND tỉnh',
    'Ông Giám đốc Sở Tài chính; bà Trưởng Ban',
    'các đồng chí Lãnh đạo Văn phòng UBND tỉnh',
    'Bà Rịa - Vũng Tàu; Bà Nà',
    'Tỉnh ủy, Ủy ban nhân dân tỉnh Lâm Đồng; Đà Lạt, Bảo Lộc',
    'tiếng nói thanh bình, an toàn, hòa hợp',
    'đường Nguyễn Thị Minh Khai',
    'Văn phòng Chính phủ; Hà Nội; Cao Bằng',
  ])('%s', (text) => {
    expect(initials.cover(text)).toBe(text)
    expect(posts.cover(text)).toBe(text)
  })
})

describe('posts alone', () => {
  test.each([
    ['Đồng chí Trần Văn Hiệp chủ trì.', 'Đồng chí Phó Chủ tịch UBND tỉnh chủ trì.'],
    ['- Ông Trần Văn Hiệp, Phó Chủ tịch UBND tỉnh;', '- Ông Phó Chủ tịch UBND tỉnh;'],
    ['Ngô Quang Tuyến, bà Lý Mỹ Lệ – Giám đốc Sở Y tế', 'Ngô Quang Tuyến, bà Giám đốc Sở Y tế'],
    ['Phó Chủ tịch UBND tỉnh Trần Văn Hiệp kết luận', 'Phó Chủ tịch UBND tỉnh kết luận'],
    ['Chủ tịch UBND tỉnh giao ông Trần Văn Hiệp', 'Chủ tịch UBND tỉnh giao ông Phó Chủ tịch UBND tỉnh'],
    ['Giám đốc Sở đề nghị Trần Văn Hiệp xem xét', 'Giám đốc Sở đề nghị Phó Chủ tịch UBND tỉnh xem xét'],
    ['Lê An phát biểu', 'L.A. phát biểu'],
    ['ông Hoàng Xuân Lộc', 'ông H.X.L.'],
  ])('%s', (text, covered) => {
    expect(posts.cover(text)).toBe(covered)
  })

  test('a name alone: its post, nothing where the post stands beside it, initials where none is known', () => {
    expect(posts.coverName('Phạm Thị Hòa', false)).toBe('Giám đốc Sở Tài chính')
    expect(posts.coverName('Phạm Thị Hòa', true)).toBe('')
    expect(posts.coverName('Hoàng Xuân Lộc', false)).toBe('H.X.L.')
    expect(initials.coverName('TS. Hoàng Xuân Lộc', false)).toBe('TS. H.X.L.')
    expect(initials.coverName('Sở Tài chính', false)).toBe('Sở Tài chính')
  })

  test('below a signature there is nothing, or initials', () => {
    expect(posts.coverSignature('Hoàng Xuân Lộc')).toBe('')
    expect(initials.coverSignature('Đại tá Hoàng Xuân Lộc')).toBe('Đại tá H.X.L.')
  })
})
