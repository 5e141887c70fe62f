/** What the office sets for a gauge: its limit, the kinds that are conferences, and the figures of a year typed by hand. */
import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EditArea } from '#renderer/forms/EditArea.tsx'
import { type EventKind, eventKinds } from '#shared/registers/event/index.ts'
import type { VolumeLimits } from '#shared/registers/settings/index.ts'
import type { GaugeName, GaugesView } from '#shared/views/gauges/gauges.ts'
import classes from './Gauges.module.css'
import type { RowName } from './gauge-names.ts'
import { SavedNumber } from './SavedNumber.tsx'
import { useChangeLimits, useTypedYear } from './use-volume.ts'

type Props = { name: RowName; view: GaugesView }

export function GaugeSettings({ name, view }: Props) {
  const { t } = useTranslation('gauges')
  if (name === 'notices') return null
  const hasTyped = typedFields[name].length > 0
  return (
    <EditArea>
      <div className={classes.settings}>
        <section aria-label={t('limits.title')}>
          <h3 className={classes.subtitle}>{t('limits.title')}</h3>
          <Limit name={name} view={view} />
          {name === 'conferences' && <Kinds kinds={view.limits.conferenceKinds} />}
        </section>
        {hasTyped && (
          <section aria-label={t('typed.title')}>
            <h3 className={classes.subtitle}>{t('typed.title')}</h3>
            <div className={classes.typed}>
              <TypedYear name={name} year={view.year - 1} />
              <TypedYear name={name} year={view.year} />
            </div>
            <p className={classes.hint}>{t('typed.hint')}</p>
          </section>
        )}
      </div>
    </EditArea>
  )
}

const limitOf = {
  'online-share': { key: 'leastOnline', min: 0, max: 100 },
  conferences: { key: 'fewerConferences', min: 0, max: 100 },
  'province-wide': { key: 'mostProvinceWide', min: 0, max: 366 },
  'concluding-speech': { key: 'longestConclusion', min: 1, max: 600 },
  documents: { key: 'fewerDocuments', min: 0, max: 100 },
} as const satisfies Record<GaugeName, { key: keyof VolumeLimits; min: number; max: number }>

function Limit({ name, view }: { name: GaugeName; view: GaugesView }) {
  const { t } = useTranslation('gauges')
  const change = useChangeLimits()
  const { key, min, max } = limitOf[name]
  return (
    <SavedNumber
      key={name}
      label={t(`limits.${name}`)}
      value={view.limits[key]}
      min={min}
      max={max}
      // Emptied, it stays as it was: a gauge without a limit says nothing.
      save={async (value) => value === null || change({ [key]: value })}
    />
  )
}

function Kinds({ kinds }: { kinds: readonly EventKind[] }) {
  const { t } = useTranslation(['gauges', 'registers'])
  const change = useChangeLimits()
  return (
    <MultiSelect
      size="xs"
      label={t('gauges:limits.kinds')}
      value={[...kinds]}
      data={eventKinds.map((value) => ({ value, label: t(`registers:event.choices.kind.${value}`) }))}
      onChange={(next) => void change({ conferenceKinds: eventKinds.filter((kind) => next.includes(kind)) })}
    />
  )
}

const typedFields = {
  'online-share': ['conferences', 'inPerson'],
  conferences: ['conferences'],
  'province-wide': [],
  'concluding-speech': [],
  documents: ['documents'],
} as const satisfies Record<GaugeName, readonly ('conferences' | 'inPerson' | 'documents')[]>

function TypedYear({ name, year }: { name: GaugeName; year: number }) {
  const { t } = useTranslation('gauges')
  const { value, change } = useTypedYear(year)
  return typedFields[name].map((field) => (
    <SavedNumber
      key={`${field} ${year}`}
      label={t(`typed.${field}`, { year })}
      value={value[field]}
      max={1_000_000}
      save={(next) => change({ [field]: next })}
    />
  ))
}
