/** Năm: a heat map of the year's days, and its months in figures with their days off. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { dayParts } from '#shared/lib/dates.ts'
import { formatDayMonth } from '#shared/lib/vi-dates.ts'
import type { ViewProps } from './CalendarScreen.tsx'
import { dayName, periodWords } from './words.ts'
import { YearHeatMap } from './YearHeatMap.tsx'
import classes from './YearView.module.css'
import { type MonthFigures, monthFigures, yearCells } from './year-cells.ts'

export function YearView({ where, range }: ViewProps) {
  const { t } = useTranslation('calendar')
  const cells = useMemo(() => yearCells(range.days, range.entries), [range])
  const { year } = dayParts(where.day)
  return (
    <div className={classes.year}>
      <YearHeatMap cells={cells} where={where} label={t('year.map', { year })} />
      <Legend />
      <table className={classes.table}>
        <caption className={classes.caption}>{t('year.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('year.month')}</th>
            <th scope="col" className={classes.figure}>
              {t('year.entries')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('year.working')}
            </th>
            <th scope="col">{t('year.off2')}</th>
          </tr>
        </thead>
        <tbody>
          {monthFigures(cells).map((month) => (
            <MonthRow key={month.month} month={month} onOpen={() => where.show('month', month.first)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MonthRow({ month, onOpen }: { month: MonthFigures; onOpen(): void }) {
  const { t, i18n } = useTranslation(['calendar', 'registers', 'common'])
  return (
    <tr>
      <th scope="row">
        <button type="button" className={classes.link} onClick={onOpen}>
          {periodWords('month', month.first, t, i18n.language).title}
        </button>
      </th>
      <td className={classes.figure}>{month.entries}</td>
      <td className={classes.figure}>{month.workingDays}</td>
      <td className={classes.special}>
        {month.special.map((info) => (
          <span key={info.day} data-worked={info.kind === 'worked' || undefined}>
            {formatDayMonth(info.day)} {dayName(info, t, i18n.language)}
          </span>
        ))}
      </td>
    </tr>
  )
}

function Legend() {
  const { t } = useTranslation('calendar')
  return (
    <div className={classes.legend}>
      <span>{t('year.legend')}:</span>
      <span>{t('year.less')}</span>
      {[0, 1, 2, 3, 4].map((level) => (
        <span key={level} className={classes.swatch} data-level={level} />
      ))}
      <span>{t('year.many')}</span>
      <span className={classes.swatch} data-off />
      <span>{t('year.off')}</span>
      <span className={classes.swatch} data-half />
      <span>{t('year.half')}</span>
      <span className={classes.swatch} data-worked />
      <span>{t('year.worked')}</span>
    </div>
  )
}
