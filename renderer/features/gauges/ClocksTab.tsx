/** The measured legal clocks: by kind of paper, by series or kind of meeting, and the papers themselves. */
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { type ClockName, clockNames } from '#shared/calendar/legal-clocks.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { ClockMeasures } from '#shared/views/clocks/clock-measures.ts'
import { groupIdOf } from '#shared/views/clocks/measure-clocks.ts'
import { ClockLines } from './ClockLines.tsx'
import { GroupTable, MeasureTable } from './ClockTables.tsx'
import classes from './Gauges.module.css'

type Props = { span: { from: Day; to: Day } }

export function ClocksTab({ span }: Props) {
  const { t } = useTranslation('gauges')
  const { data } = useAnswer('gauges.clocks', span, 'all', { keepsPrevious: true })
  const [clock, setClock] = useState<ClockName>('conclusions')
  const [groupId, setGroupId] = useState<string | null>(null)
  if (!data) return null
  if (data.groups.length === 0) return <p className={classes.empty}>{t('clocks.empty')}</p>
  return (
    <div className={classes.split}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard */}
      <section className={classes.measures} tabIndex={0} aria-label={t('clocks.measures')}>
        <MeasureTable measures={data.measures} chosen={clock} onChoose={setClock} />
        <p className={classes.hint}>{t('clocks.unit')}</p>
        <GroupTable groups={data.groups} chosen={groupId} onChoose={setGroupId} />
      </section>
      <ClockDetails data={data} clock={clock} groupId={groupId} />
    </div>
  )
}

type DetailsProps = { data: ClockMeasures; clock: ClockName; groupId: string | null }

function ClockDetails({ data, clock, groupId }: DetailsProps) {
  const { t } = useTranslation('gauges')
  const [onlyTroubled, setOnlyTroubled] = useState(true)
  const all = data.measures[clockNames.indexOf(clock)]?.lines ?? []
  const lines = all.filter(
    (line) =>
      (groupId === null || groupIdOf(line) === groupId) && (!onlyTroubled || line.standing !== 'on-time'),
  )
  const name = t(`clocks.names.${clock}`)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard
    <section className={classes.details} aria-label={name} tabIndex={0}>
      <div className={classes.detailsHead}>
        <h2 className={classes.detailsTitle}>{t('clocks.lines', { name, count: lines.length })}</h2>
        <Checkbox
          size="xs"
          label={t('clocks.onlyTroubled')}
          checked={onlyTroubled}
          onChange={(event) => setOnlyTroubled(event.currentTarget.checked)}
        />
      </div>
      {lines.length === 0 && onlyTroubled ? (
        <p className={classes.quiet}>{t('clocks.noTrouble')}</p>
      ) : (
        <ClockLines lines={lines} />
      )}
    </section>
  )
}
