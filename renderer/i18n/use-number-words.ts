/** Figures in the language of the screen. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Says a number, `66,7` in Vietnamese; a dash for what is not there. */
export function useNumberWords(): (value: number | null) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'vi-VN')
    return (value) => (value === null ? '–' : format.format(value))
  }, [i18n.language])
}
