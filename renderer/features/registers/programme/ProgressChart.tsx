/** Planned and actual of each unit over its periods, as small bars side by side; numbers stand with them. */
import { useTranslation } from 'react-i18next'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import { sayPeriod, sayPeriodEn } from '#shared/calendar/due-rules/period-words.ts'
import { daysOfPeriod } from '#shared/calendar/period-key.ts'
import { isBelowPlan, type ProgressEntry } from '#shared/registers/programme/index.ts'
import classes from './Standing.module.css'

/** Older periods are left to the form. */
const mostPeriods = 8

export function ProgressChart({ progress }: { progress: readonly ProgressEntry[] }) {
  const { t } = useTranslation('registers')
  const units = [...new Set(progress.map(({ unit }) => unit))]
  return units.map((unit) => (
    <div key={unit}>
      <h4 className={classes.heading}>
        {`${t('programme.standing.progress')} (${unit || t('programme.standing.perCent')})`}
      </h4>
      <Periods entries={progress.filter((entry) => entry.unit === unit)} />
    </div>
  ))
}

const endOf = ({ period }: ProgressEntry) => daysOfPeriod(period)?.to ?? ''

function Periods({ entries }: { entries: readonly ProgressEntry[] }) {
  const { t, i18n } = useTranslation('registers')
  const number = useNumberWords()
  const say = i18n.language === 'en' ? sayPeriodEn : sayPeriod
  const shown = entries.toSorted((a, b) => endOf(a).localeCompare(endOf(b))).slice(-mostPeriods)
  const top = Math.max(...shown.flatMap(({ planned, actual }) => [planned ?? 0, actual ?? 0]), 1)
  const width = (value: number | null) => ({ width: `${((value ?? 0) / top) * 100}%` })
  return (
    <table className={classes.periods}>
      <thead>
        <tr>
          <th scope="col">{t('programme.rows.progress.period')}</th>
          <th scope="col">{t('programme.standing.planned')}</th>
          <th scope="col">{t('programme.standing.actual')}</th>
          <th aria-hidden />
        </tr>
      </thead>
      <tbody>
        {shown.map((entry) => (
          <tr key={entry.id} data-behind={isBelowPlan(entry) || undefined} title={entry.reason}>
            <th scope="row">{say(entry.period)}</th>
            <td>{number(entry.planned)}</td>
            <td>{number(entry.actual)}</td>
            <td className={classes.drawing} aria-hidden>
              <i className={classes.planned} style={width(entry.planned)} />
              <i className={classes.actual} style={width(entry.actual)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
