/** The words of the choices in the form of a due rule. */
import { useTranslation } from 'react-i18next'
import type { Part } from '#shared/calendar/due-rules/due-rule.ts'
import { screenWeekday } from '../day-words.ts'
import { monthsIn } from './edit-fields.ts'
import type { RuleFields } from './rule-fields.ts'

export type Choice = { readonly value: string; readonly label: string }

const termParts = ['whole', 'last-month', 'last-quarter', 'last-half-year', 'last-year'] as const

/** The parts that the period of these fields has. */
export function partsOf(fields: RuleFields): readonly Part[] {
  if (fields.unit === 'term') return termParts
  const months = monthsIn(fields) ?? 0
  return months < 2 ? ['whole'] : ['whole', ...Array.from({ length: months }, (_, at) => at + 1)]
}

/** Choices with their words. */
export function useRuleWords() {
  const { t, i18n } = useTranslation('dues')
  const partWord = (part: Part, fields: RuleFields) => {
    if (typeof part === 'string') return t(`part.${part}`)
    if (fields.unit === 'year') return t('part.month', { month: part })
    if (part === 1) return t('part.first')
    return part === monthsIn(fields) ? t('part.last') : t('part.nth', { nth: part })
  }
  return {
    parts: (fields: RuleFields): Choice[] =>
      partsOf(fields).map((part) => ({ value: String(part), label: partWord(part, fields) })),
    weekdays: [1, 2, 3, 4, 5, 6, 7].map((value) => ({
      value: String(value),
      // 01/01/2024 was a Monday.
      label: screenWeekday(`2024-01-0${value}`, i18n.language),
    })),
  }
}
