/** Figures in the language of the screen. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Says a number, `66,7` in Vietnamese; a dash for what is not there. */
export function useNumberWords(): (value: number | null) => string {
  const { i18n } = useTranslation()
  const locale = i18n.language === 'en' ? 'en-GB' : 'vi-VN'
  return useCallback((value) => (value === null ? '–' : value.toLocaleString(locale)), [locale])
}
