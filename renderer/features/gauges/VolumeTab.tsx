/** Chỉ số 226: the gauges at the left, and at the right what stands behind the chosen one. */
import { useTranslation } from 'react-i18next'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import type { GaugesView } from '#shared/views/gauges/gauges.ts'
import { GaugeLines } from './GaugeLines.tsx'
import { GaugeRow } from './GaugeRow.tsx'
import { GaugeSettings } from './GaugeSettings.tsx'
import classes from './Gauges.module.css'
import { type RowName, rowNames } from './gauge-names.ts'
import { useGaugeFacts } from './use-gauge-facts.ts'

type Props = { place: Place; view: GaugesView }

export function VolumeTab({ place, view }: Props) {
  const { t } = useTranslation('gauges')
  const adjust = useNavigation((state) => state.adjust)
  const chosen = rowNames.find((name) => name === place.id) ?? 'online-share'
  return (
    <div className={classes.split}>
      <ul className={classes.rows} aria-label={t('list')}>
        {rowNames.map((name) => (
          <GaugeRow
            key={name}
            name={name}
            view={view}
            isChosen={name === chosen}
            onChoose={() => adjust({ id: name })}
          />
        ))}
      </ul>
      <Details key={chosen} name={chosen} view={view} />
    </div>
  )
}

function Details({ name, view }: { name: RowName; view: GaugesView }) {
  const { t } = useTranslation('gauges')
  const facts = useGaugeFacts(name, view)
  const { limits } = view
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard
    <section className={classes.details} aria-label={t(`names.${name}`)} tabIndex={0}>
      <h2 className={classes.detailsTitle}>{t(`names.${name}`)}</h2>
      <p className={classes.rule}>
        {t(`rules.${name}`, {
          least: limits.leastOnline,
          most: 100 - limits.leastOnline,
          fewer: name === 'documents' ? limits.fewerDocuments : limits.fewerConferences,
          count: limits.mostProvinceWide,
          minutes: limits.longestConclusion,
        })}
      </p>
      <dl className={classes.facts}>
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.hint}>{t(`counted.${name}`)}</p>
      <GaugeSettings name={name} view={view} />
      <h3 className={classes.subtitle}>{t('lines.title')}</h3>
      <GaugeLines name={name} view={view} />
    </section>
  )
}
