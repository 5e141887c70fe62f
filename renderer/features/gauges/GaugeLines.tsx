/** The list behind the chosen gauge. */
import { useTranslation } from 'react-i18next'
import type { ConferenceLine, GaugesView, PaperLine, SpeechLine } from '#shared/views/gauges/gauges.ts'
import { ClockLines } from './ClockLines.tsx'
import classes from './Gauges.module.css'
import type { RowName } from './gauge-names.ts'
import { LineTable } from './LineTable.tsx'

type Props = { name: RowName; view: GaugesView }

export function GaugeLines({ name, view }: Props) {
  const { lines } = view
  switch (name) {
    case 'online-share':
    case 'conferences':
      return <Conferences held={lines.conferences} planned={lines.planned} />
    case 'province-wide':
      return (
        <Conferences
          held={lines.conferences.filter((line) => line.isProvinceWide)}
          planned={lines.planned.filter((line) => line.isProvinceWide)}
        />
      )
    case 'concluding-speech':
      return <Speeches lines={lines.speeches} limit={view.limits.longestConclusion} />
    case 'documents':
      return <Papers lines={lines.papers} />
    case 'notices':
      return <ClockLines lines={view.notices.lines} />
  }
}

type ConferenceProps = { held: readonly ConferenceLine[]; planned: readonly ConferenceLine[] }

function Conferences({ held, planned }: ConferenceProps) {
  const { t } = useTranslation('gauges')
  return (
    <>
      <ConferenceTable label={t('lines.title')} lines={held.toReversed()} />
      {planned.length > 0 && (
        <>
          <h3 className={classes.subtitle}>{`${t('lines.planned')} (${planned.length})`}</h3>
          <ConferenceTable label={t('lines.planned')} lines={planned} />
        </>
      )}
    </>
  )
}

function ConferenceTable({ label, lines }: { label: string; lines: readonly ConferenceLine[] }) {
  const { t } = useTranslation(['gauges', 'registers'])
  return (
    <LineTable
      label={label}
      heads={[t('gauges:lines.type'), t('gauges:lines.mode')]}
      lines={lines.map(({ key, title, on, kind, mode, isProvinceWide }) => ({
        key,
        on,
        title,
        place: { screen: 'calendar', id: key, day: on },
        cells: [
          [
            t(`registers:event.choices.kind.${kind}`),
            ...(isProvinceWide ? [t('gauges:lines.provinceWide')] : []),
          ].join(', '),
          t(`registers:event.choices.mode.${mode}`),
        ],
      }))}
    />
  )
}

/** The longest first; those not timed last. */
function Speeches({ lines, limit }: { lines: readonly SpeechLine[]; limit: number }) {
  const { t } = useTranslation('gauges')
  const sorted = lines.toSorted((a, b) => (b.minutes ?? -1) - (a.minutes ?? -1))
  return (
    <LineTable
      label={t('lines.title')}
      heads={[t('lines.minutes')]}
      lines={sorted.map(({ meetingId, title, on, minutes }) => ({
        key: meetingId,
        on,
        title,
        place:
          minutes === null
            ? { screen: 'calendar', id: meetingId, day: on }
            : { screen: 'meetings', id: meetingId, tab: 'course' },
        cells: [minutes ?? t('lines.notTimed')],
        isMarked: minutes !== null && minutes > limit,
      }))}
    />
  )
}

function Papers({ lines }: { lines: readonly PaperLine[] }) {
  const { t } = useTranslation(['gauges', 'registers'])
  return (
    <LineTable
      label={t('gauges:lines.title')}
      heads={[t('gauges:lines.type'), t('gauges:lines.number')]}
      lines={lines.toReversed().map(({ register, id, type, title, number, on }) => ({
        key: `${register} ${id} ${type}`,
        on,
        title,
        place: { screen: register === 'meeting' ? 'meetings' : 'documents', id },
        cells: [t(`registers:source-document.choices.type.${type}`), number],
      }))}
    />
  )
}
