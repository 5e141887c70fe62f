/** The field of one cell while it is edited. */
import { Autocomplete, Button, NativeSelect, Popover, TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { AttendeeListInput } from '#renderer/forms/AttendeeListInput.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { ParticipantListInput } from '#renderer/forms/ParticipantListInput.tsx'
import { type Session, sessions } from '#shared/registers/event/index.ts'
import type { CalendarPatch } from '#shared/views/calendar-patch.ts'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import { type BoardField, patchOfTimes } from './board-rows.ts'
import classes from './WeekBoard.module.css'
import { scheduleTime } from './words.ts'

type Props = {
  entry: RangeEntry
  field: BoardField
  label: string
  /** What the cell says while a panel is open below it. */
  text: string
  onCommit(patch: CalendarPatch, direction: 0 | 1 | -1): void
  onLeave(): void
}

export function BoardEditor(props: Props) {
  switch (props.field) {
    case 'participants':
    case 'chairs':
    case 'preparedBy':
      return <PanelEditor {...props} />
    case 'session':
      return <SessionEditor {...props} />
    default:
      return <LineEditor {...props} />
  }
}

/** Tab and Shift+Tab save and move, Enter saves, Esc leaves; composing with Unikey is let be. */
function keysFor(commit: (direction: 0 | 1 | -1) => void, leave: () => void) {
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      leave()
    }
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    event.preventDefault()
    commit(event.key === 'Enter' ? 0 : event.shiftKey ? -1 : 1)
  }
}

/** Times, subject and room: one line of text. */
function LineEditor({ entry, field, label, onCommit, onLeave }: Props) {
  const { t } = useTranslation('errors')
  const [office] = useAll('settings')
  const [text, setText] = useState(startText(entry, field))
  const [isWrong, setWrong] = useState(false)
  const isDone = useRef(false)
  const commit = (direction: 0 | 1 | -1) => {
    if (isDone.current) return
    const patch = patchOf(entry, field, text)
    if (patch === null) {
      setWrong(true)
      return
    }
    isDone.current = true
    onCommit(patch, direction)
  }
  const leave = () => {
    isDone.current = true
    onLeave()
  }
  const common = {
    size: 'xs' as const,
    autoFocus: true,
    'aria-label': label,
    value: text,
    error: isWrong ? t('issues.not-a-time') : undefined,
    onBlur: () => commit(0),
    onKeyDown: keysFor(commit, leave),
  }
  return field === 'room' ? (
    <Autocomplete {...common} data={office?.rooms ?? []} maxLength={200} onChange={setText} />
  ) : (
    <TextInput {...common} maxLength={300} onChange={(event) => setText(event.currentTarget.value)} />
  )
}

function startText(entry: RangeEntry, field: BoardField): string {
  if (field === 'time') return scheduleTime(entry)
  return field === 'room' ? entry.room : entry.title
}

function patchOf(entry: RangeEntry, field: BoardField, text: string): CalendarPatch | null {
  if (field === 'time') return patchOfTimes(text, entry.session)
  if (field === 'room') return { room: text }
  return text.trim() === '' ? {} : { title: text }
}

function SessionEditor({ entry, label, onCommit, onLeave }: Props) {
  const { t } = useTranslation('registers')
  const [session, setSession] = useState<Session>(entry.session)
  const isDone = useRef(false)
  const commit = (direction: 0 | 1 | -1) => {
    if (isDone.current) return
    isDone.current = true
    onCommit({ session }, direction)
  }
  const leave = () => {
    isDone.current = true
    onLeave()
  }
  return (
    <NativeSelect
      size="xs"
      className={classes.select ?? ''}
      rightSection={<span />}
      autoFocus
      aria-label={label}
      data={sessions.map((value) => ({ value, label: t(`event.choices.session.${value}`) }))}
      value={session}
      onChange={(event) => setSession(event.currentTarget.value as Session)}
      onBlur={() => commit(0)}
      onKeyDown={keysFor(commit, leave)}
    />
  )
}

/** The field for the next name is what is wanted, not the rows of those already there. */
function focusPicker(panel: HTMLElement | null): void {
  setTimeout(() => panel?.querySelector<HTMLElement>('input:not([readonly])')?.focus())
}

/** People and organisations need more room than the cell: a panel below it. */
function PanelEditor({ entry, field, label, text, onCommit, onLeave }: Props) {
  const { t } = useTranslation('calendar')
  const [patch, setPatch] = useState<CalendarPatch>({})
  const name = t(`board.${field}`)
  const inputs: Partial<Record<BoardField, ReactNode>> = {
    participants: (
      <ParticipantListInput
        label={name}
        value={patch.participants ?? entry.participants}
        onChange={(participants) => setPatch({ participants })}
      />
    ),
    chairs: (
      <AttendeeListInput
        label={name}
        value={patch.chairs ?? entry.chairs}
        onChange={(chairs) => setPatch({ chairs })}
      />
    ),
    preparedBy: (
      <OrganisationSelect
        label={name}
        value={patch.preparedById === undefined ? entry.preparedById : patch.preparedById}
        onChange={(preparedById) => setPatch({ preparedById })}
      />
    ),
  }
  return (
    <Popover
      opened
      trapFocus
      returnFocus
      withinPortal
      position="bottom-end"
      shadow="md"
      width="min(38rem, 90vw)"
      onDismiss={() => onCommit(patch, 0)}
      closeOnEscape={false}
    >
      <Popover.Target>
        <span className={classes.anchor}>{text || label}</span>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={label}
        ref={focusPicker}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          event.stopPropagation()
          onLeave()
        }}
      >
        {inputs[field]}
        <Button size="compact-sm" mt="sm" onClick={() => onCommit(patch, 0)}>
          {t('board.done')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
