/** Words about a day in the language of the screen. */
import { useTranslation } from 'react-i18next'
import { type Day, weekdayOf } from '#shared/lib/dates.ts'
import type { DayInfo } from '#shared/views/calendar-range.ts'

const shortVi = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const
const shortEn = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** `note`: the holiday, worked day or commemoration of a day, empty on others. `shortWeekday`: `T2` … `CN`. */
export function useDayWords() {
  const { t, i18n } = useTranslation('today')
  const isEnglish = i18n.language === 'en'
  return {
    note: (info: DayInfo): string => {
      const name = (isEnglish ? info.nameEn : info.name) ?? ''
      const remembered = isEnglish ? info.commemorationsEn : info.commemorations
      if (name && info.off) return t(`halfOff.${info.off}`, { name })
      if (name) return info.kind === 'worked' ? t('worked', { name }) : t('dayOff', { name })
      return remembered.length > 0 ? t('remembered', { names: remembered.join('; ') }) : ''
    },
    shortWeekday: (day: Day): string => (isEnglish ? shortEn : shortVi)[weekdayOf(day) - 1] ?? '',
  }
}
