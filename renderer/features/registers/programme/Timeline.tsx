/** Tiến độ: every programme of a time on one sheet, plan above fact, by lead body. */
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAll, useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useOrganisations } from '#renderer/forms/use-directory.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { placeIn } from '#renderer/ui/timeline/day-place.ts'
import { nameOn, shortNameOn } from '#shared/registers/organisation/index.ts'
import { isRunning } from '#shared/registers/programme/index.ts'
import { layProgrammes, type TimelineBand } from '#shared/views/programmes/lay-programmes.ts'
import { stepSpan, type TimelineZoom, timelineSpan } from '#shared/views/programmes/timeline-span.ts'
import classes from './Timeline.module.css'
import { Ground, TimelineHeading } from './TimelineGround.tsx'
import { TimelineLegend } from './TimelineLegend.tsx'
import { TimelineLine } from './TimelineLine.tsx'
import { TimelineTools } from './TimelineTools.tsx'
import { useRowKeys } from './use-row-keys.ts'

export function Timeline({ onOpen }: { onOpen(id: string): void }) {
  const { t } = useTranslation('registers')
  const today = useToday()
  const all = useAll('programme')
  const organisations = useOrganisations()
  const selectedId = useNavigation((state) => state.place.id)
  const [zoom, setZoom] = useState<TimelineZoom>('year')
  const [anchor, setAnchor] = useState(today)
  const [isRunningOnly, setRunningOnly] = useState(false)
  const shown = useMemo(
    () => (isRunningOnly ? all.filter((one) => isRunning(one, today)) : all),
    [all, isRunningOnly, today],
  )
  const span = useMemo(() => timelineSpan(zoom, anchor, shown), [zoom, anchor, shown])
  const { bands, undated } = useMemo(
    () =>
      layProgrammes(
        shown,
        span,
        today,
        organisations.map(({ id }) => id),
      ),
    [shown, span, today, organisations],
  )
  const place = useMemo(() => placeIn(span), [span])
  const sheet = useRef<HTMLDivElement>(null)
  const keys = useRowKeys(sheet)
  return (
    <section className={classes.frame} aria-label={t('programme.timeline.label')}>
      <TimelineTools
        {...{ zoom, span, undated, isRunningOnly }}
        onZoom={setZoom}
        onRunningOnly={setRunningOnly}
        onToday={() => setAnchor(today)}
        onStep={(step) => setAnchor(stepSpan(zoom, anchor, step))}
      />
      <div className={classes.scroll}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows in it are buttons; the arrows lead from one to the next */}
        <div ref={sheet} className={classes.sheet} onKeyDown={keys}>
          <TimelineHeading span={span} place={place} />
          {bands.map((band, index) => (
            <Band
              key={band.leadId ?? ''}
              isFirst={index === 0}
              {...{ band, span, place, selectedId, onOpen }}
            />
          ))}
          {bands.length === 0 && <p className={classes.nothing}>{t('programme.timeline.nothing')}</p>}
        </div>
      </div>
      <TimelineLegend />
    </section>
  )
}

type BandProps = Omit<Parameters<typeof TimelineLine>[0], 'row' | 'isFirst' | 'isSelected' | 'onOpen'> & {
  band: TimelineBand
  isFirst: boolean
  selectedId: string | undefined
  onOpen(id: string): void
}

/** A lead body and its programmes. */
function Band({ band, isFirst, span, place, selectedId, onOpen }: BandProps) {
  const { t } = useTranslation('registers')
  const today = useToday()
  const organisations = useById('organisation')
  const lead = band.leadId === null ? undefined : organisations.get(band.leadId)
  return (
    <section
      className={classes.band}
      aria-label={lead ? nameOn(lead, today) : t('programme.timeline.noLead')}
    >
      <div className={classes.bandHead}>
        <div className={classes.bandName} title={lead ? nameOn(lead, today) : ''}>
          {lead ? shortNameOn(lead, today) : t('programme.timeline.noLead')}
          <span className={classes.muted}>{` (${band.rows.length})`}</span>
        </div>
        <div className={classes.track}>
          <Ground span={span} place={place} />
        </div>
      </div>
      {band.rows.map((row, index) => (
        <TimelineLine
          key={row.programme.id}
          row={row}
          span={span}
          place={place}
          isFirst={isFirst && index === 0}
          isSelected={row.programme.id === selectedId}
          onOpen={() => onOpen(row.programme.id)}
        />
      ))}
    </section>
  )
}
