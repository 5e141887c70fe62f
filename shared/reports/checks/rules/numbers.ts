/** Numbers as Vietnamese papers write them: dots between thousands, a comma before decimals; words that say the same. */
import { findMatches, findRange, type Params, type Rule, words } from '../rule.ts'

const units = 'đồng|%|tỷ|tỉ|triệu|nghìn|người|hộ|ha|km²?|km2|m²|m2|tấn|lượt|điểm|trường hợp|nhiệm vụ|văn bản'

const commaGroups = new RegExp(`(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?![\\d,])(\\s*(?:${units}))?`, 'gu')
const pointDecimals = new RegExp(`(?<![\\d.,/])(?<!^)\\d{1,4}\\.\\d{1,2}\\s*(?:${units})(?!\\p{L})`, 'gmu')
const bareThousands = new RegExp(`(?<![\\d.,/-])\\d{5,}\\s+(?:${units})(?!\\p{L})`, 'gu')

/** `1.000.000 đồng`, `24,5%`. One group after a comma (`1,500`) may be a decimal: look yourself. */
export const numberSigns: Rule = ({ texts }) => [
  ...findMatches(texts, commaGroups, ([found]) => {
    const isSure = (found.match(/,/g) ?? []).length > 1
    const expected = found.replaceAll(',', '.')
    return isSure
      ? ['warning', 'thousands-comma', { found, expected }]
      : ['look', 'thousands-comma', { found, expected }]
  }),
  ...findMatches(texts, pointDecimals, ([found]) => [
    'warning',
    'decimal-point',
    { found, expected: found.replace('.', ',') },
  ]),
  ...findMatches(texts, bareThousands, ([found]) => [
    'warning',
    'thousands-bare',
    { found, expected: found.replace(/\B(?=(\d{3})+(?!\d))/g, '.') },
  ]),
]

/** `50%` and `50 %` in one paper: the rarer one is pointed at. */
export const percentSigns: Rule = ({ texts }) => {
  const running = texts.filter(({ isCell }) => !isCell)
  const at = (pattern: RegExp) =>
    running.flatMap((one) =>
      [...one.text.matchAll(pattern)].map((match) => ({
        one,
        range: [match.index, match.index + match[0].length] as const,
      })),
    )
  const tight = at(/\d%/g)
  const loose = at(/\d[ \u00a0]%/g)
  if (tight.length === 0 || loose.length === 0) return []
  const rarer = tight.length < loose.length ? tight : loose
  const params: Params = { tight: tight.length, loose: loose.length }
  return rarer.slice(0, 1).map(({ one, range }) => findRange('look', 'percent-mixed', one, range, params))
}

const ones = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** 0 to 99 in words, as they may be written; empty above. */
function numberInWords(value: number): string[] {
  if (value <= 10) return [ones[value] ?? '', ...(value === 4 ? ['tư'] : [])]
  if (value > 99) return []
  const tens = Math.floor(value / 10)
  const rest = value % 10
  const head = tens === 1 ? 'mười' : `${ones[tens]} mươi`
  if (rest === 0) return [head]
  const last = [
    ones[rest],
    ...(rest === 1 ? ['mốt'] : rest === 4 ? ['tư'] : rest === 5 ? ['lăm', 'nhăm'] : []),
  ]
  return last.map((word) => `${head} ${word}`)
}

const inWords = words(
  '(\\d{1,2})\\s*\\(((?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|tám|chín|mười|mươi)(?: (?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|tám|chín|mươi))*)\\)',
  'i',
)

/** `05 (năm)`: digits and words must agree. */
export const numbersInWords: Rule = ({ texts }) =>
  findMatches(texts, inWords, ([found, digits = '', said = '']) => {
    const expected = numberInWords(Number(digits))
    if (expected.length === 0 || expected.includes(said.toLowerCase())) return null
    return ['error', 'words-differ', { found, expected: expected[0] ?? '' }]
  })
