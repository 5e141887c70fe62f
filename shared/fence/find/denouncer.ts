/**
 * Who denounced: name and whatever tells who it was are secret from the first letter to the last (Quyết định 774/QĐ-TTg,
 * Luật Tố cáo 2018). The language of the law (`bảo vệ người tố cáo`), those who handle such letters and those who are denounced are
 * let go.
 */

import { anyPersonEnd, personBefore, personEnd } from '../read/persons.ts'
import { beginsBefore, phrases, type Words } from '../read/phrases.ts'
import type { Reading } from '../read/words.ts'
import { type Hit, hitOf } from './hit.ts'

const accuses = phrases('tố cáo|tố giác|báo tin')
const law = phrases('luật|bị|chống')
const somebodyWho = phrases(
  'người|người đứng|người đứng đơn|người làm đơn|người gửi đơn|người viết đơn|người ký đơn|người nộp đơn|người có đơn|người trực tiếp|người đã',
)
const aside = phrases(
  'tên|hiện|chính|trong vụ việc này|trong vụ việc|trong vụ này|trong đơn|nêu trên|trước đây|thứ nhất|thứ hai|tội phạm|đầu tiên',
)
const isWord = phrases('là|tên là')
const about = phrases('về')
const ofWord = phrases('của|do|từ|bởi')
const signedBy = phrases('ký tên|đứng tên|người ký|tác giả')
const aboutLetter = phrases(
  'lần|lần thứ hai|lần thứ ba|thứ|đề ngày|gửi ngày|ngày|tháng|năm|số|này|trên|nêu trên|nói trên|chung|bổ sung|tội phạm|được gửi|tiếp theo|mới|tập thể',
)
const doing = phrases(
  'đã|có|gửi|làm|viết|nộp|đứng|ký|đơn|đơn thư|thư|lá đơn|bản|tiếp tục|lại|cũng|vẫn|trực tiếp|nhiều lần|liên tục|khiếu nại|kiến nghị|phản ánh|và|từng|đứng ra|đứng tên|cùng|hộ dân|người dân|hộ|thực hiện việc|việc',
)
const role = phrases(
  'giáo viên|kế toán|nhân viên|bác sĩ|bảo vệ|thủ quỹ|công nhân|hiệu phó|cán bộ|chuyên viên|nguyên kế toán|nguyên cán bộ',
)
const ruled = phrases('được|phải|có quyền|có nghĩa vụ|không')

/** The words that tell who denounced. */
export function findDenouncers(reading: Reading): Hit[] {
  const { words } = reading
  const hits: Hit[] = []
  for (let at = 0; at < words.length; at += 1) {
    const end = accuses(words, at)
    if (end < 0 || beginsBefore(law, words, at) >= 0) continue
    const found = named(words, at, end) ?? whose(words, end) ?? whoDid(words, at)
    if (found) hits.push(hitOf(reading, ...found))
  }
  return hits
}

type Range = [from: number, to: number]

/** `người tố cáo là …`, `… (người tố cáo)`. */
function named(words: Words, at: number, end: number): Range | null {
  const start = beginsBefore(somebodyWho, words, at)
  if (start < 0) return null
  return nameBefore(words, start) ?? nameBehind(words, end)
}

function nameBefore(words: Words, start: number): Range | null {
  const sign = words[start - 1]?.shown ?? ''
  if (sign !== '(' && sign !== ',') return null
  const from = personBefore(words, start - 1, anyPersonEnd)
  return from >= 0 ? [from, start - 1] : null
}

function nameBehind(words: Words, end: number): Range | null {
  let at = end
  for (let next = aside(words, at); next >= 0; next = aside(words, at)) at = next
  if (about(words, at) >= 0) return nameFurther(words, at)
  if (/^[:,(–-]$/.test(words[at]?.shown ?? '')) at += 1
  const connector = isWord(words, at)
  const who = connector >= 0 ? connector : at
  const to = anyPersonEnd(words, who)
  if (to >= 0) return [at, to]
  return connector >= 0 ? roleBehind(words, at, connector) : null
}

/** `người báo tin về hành vi tham nhũng là bà …` */
function nameFurther(words: Words, from: number): Range | null {
  for (let at = from; at < from + 10; at += 1) {
    const connector = isWord(words, at)
    const to = connector >= 0 ? personEnd(words, connector) : -1
    if (to >= 0) return [at, to]
  }
  return null
}

/** A post at a place that is named tells who it was: `là kế toán Hợp tác xã Ví Dụ`. */
function roleBehind(words: Words, from: number, connector: number): Range | null {
  const post = role(words, connector)
  if (post < 0 || !words[post]?.isCapital || words[post]?.line.isUpper) return null
  let to = post
  while (words[to]?.kind === 'word' && ruled(words, to) < 0 && to - post < 10) to += 1
  return ruled(words, to) >= 0 ? null : [from, to]
}

/** `đơn tố cáo lần 2 của bà …`; of `tố cáo hành vi của ông …` nothing is said about who denounced. */
function whose(words: Words, end: number): Range | null {
  let at = end
  for (let next = at; next >= 0 && at - end < 16; next = pastLetter(words, at)) at = next
  const connector = ofWord(words, at)
  const signed = connector >= 0 ? connector : signedBy(words, at)
  if (signed < 0) return null
  const who = words[signed]?.shown === ':' ? signed + 1 : signed
  const to = anyPersonEnd(words, who)
  return to >= 0 ? [at, to] : null
}

/** Behind one thing said of the letter itself: its day, its number, how often. */
function pastLetter(words: Words, at: number): number {
  const word = words[at]
  if (word?.kind === 'number') return at + 1
  if (/^[/.-]$/.test(word?.shown ?? '') && words[at + 1]?.kind === 'number') return at + 1
  if (word?.shown === '(') return closing(words, at)
  return aboutLetter(words, at)
}

function closing(words: Words, open: number): number {
  for (let at = open + 1; at < open + 10; at += 1) if (words[at]?.shown === ')') return at + 1
  return -1
}

/** `ông … gửi đơn tố cáo`: looks back over what is done with a letter to who did it. */
function whoDid(words: Words, at: number): Range | null {
  let end = at
  for (let before = end, steps = 0; before >= 0 && steps < 12; steps += 1) {
    end = before
    const person = personBefore(words, end)
    if (person >= 0) return [person, end]
    before = backOver(words, end)
  }
  return end === at || words[end - 1]?.kind === 'sign' ? besides(words, end) : besides(words, end)
}

function backOver(words: Words, end: number): number {
  const [last, before] = [words[end - 1], words[end - 2]]
  if (last?.shown === ',' && before?.spelling.base === 'nai') return end - 1
  if (last?.kind === 'number' && isCompany(words, end - 2)) return end - 1
  return beginsBefore(doing, words, end)
}

const isCompany = (words: Words, at: number) => words[at]?.spelling.base === 'cung'

/** The person in front of what is told of him in brackets or between commas. */
function besides(words: Words, end: number): Range | null {
  const sign = words[end - 1]?.shown
  if (sign !== ')' && sign !== ',') return null
  const opening = sign === ')' ? '(' : ','
  for (let at = end - 2; at > Math.max(0, end - 24); at -= 1) {
    if (words[at]?.sentence !== words[end - 1]?.sentence) return null
    if (words[at]?.shown !== opening) continue
    const person = personBefore(words, at)
    if (person >= 0) return [person, at]
  }
  return null
}
