/** The numbers of the four quarters and of the year, as a table. */
import { useTranslation } from 'react-i18next'
import { romanNumber } from '#shared/lib/roman.ts'
import { pressKinds, questionStates } from '#shared/registers/press-event/index.ts'
import type { PressQuarter } from '#shared/views/press/press-quarters.ts'
import rowClasses from '../rows/Rows.module.css'
import classes from './Quarters.module.css'

type Line = { key: string; label: string; of(quarter: PressQuarter): number }

export function QuarterCounts({ quarters }: { quarters: readonly PressQuarter[] }) {
  const { t } = useTranslation('registers')
  const lines = useLines()
  return (
    <table className={`${rowClasses.table} ${classes.counts}`}>
      <thead>
        <tr>
          <th scope="col">{t('press-event.quarters.what')}</th>
          {quarters.map(({ quarter }) => (
            <th key={quarter} scope="col" data-kind="number">
              {t('press-event.quarters.name', { quarter: romanNumber(quarter) })}
            </th>
          ))}
          <th scope="col" data-kind="number">
            {t('press-event.quarters.year')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, of }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {quarters.map((quarter) => (
              <td key={quarter.quarter} data-kind="number">
                {of(quarter)}
              </td>
            ))}
            <td data-kind="number">{quarters.reduce((sum, quarter) => sum + of(quarter), 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useLines(): Line[] {
  const { t } = useTranslation('registers')
  return [
    ...pressKinds.map((kind) => ({
      key: kind,
      label: t(`press-event.choices.kind.${kind}`),
      of: ({ held }: PressQuarter) => held[kind] ?? 0,
    })),
    ...questionStates.map((state) => ({
      key: state,
      label: t('press-event.quarters.questions', {
        state: t(`press-event.choices.questionState.${state}`).toLowerCase(),
      }),
      of: ({ questions }: PressQuarter) => questions[state],
    })),
    { key: 'coverage', label: t('press-event.fields.coverage'), of: ({ coverage }) => coverage },
  ]
}
