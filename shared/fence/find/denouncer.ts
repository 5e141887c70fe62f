/**
 * Who denounced: name and whatever tells who it was are secret from the first letter to the last (Quyết định 774/QĐ-TTg,
 * Luật Tố cáo 2018). The language of the law (`bảo vệ người tố cáo`), those who handle such letters and those who are denounced are
 * let go.
 */

import { anyPersonEnd, comradeEnd, personBefore, personEnd } from '../read/persons.ts'
import { beginsBefore, findWithin, phrases, sentenceEnd, type Words } from '../read/phrases.ts'
import type { Reading } from '../read/words.ts'
import { type Accusation, accusationAt } from './accusation.ts'
import { type Hit, hitOf } from './hit.ts'
import { besides, whoDid } from './who-did.ts'
import { whose } from './whose-letter.ts'

const somebodyWho = phrases(
  'người|người đứng|người đứng tên|người đứng ra|người đứng đơn|người làm đơn|người gửi đơn|người viết đơn|người ký đơn|người nộp đơn|người có đơn|người trực tiếp|người đã|ng|ng đứng đơn|ng làm đơn|ng gửi đơn|ng viết đơn|ng ký đơn',
)
const writes = phrases(
  'người đứng đơn|người làm đơn|người gửi đơn|người viết đơn|người ký đơn|người nộp đơn|người viết|người gửi|tác giả',
)
const letter = phrases('đơn|thư|đơn thư|lá đơn')
const comrade = phrases('đồng chí')
const is = phrases('là|chính là|cũng là|đều là|mới là|đúng là|vốn là')
const isNot = phrases('không phải là|không phải|không là|chưa phải là|chưa chắc là')
const aside = phrases(
  'tên|hiện|chính|trong vụ việc này|trong vụ việc|trong vụ này|vụ này|vụ việc này|việc này|vụ đó|trong đơn|nêu trên|trước đây|thứ nhất|thứ hai|tội phạm|đầu tiên',
)
const isWord = phrases('là|tên là')
const about = phrases('về')
const role = phrases(
  'giáo viên|kế toán|nhân viên|bác sĩ|bảo vệ|thủ quỹ|công nhân|hiệu phó|cán bộ|chuyên viên|nguyên kế toán|nguyên cán bộ',
)
const ruled = phrases('được|phải|có quyền|có nghĩa vụ|không')

/** The words that tell who denounced. */
export function findDenouncers(reading: Reading): Hit[] {
  const { words } = reading
  const hits: Hit[] = []
  for (let at = 0; at < words.length; at += 1) {
    const accusation = accusationAt(words, at)
    const found = accusation && toldBy(words, accusation)
    if (found) hits.push(hitOf(reading, ...found))
  }
  return hits
}

type Range = [from: number, to: number]

function toldBy(words: Words, { from, end, isShort }: Accusation): Range | null {
  const isLetter = beginsBefore(letter, words, from) >= 0
  const told = named(words, from, end) ?? whose(words, from, end, isLetter)
  if (told || isShort) return told
  return whoDid(words, from) ?? (isLetter ? writer(words, end) : null)
}

/** `người tố cáo là …`, `… (người tố cáo)`, `… là người tố cáo`. */
function named(words: Words, at: number, end: number): Range | null {
  const start = beginsBefore(somebodyWho, words, at)
  if (start < 0) return null
  return nameBefore(words, start) ?? nameBehind(words, end)
}

function nameBefore(words: Words, start: number): Range | null {
  const sign = words[start - 1]?.shown ?? ''
  const isOne = beginsBefore(is, words, start)
  if (isOne >= 0) return beginsBefore(isNot, words, start) >= 0 ? null : personUpTo(words, isOne)
  return sign === '(' || sign === ',' ? personUpTo(words, start - 1) : null
}

function personUpTo(words: Words, end: number): Range | null {
  const from = personBefore(words, end, anyPersonEnd)
  return from >= 0 ? [from, end] : besides(words, end)
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

/** Whoever sends a letter on is an official. */
const isComrade = (words: Words, [from, to]: Range) => findWithin(comradeAt, words, from, to) >= 0
const comradeAt = (words: Words, at: number) => Math.max(comradeEnd(words, at), comrade(words, at))

/** `đơn tố cáo không ký tên, người viết là bà …` */
function writer(words: Words, end: number): Range | null {
  const last = Math.min(sentenceEnd(words, end - 1), end + 24)
  for (let at = end; at < last; at += 1) {
    const who = writes(words, at)
    if (who < 0) continue
    const named = nameBehind(words, who)
    return named && isComrade(words, named) ? null : named
  }
  return null
}
