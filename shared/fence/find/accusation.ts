/** The words tố cáo, tố giác, báo tin and their short forms (`đơn tc`, `người t/c`, `đơn KNTC`). */
import { beginsBefore, findWithin, phrases, type Words } from '../read/phrases.ts'

const says = phrases('tố cáo|tố giác|báo tin')
const complaints = phrases('kntc')
/** Alone it stands for organisation and for finance. */
const short = phrases('tc')
const ofLetter = phrases('người|ng|đơn|đơn thư|nội dung đơn')
const law = phrases('luật|bị|chống')

/** News of these is for the fire brigade. */
const mishap = phrases(
  'cháy|sạt lở|ngập|lũ|tai nạn|vui|mừng|buồn|thắng|bão|sự cố|mất điện|sập|đuối nước|dịch|lún|nứt|đám tang|hỷ',
)
const news = phrases('báo tin')

/** Words `from` up to, not including, `end`; a short form is heard only beside whoever wrote. */
export type Accusation = { readonly from: number; readonly end: number; readonly isShort: boolean }

/** What begins at a word; null where nothing does, or where the law or an accused is spoken of. */
export function accusationAt(words: Words, from: number): Accusation | null {
  const end = says(words, from)
  const isShort = end < 0
  const to = isShort ? shortEnd(words, from) : end
  if (to < 0 || beginsBefore(law, words, from) >= 0) return null
  const isOfMishap = news(words, from) >= 0 && findWithin(mishap, words, to, to + 4) >= 0
  return isOfMishap ? null : { from, end: to, isShort }
}

function shortEnd(words: Words, from: number): number {
  const all = complaints(words, from)
  if (all >= 0) return all
  const [letter, slash, second] = [words[from], words[from + 1], words[from + 2]]
  const isSlashed = letter?.spelling.base === 't' && slash?.shown === '/' && second?.spelling.base === 'c'
  const end = isSlashed ? from + 3 : short(words, from)
  return end >= 0 && beginsBefore(ofLetter, words, from) >= 0 ? end : -1
}
