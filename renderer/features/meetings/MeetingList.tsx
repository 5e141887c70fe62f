/** Meetings by series and day, and what the calendar holds that has no workspace yet. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import classes from './MeetingList.module.css'
import { stageTones } from './stage.ts'
import { type MeetingRow, useMeetingRows, useUpcoming } from './use-meeting-rows.ts'

const groupings = ['series', 'stage', 'none'] as const
type Grouping = (typeof groupings)[number]

export function MeetingList() {
  const { t } = useTranslation(['meetings', 'nav'])
  const [text, setText] = useState('')
  const [grouping, setGrouping] = useState<Grouping>('series')
  const { rows, isLoading } = useMeetingRows(text)
  const upcoming = useUpcoming(text)
  const go = useNavigation((state) => state.go)
  const begin = useCallback(() => go({ screen: 'calendar', isNew: true }), [go])
  const search = useRef<HTMLInputElement>(null)
  const canEdit = useCanEdit()
  useScreenAction('new', canEdit ? begin : null)
  useScreenAction(
    'find',
    useCallback(() => search.current?.focus(), []),
  )
  const newMeeting = (
    <EditOnly>
      <Button leftSection={<IconPlus size="1rem" />} onClick={begin}>
        {t('list.new')}
      </Button>
    </EditOnly>
  )
  const isEmpty = !isLoading && rows.length === 0 && upcoming.length === 0
  return (
    <>
      <ScreenHeader
        title={t('nav:screens.meetings')}
        aside={
          <>
            <TextInput
              ref={search}
              size="xs"
              className={classes.search}
              aria-label={t('list.search')}
              placeholder={t('list.search')}
              leftSection={<IconSearch size="1rem" />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <NativeSelect
              size="xs"
              aria-label={t('list.groupBy')}
              data={groupings.map((value) => ({ value, label: t(`list.grouping.${value}`) }))}
              value={grouping}
              onChange={(event) => setGrouping(event.currentTarget.value as Grouping)}
            />
          </>
        }
        actions={newMeeting}
      />
      <div className={classes.body}>
        {isEmpty && text === '' && (
          <Message title={t('list.emptyTitle')} explanation={t('list.emptyText')}>
            {newMeeting}
          </Message>
        )}
        {isEmpty && text !== '' && <p className={classes.none}>{t('list.noMatch')}</p>}
        {canEdit && upcoming.length > 0 && <Upcoming entries={upcoming} />}
        {groupsOf(rows, grouping, t('list.single')).map(([name, members]) => (
          <MeetingGroup key={name} name={grouping === 'none' ? t('list.all') : name} rows={members} />
        ))}
      </div>
    </>
  )
}

/** Groups in the order of their newest meeting; `rows` come newest first. */
function groupsOf(rows: readonly MeetingRow[], grouping: Grouping, single: string): [string, MeetingRow[]][] {
  const nameOf = (row: MeetingRow) =>
    grouping === 'series' ? row.series || single : grouping === 'stage' ? row.stageName : ''
  const groups = new Map<string, MeetingRow[]>()
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row])
  return [...groups]
}

function Upcoming({ entries }: { entries: readonly RangeEntry[] }) {
  const { t } = useTranslation('meetings')
  const go = useNavigation((state) => state.go)
  return (
    <section className={classes.group} aria-label={t('list.upcoming')}>
      <h2 className={classes.groupName}>{t('list.upcoming')}</h2>
      <ul className={classes.rows}>
        {entries.map((entry) => (
          <li key={entry.key} className={classes.row}>
            <button
              type="button"
              className={classes.line}
              onClick={() => go({ screen: 'meetings', id: entry.key })}
            >
              <span className={classes.day}>{formatDay(entry.date)}</span>
              <span className={classes.title}>{entry.title}</span>
              <span className={classes.room}>{entry.room}</span>
              <span className={classes.open}>{t('list.openWorkspace')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function MeetingGroup({ name, rows }: { name: string; rows: readonly MeetingRow[] }) {
  const { t } = useTranslation('meetings')
  const go = useNavigation((state) => state.go)
  return (
    <section className={classes.group} aria-label={name}>
      <h2 className={classes.groupName}>
        {name} <span className={classes.count}>{rows.length}</span>
      </h2>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={row.id} className={classes.row}>
            <button
              type="button"
              className={classes.line}
              onClick={() => go({ screen: 'meetings', id: row.id })}
            >
              <span className={classes.day}>{row.date ? formatDay(row.date) : ''}</span>
              <span className={classes.title}>{row.title}</span>
              <span className={classes.room}>{t('list.conclusions', { count: row.conclusions })}</span>
              <span className={classes.number}>{row.number}</span>
              <span className={classes.stage}>
                <StatusBadge tone={stageTones[row.stage]}>{row.stageName}</StatusBadge>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
