/** The header line: search on the left, the day on the right. */
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { toLunar } from '#shared/calendar/lunar.ts'
import { formatLunarLong } from '#shared/calendar/lunar-names.ts'
import { formatDay, weekdayName } from '#shared/lib/vi-dates.ts'
import classes from './HeaderLine.module.css'

export function HeaderLine() {
  const { t } = useTranslation('nav')
  const today = useToday()
  return (
    <div className={classes.line}>
      <button type="button" className={classes.search}>
        {t('search')}
        <kbd>Ctrl K</kbd>
      </button>
      <div className={classes.day}>
        <strong>{`${weekdayName(today, true)}, ${formatDay(today)}`}</strong>
        <span>{formatLunarLong(toLunar(today))}</span>
      </div>
    </div>
  )
}
