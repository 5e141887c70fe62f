/**
 * The paper's own number and symbol: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3 and Phụ lục III, mục I; Hướng dẫn 05-HD/VPTW. The
 * signs between the parts are the profile's.
 */
import type { PaperLook } from '../../formats/look.ts'
import type { Finding } from '../finding.ts'
import { findPart, type Rule } from '../rule.ts'

const place = { part: 'number', index: -1 } as const

/** The letters of the type: those of the profile. A công văn of the State has none. */
export const typeLetters: Rule = ({ parts, look }) => {
  const { hasNumber, type, typeSymbol, number } = parts
  if (!hasNumber || isWhole(number)) return []
  const expected = look.types[type].symbol
  if (typeSymbol === expected) return []
  if (expected === '')
    return type === 'letter'
      ? [findPart('error', 'letter-has-type', place, { found: typeSymbol }, typeSymbol)]
      : []
  const params = { found: typeSymbol || '–', expected, type }
  return [findPart('error', 'type-letters', { ...place, field: 'typeSymbol' }, params, typeSymbol)]
}

/** A number that the office typed together with its symbol. */
const isWhole = (number: string) => /[/-]/.test(number)

/** The form of a number that was typed whole, and of the symbol. */
export const numberForm: Rule = ({ parts, look }) => {
  const { hasNumber, number, symbol } = parts
  if (!hasNumber) return []
  const whole = number.trim()
  return [
    ...(/\s/.test(symbol) ? [findPart('warning', 'symbol-blank', place, { found: symbol }, symbol)] : []),
    ...(isWhole(whole) ? wholeNumber(whole, look) : plainNumber(whole)),
  ]
}

function plainNumber(number: string): Finding[] {
  if (number === '' || /^\d+[a-zđ]?$/u.test(number))
    return /^0\d{2,}/.test(number) ? [findPart('warning', 'number-zeros', place, {}, number)] : []
  return [findPart('error', 'number-not-a-number', place, { found: number }, number)]
}

/** `12/BB-VP` (State), `12-BB/BTGDVTU` (Party). */
function wholeNumber(number: string, { number: { afterNumber }, format }: PaperLook): Finding[] {
  const [, digits = '', sign = ''] = /^(\d+)[a-zđ]?\s*([/-])/u.exec(number) ?? []
  return [
    ...(/\s/.test(number) ? [findPart('warning', 'symbol-blank', place, { found: number }, number)] : []),
    ...(digits === '' ? [findPart('error', 'number-not-a-number', place, { found: number }, number)] : []),
    ...(sign !== '' && sign !== afterNumber
      ? [findPart('error', `number-sign-${format}`, place, { found: number }, number)]
      : []),
    ...(digits.length === 1 || /^0\d{2,}/.test(digits)
      ? [findPart('warning', digits.length === 1 ? 'number-zero-missing' : 'number-zeros', place, {}, number)]
      : []),
    ...(format === 'state' && /^\d+\/CV-/u.test(number)
      ? [findPart('error', 'letter-has-type', place, { found: 'CV' }, number)]
      : []),
  ]
}
