/** One line of days from the detection to what is still to come; each entry leads to its record. */
import {
  IconAlertTriangle,
  IconBan,
  IconCalendarEvent,
  IconChecklist,
  IconCircleCheck,
  IconClock,
  IconFileText,
  IconFlag,
  IconGavel,
  IconLink,
  IconSpeakerphone,
  type TablerIcon,
} from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { MatterClockName, MatterStep } from '#shared/registers/matter/index.ts'
import type { MatterEntry, MatterEntryKind } from '#shared/views/matters/matter-timeline.ts'
import classes from './Matter.module.css'

const icons: Readonly<Record<MatterEntryKind, TablerIcon>> = {
  step: IconFlag,
  document: IconFileText,
  event: IconCalendarEvent,
  conclusion: IconGavel,
  notice: IconFileText,
  record: IconLink,
  told: IconSpeakerphone,
  task: IconChecklist,
  'task-done': IconCircleCheck,
  paper: IconFileText,
  'task-due': IconClock,
  due: IconClock,
}

/** Told before the kind of an entry. */
const standIcons: Readonly<Partial<Record<MatterEntry['stands'], TablerIcon>>> = {
  late: IconAlertTriangle,
  'called-off': IconBan,
}

export function MatterLine({ entries }: { entries: readonly MatterEntry[] }) {
  const { t } = useTranslation('matters')
  const today = useToday()
  const firstAhead = entries.find(({ on }) => on > today)?.key ?? null
  const now = (
    <li className={classes.now} aria-current="date">
      {t('timeline.today', { day: formatDay(today) })}
    </li>
  )
  return (
    <ol className={classes.line}>
      {entries.map((entry, index) => (
        <Fragment key={entry.key}>
          {entry.key === firstAhead && now}
          <Entry entry={entry} isSameDay={entries[index - 1]?.on === entry.on && entry.key !== firstAhead} />
        </Fragment>
      ))}
      {firstAhead === null && now}
    </ol>
  )
}

function Entry({ entry, isSameDay }: { entry: MatterEntry; isSameDay: boolean }) {
  const { t } = useTranslation('matters')
  const go = useNavigation((state) => state.go)
  const name = useEntryName()(entry)
  const Icon = standIcons[entry.stands] ?? icons[entry.kind]
  const place = entry.register && entry.id ? placeOfRecord(entry.register, entry.id) : null
  return (
    <li className={classes.entry} data-kind={entry.kind} data-stands={entry.stands}>
      <time className={classes.day} dateTime={entry.on} data-repeated={isSameDay || undefined}>
        {formatDay(entry.on)}
      </time>
      <span className={classes.mark}>
        <Icon size="0.85rem" stroke={2} aria-hidden />
      </span>
      <span className={classes.words}>
        <span className={classes.entryName}>
          {name}
          {entry.time && `, ${entry.time}`}
          {entry.stands !== 'done' && ` (${t(`timeline.stands.${entry.stands}`).toLowerCase()})`}
        </span>
        {entry.title !== '' &&
          (place ? (
            <LinkButton isQuiet onClick={() => go(place)}>
              {entry.title}
            </LinkButton>
          ) : (
            <span>{entry.title}</span>
          ))}
        {entry.body !== '' && <span className={classes.muted}>{entry.body}</span>}
      </span>
    </li>
  )
}

function useEntryName(): (entry: MatterEntry) => string {
  const { t } = useTranslation(['matters', 'registers'])
  return ({ kind, what, register }) => {
    switch (kind) {
      case 'step':
        return t(`timeline.steps.${what as MatterStep}`)
      case 'due':
        return t('timeline.kinds.due', { name: t(`clocks.names.${what as MatterClockName}`).toLowerCase() })
      case 'told':
      case 'record':
        return register ? t(`registers:${register}.name`) : ''
      default:
        return t(`timeline.kinds.${kind}`)
    }
  }
}
