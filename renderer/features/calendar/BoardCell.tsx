/** One cell of Bảng tuần: what it says, and on a click the field to change it. Tab moves on, Enter saves, Esc leaves. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { formatDayMonth } from '#shared/lib/vi-dates.ts'
import type { Session } from '#shared/registers/event/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import { BoardEditor } from './BoardEditor.tsx'
import type { BoardField } from './board-rows.ts'
import { useShortAttendee } from './use-short-attendee.ts'
import classes from './WeekBoard.module.css'
import type { BoardActions } from './WeekBoard.tsx'
import { scheduleTime, type Words } from './words.ts'

type Props = {
  entry: RangeEntry
  session: Session
  field: BoardField
  rowSpan: number
  actions: BoardActions
  extra: ReactNode
}

export function BoardCell({ entry, session, field, rowSpan, actions, extra }: Props) {
  const { t } = useTranslation(['calendar', 'registers', 'common'])
  const text = useCellText(entry, session, field, t)
  const canEdit = useCanEdit()
  const { edited } = actions
  const isEdited = edited?.key === entry.key && edited.field === field
  const label = t('calendar:board.edit', { field: t(`calendar:board.${field}`) })
  const button = useReturnedFocus(isEdited)
  const isStruck = field === 'title' && (entry.status === 'cancelled' || entry.status === 'postponed')
  return (
    <td
      rowSpan={rowSpan}
      className={isEdited ? classes.editing : classes.cell}
      data-field={field}
      data-struck={isStruck || undefined}
    >
      {isEdited ? (
        <BoardEditor
          entry={entry}
          field={field}
          label={label}
          text={text}
          onCommit={actions.commit}
          onLeave={() => actions.edit(null)}
        />
      ) : (
        <button
          ref={button}
          type="button"
          className={classes.text}
          aria-label={`${label}: ${text || t('calendar:board.empty')}`}
          disabled={!canEdit}
          onClick={() => actions.edit({ key: entry.key, field })}
        >
          {text}
        </button>
      )}
      {extra}
    </td>
  )
}

/** After editing the focus comes back to the cell, unless it went to another one. */
function useReturnedFocus(isEdited: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const wasEdited = useRef(false)
  useEffect(() => {
    if (wasEdited.current && !isEdited && document.activeElement === document.body) button.current?.focus()
    wasEdited.current = isEdited
  }, [isEdited])
  return button
}

function useCellText(entry: RangeEntry, session: Session, field: BoardField, t: Words): string {
  const organisations = useById('organisation')
  const nameOf = useShortAttendee(entry.date)
  switch (field) {
    case 'session':
      return t(`calendar:board.sessions.${session}`)
    case 'time':
      return session === entry.session ? scheduleTime({ ...entry, endTime: null }) : ''
    case 'title':
      return entry.endDate
        ? `${entry.title} (${t('calendar:board.until', { day: formatDayMonth(entry.endDate) })})`
        : entry.title
    case 'participants':
      return entry.participants.map(nameOf).join('; ')
    case 'room':
      return roomText(entry, t)
    case 'chairs':
      return entry.chairs.map(nameOf).join('; ')
    case 'preparedBy': {
      const organisation = entry.preparedById ? organisations.get(entry.preparedById) : undefined
      return organisation ? shortNameOn(organisation, entry.date) : ''
    }
  }
}

function roomText({ room, mode }: RangeEntry, t: Words): string {
  const modeWord = mode === 'in-person' ? '' : t(`registers:event.choices.mode.${mode}`)
  return [room, room === modeWord ? '' : modeWord].filter(Boolean).join(', ')
}
