/** The header line: search on the left, the day on the right. */
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useTodayView } from '#renderer/data/use-today-view.ts'
import { useSheets } from '#renderer/search/palette-store.ts'
import { hasLunarDate, toLunar } from '#shared/calendar/lunar.ts'
import { formatLunarLong, formatLunarShort } from '#shared/calendar/lunar-names.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import { formatDay, formatDayMonth, weekdayName } from '#shared/lib/vi-dates.ts'
import classes from './HeaderLine.module.css'

export function HeaderLine() {
  const { t } = useTranslation('nav')
  const show = useSheets((state) => state.show)
  const { weekday, lunar } = useWords()
  const today = useToday()
  const off = useNextDayOff()
  return (
    <div className={classes.line}>
      <button type="button" className={classes.search} onClick={() => show('palette')}>
        <IconSearch size="1rem" stroke={1.75} aria-hidden />
        <span>{t('search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className={classes.day}>
        <strong>{`${weekday(today)}, ${formatDay(today)}`}</strong>
        <span>{[lunar(today), off].filter(Boolean).join(' · ')}</span>
      </div>
    </div>
  )
}

function useWords() {
  const { t, i18n } = useTranslation('nav')
  const isEnglish = i18n.language === 'en'
  return {
    isEnglish,
    weekday: (day: Day) =>
      isEnglish
        ? new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(day))
        : weekdayName(day, true),
    lunar: (day: Day) => {
      if (!hasLunarDate(day)) return ''
      const lunar = toLunar(day)
      return t('lunar', { lunar: isEnglish ? formatLunarShort(lunar) : formatLunarLong(lunar) })
    },
  }
}

/** `ngày mai nghỉ: Ngày Văn hóa Việt Nam`; empty when no named day off is near. */
function useNextDayOff(): string {
  const { t } = useTranslation('nav')
  const { isEnglish, weekday } = useWords()
  const today = useToday()
  const off = useTodayView()?.nextDayOff
  if (!off) return ''
  const name = (isEnglish ? off.nameEn : off.name) ?? ''
  return off.day === addDays(today, 1)
    ? t('tomorrowOff', { name })
    : t('nextOff', { weekday: weekday(off.day), day: formatDayMonth(off.day), name })
}
