/** Guesses from a title which paper or result is meant. Kinds of papers: NĐ 30/2020/NĐ-CP Phụ lục III, Quy định 399-QĐ/TW. */
import { isPhrase, wordsOf } from './words.ts'

const products = [
  'Báo cáo',
  'Kế hoạch',
  'Tờ trình',
  'Công văn',
  'Chương trình',
  'Đề án',
  'Phương án',
  'Quyết định',
  'Nghị quyết',
  'Chỉ thị',
  'Kết luận',
  'Thông báo',
  'Thông cáo',
  'Hướng dẫn',
  'Quy chế',
  'Quy định',
  'Biên bản',
  'Giấy mời',
  'Danh sách',
  'Danh mục',
  'Dự thảo',
  'Tài liệu',
  'Bài viết',
] as const

/** The first kind of paper that the title names, empty when it names none. */
export function productIn(title: string): string {
  const words = wordsOf(title)
  for (let at = 0; at < words.length; at += 1) {
    const product = products.find((name) => isPhrase(words, at, name))
    if (product) return product
  }
  return ''
}
