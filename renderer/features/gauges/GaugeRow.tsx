/** One gauge: its name and state, a bar with the limit marked on it, the figure and what is still allowed. */
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { GaugesView } from '#shared/views/gauges/gauges.ts'
import classes from './Gauges.module.css'
import { barOf, type RowName, stateOfRow, toneOf } from './gauge-names.ts'
import { useGaugeWords } from './use-gauge-words.ts'

type Props = { name: RowName; view: GaugesView; isChosen: boolean; onChoose(): void }

export function GaugeRow({ name, view, isChosen, onChoose }: Props) {
  const { t } = useTranslation('gauges')
  const words = useGaugeWords(view)(name)
  const tone = toneOf[stateOfRow(name, view)]
  const bar = barOf(name, view)
  return (
    <li>
      <button type="button" className={classes.row} aria-current={isChosen || undefined} onClick={onChoose}>
        <span className={classes.rowHead}>
          <span className={classes.name}>{t(`names.${name}`)}</span>
          <StatusBadge tone={tone}>{words.state}</StatusBadge>
        </span>
        <span className={classes.bar} data-tone={tone} data-empty={bar === null || undefined} aria-hidden>
          {bar && (
            <>
              <span className={classes.fill} style={{ width: `${Math.min(100, bar.fill)}%` }} />
              <span className={classes.limit} style={{ left: `${Math.min(100, bar.limit)}%` }} />
            </>
          )}
        </span>
        <span className={classes.rowFoot}>
          <strong>{words.figure}</strong>
          <span>{words.room}</span>
        </span>
      </button>
    </li>
  )
}
