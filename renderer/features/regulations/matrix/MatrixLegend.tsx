/** What the signs mean, how many there are of each, and a way to see only those. */
import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keptInTime, type MatrixCell } from '#shared/views/fulfilment/matrix.ts'
import { type DueState, dueStates } from '#shared/views/obligations/due-standing.ts'
import classes from './Matrix.module.css'
import { StateMark } from './StateMark.tsx'

type Props = { total: MatrixCell; chosen: DueState | null; onChoose(state: DueState | null): void }

export function MatrixLegend({ total, chosen, onChoose }: Props) {
  const { t } = useTranslation('matrix')
  const kept = keptInTime(total)
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a line, not a form's fields
    <div className={classes.legend} role="group" aria-label={t('legend')}>
      {dueStates.map((state) => (
        <UnstyledButton
          key={state}
          className={classes.sign ?? ''}
          aria-pressed={chosen === state}
          title={t(`stateLong.${state}`)}
          onClick={() => onChoose(chosen === state ? null : state)}
        >
          <StateMark state={state} />
          <span>{t(`states.${state}`)}</span>
          <strong>{total.counts[state]}</strong>
        </UnstyledButton>
      ))}
      {kept !== null && (
        <span className={classes.kept}>{t('kept', { percent: Math.round(kept * 100) })}</span>
      )}
    </div>
  )
}
