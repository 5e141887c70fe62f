/** The counts of the legal clocks: a row chosen shows its papers. */
import { useTranslation } from 'react-i18next'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { type ClockName, clockNames } from '#shared/calendar/legal-clocks.ts'
import type { ClockCount, ClockGroup, ClockMeasure } from '#shared/views/clocks/clock-measures.ts'
import classes from './Gauges.module.css'

type MeasureProps = {
  measures: readonly ClockMeasure[]
  chosen: ClockName
  onChoose(clock: ClockName): void
}

export function MeasureTable({ measures, chosen, onChoose }: MeasureProps) {
  const { t } = useTranslation('gauges')
  const say = useNumberWords()
  const heads = ['name', 'onTime', 'late', 'missing', 'share', 'averageDelay', 'worstDelay'] as const
  return (
    <table className={classes.counts} aria-label={t('clocks.measures')}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`clocks.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((one) => (
          <tr key={one.clock} data-chosen={one.clock === chosen || undefined}>
            <th scope="row">
              <LinkButton aria-pressed={one.clock === chosen} onClick={() => onChoose(one.clock)}>
                {t(`clocks.names.${one.clock}`)}
              </LinkButton>
            </th>
            <td>{say(one.onTime)}</td>
            <td>{say(one.late)}</td>
            <td>{say(one.missing)}</td>
            <td>{one.share === null ? '–' : `${say(one.share)} %`}</td>
            <td>{say(one.averageDelay)}</td>
            <td>{say(one.worstDelay)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type GroupProps = {
  groups: readonly ClockGroup[]
  /** Null: all meetings. */
  chosen: string | null
  onChoose(id: string | null): void
}

export function GroupTable({ groups, chosen, onChoose }: GroupProps) {
  const { t } = useTranslation(['gauges', 'registers'])
  const share = ({ onTime, late, missing }: ClockCount) =>
    onTime + late + missing === 0 ? '–' : t('gauges:clocks.ofAll', { onTime, total: onTime + late + missing })
  const nameOf = ({ seriesTitle, kind }: ClockGroup) =>
    seriesTitle || t(`registers:event.choices.kind.${kind}`)
  return (
    <table className={classes.counts} aria-label={t('gauges:clocks.groups')}>
      <thead>
        <tr>
          <th scope="col">
            <LinkButton aria-pressed={chosen === null} onClick={() => onChoose(null)}>
              {chosen === null ? t('gauges:clocks.group') : t('gauges:clocks.allGroups')}
            </LinkButton>
          </th>
          {clockNames.map((clock) => (
            <th key={clock} scope="col">
              {t(`gauges:clocks.names.${clock}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.id} data-chosen={group.id === chosen || undefined}>
            <th scope="row">
              <LinkButton
                aria-pressed={group.id === chosen}
                onClick={() => onChoose(group.id === chosen ? null : group.id)}
              >
                {nameOf(group)}
              </LinkButton>
            </th>
            {clockNames.map((clock) => (
              <td key={clock}>{share(group.counts[clock])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
