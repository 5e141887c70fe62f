/** What a year's list of days still lacks, and what in it looks like a mistake. */
import { useTranslation } from 'react-i18next'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { useYears } from '#renderer/data/use-years.ts'
import { warningsOf } from '#shared/calendar/day-warnings.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { daysOfYear, yearNoticeState } from '#shared/views/year-notice.ts'
import classes from './Settings.module.css'
import type { OfficeYear } from './use-office-year.ts'

export function YearNotes({ year, office }: { year: number; office: OfficeYear }) {
  const { t } = useTranslation('settings')
  const read = useYears()
  const { weeklyRest } = useWorkingCalendar()
  const notice = yearNoticeState(year, read)
  const around = [year - 1, year + 1].flatMap((one) => daysOfYear(one, read).days)
  const warnings = warningsOf(year, office.days, weeklyRest, around)
  return (
    <>
      {notice.state !== 'settled' && (
        <p className={classes.proposed}>
          {notice.state === 'missing'
            ? t('holidays.missing', { year })
            : t('holidays.proposed', { count: notice.proposed.length })}
        </p>
      )}
      {warnings.length > 0 && (
        <section className={classes.proposed} aria-label={t('holidays.warnings.title')}>
          <strong>{t('holidays.warnings.title')}</strong>
          <ul>
            {warnings.map(({ date, code }) => (
              <li key={`${date} ${code}`}>{t(`holidays.warnings.${code}`, { day: formatDay(date) })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
