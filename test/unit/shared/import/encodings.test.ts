import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeLegacy, encodeLegacy, encodingOfFont } from '#shared/import/encodings/convert.ts'
import { detectLegacy } from '#shared/import/encodings/detect.ts'
import { codesOf } from '#shared/import/encodings/letter-tables.ts'

const letters = 'áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ'

const sentences = [
  'Quy chế phối hợp công tác giữa Ban Tuyên giáo và Dân vận Tỉnh ủy và Ủy ban nhân dân tỉnh',
  'Báo cáo kết quả thực hiện nhiệm vụ quý III năm 2026, phương hướng nhiệm vụ quý IV',
  'Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với các sở, ban, ngành liên quan',
  'Đồng chí Nguyễn Thị Phượng, Phó Trưởng ban, điện thoại 0263.3822.345',
  'Kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính tại các đơn vị sự nghiệp công lập',
  'Tuyên truyền kỷ niệm Ngày thành lập Đảng; ưu tiên vùng đồng bào dân tộc thiểu số',
  'Giám đốc các sở, thủ trưởng các cơ quan chịu trách nhiệm thi hành quyết định này',
  'Hỗ trợ khẩn cấp những xã bị ảnh hưởng bởi lũ quét, sạt lở đất',
]
const text = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('. '))
/** TCVN3 has toned capitals only in fonts of capitals. */
const smallTones = (value: string) =>
  Array.from(value, (letter) =>
    codesOf.tcvn3.has(letter) || letter.normalize('NFD').length === 1 || letter === 'Đ'
      ? letter
      : letter.toLocaleLowerCase('vi'),
  ).join('')

describe('the tables', () => {
  test('have every one of the 67 letters, VNI also the capitals, each with a code of its own', () => {
    expect(Array.from(letters)).toHaveLength(67)
    const all = Array.from(letters + letters.toLocaleUpperCase('vi'))
    expect(all.filter((letter) => !codesOf.vni.has(letter))).toEqual([])
    expect(Array.from(letters).filter((letter) => !codesOf.tcvn3.has(letter))).toEqual([])
    for (const codes of Object.values(codesOf)) expect(new Set(codes.values()).size).toBe(codes.size)
  })

  test('give what such files really hold', () => {
    expect(encodeLegacy('Quy chế phối hợp', 'tcvn3')).toBe('Quy chÕ phèi hîp')
    expect(encodeLegacy('Cộng hòa xã hội chủ nghĩa Việt Nam', 'tcvn3')).toBe(
      'Céng hßa x· héi chñ nghÜa ViÖt Nam',
    )
    expect(encodeLegacy('Quy chế phối hợp', 'vni')).toBe('Quy cheá phoái hôïp')
    expect(encodeLegacy('Cộng hòa xã hội chủ nghĩa Việt Nam', 'vni')).toBe(
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam',
    )
    expect(encodeLegacy('ĐẢNG ỦY', 'vni')).toBe('ÑAÛNG UÛY')
  })

  test('a capital of VNI with a mark typed small is that capital', () => {
    expect(decodeLegacy('ÑAûNG UûY', 'vni')).toBe('ĐẢNG ỦY')
  })
})

describe('there and back', () => {
  test('encoded text is recognised, and decoded is the text again', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('tcvn3' as const, 'vni' as const), (value, encoding) => {
        const proper = encoding === 'tcvn3' ? smallTones(value) : value
        const encoded = encodeLegacy(proper, encoding)
        expect(detectLegacy(encoded)).toBe(encoding)
        expect(decodeLegacy(encoded, encoding)).toBe(proper.normalize('NFC'))
      }),
    )
  })

  test('capitals of TCVN3 come back where the font draws capitals', () => {
    fc.assert(
      fc.property(text, (value) => {
        const capitals = value.toLocaleUpperCase('vi')
        expect(decodeLegacy(encodeLegacy(value.toLocaleLowerCase('vi'), 'tcvn3'), 'tcvn3', true)).toBe(
          capitals,
        )
      }),
    )
  })

  test('one word is enough where it is all there is', () => {
    expect(detectLegacy('nhiÖm')).toBe('tcvn3')
    expect(detectLegacy('nhieäm')).toBe('vni')
  })
})

describe('what is not in an old encoding', () => {
  test('proper Vietnamese, composed or not, old or new tone places', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('NFC', 'NFD'), (value, form) => {
        expect(detectLegacy(value.normalize(form))).toBeNull()
      }),
    )
    for (const value of [
      'hoà bình',
      'thuỷ lợi, hoà giải, uỷ ban',
      'Lào Cai',
      'à',
      'Âu Cơ',
      'xoá',
      'BÁO CÁO',
      'TOÀ ÁN',
    ])
      expect(detectLegacy(value)).toBeNull()
  })

  test.each([
    'The committee shall report quarterly; naïve café, résumé, Zürich, Ångström, São Paulo',
    'Señor Muñoz, mañana el año pasado en España, niño, corazón, canción',
    'Les élèves français étaient déjà là où ça coûte très cher; l’œuvre d’été',
    'Straße, Größe, über, für, Käse, schön, Mädchen, Jahrmärkte',
    '12.500.000 ₫ ± 5 % · © 2026 ® ™ § 12 ¶ 3 « a » 5×3 ½ ¼ °C',
    '1/QĐ-UBND; 23/11/2026; 0263.3822345; =SUM(A1:A9)',
    '',
  ])('%s', (value) => {
    expect(detectLegacy(value)).toBeNull()
  })

  test('any text whatever is judged without harm, and proper letters are never touched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        detectLegacy(value)
      }),
    )
    for (const sentence of sentences)
      expect(decodeLegacy('phối hợp', 'tcvn3') + sentence).toBe(`phối hợp${sentence}`)
  })
})

test('fonts say it by their names', () => {
  expect(encodingOfFont('.VnTime')).toEqual({ encoding: 'tcvn3', isCapitals: false })
  expect(encodingOfFont('.VnTimeH')).toEqual({ encoding: 'tcvn3', isCapitals: true })
  expect(encodingOfFont('VNI-Times')).toEqual({ encoding: 'vni', isCapitals: false })
  expect(encodingOfFont('Times New Roman')).toBeNull()
})
