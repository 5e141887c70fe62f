/** Types of papers by the letters under which they count. */
import { useTranslation } from 'react-i18next'
import { builtInProfiles } from '#shared/reports/formats/index.ts'
import { lettersOf } from '#shared/views/numbering/scheme.ts'

type Choice = { readonly value: string; readonly label: string }

/** Each pair of letters once, with the first type that has them; types without a number are left out. */
function typesByLetters(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [type, { title, symbol }] of Object.entries(builtInProfiles.nd30?.types ?? {})) {
    if (symbol === '' && type !== 'letter') continue
    const letters = lettersOf(symbol)
    if (!names.has(letters)) names.set(letters, title)
  }
  return names
}

const sentenceCase = (title: string) => title.charAt(0) + title.slice(1).toLowerCase()

/** `Báo cáo (BC)`; letters that the law does not list stand by themselves. */
export function useTypeNames() {
  const { t } = useTranslation('numbers')
  const names = typesByLetters()
  const nameOf = (letters: string): string => {
    if (letters === '*') return t('oneSequence')
    const title = names.get(letters)
    if (title === undefined) return letters
    return `${title === '' ? t('letters') : sentenceCase(title)} (${letters})`
  }
  const choices: Choice[] = [...names.keys()].map((letters) => ({ value: letters, label: nameOf(letters) }))
  return { nameOf, choices: choices.toSorted((a, b) => a.label.localeCompare(b.label, 'vi')) }
}
