/** One day of Bảng tuần: its rows, its day off, and the place to add one. */

import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { formatDay, formatDayMonth } from '#shared/lib/vi-dates.ts'
import { BoardCell } from './BoardCell.tsx'
import { BoardMenu } from './BoardMenu.tsx'
import { type BoardDay, type BoardRow, boardFields } from './board-rows.ts'
import { EntryBadges } from './EntryBadges.tsx'
import type { EntryChanger } from './use-change-entry.tsx'
import type { OpenEntry } from './use-open-entry.ts'
import classes from './WeekBoard.module.css'
import type { BoardActions } from './WeekBoard.tsx'
import { dayName, isDayOff, longDay, weekdayWord } from './words.ts'

type Props = {
  day: BoardDay
  isToday: boolean
  actions: BoardActions
  open: OpenEntry
  changer: EntryChanger
}

export function BoardDayRows({ day, isToday, actions, open, changer }: Props) {
  const { t, i18n } = useTranslation(['calendar', 'registers', 'common'])
  const { info, rows } = day
  const name = dayName(info, t, i18n.language)
  const isNew = actions.edited?.key === `new ${info.day}`
  const isPlain = rows.length === 0 && !isNew
  const hasNote = name !== '' || isPlain
  const lines: ReactNode[] = [
    ...(hasNote
      ? [
          <td key="note" colSpan={boardFields.length} className={classes.note}>
            {name && (isDayOff(info) ? t('calendar:dayOff', { name }) : name)}
            {isPlain && <AddButton day={info.day} actions={actions} />}
          </td>,
        ]
      : []),
    ...rows.map((row) => (
      <RowCells key={row.entry.key} row={row} actions={actions} open={open} changer={changer} />
    )),
    ...(isNew ? [<NewRow key="new" day={info.day} actions={actions} />] : []),
  ]
  return (
    <tbody className={classes.day} data-off={isDayOff(info) || undefined} data-today={isToday || undefined}>
      {lines.map((cells, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the first row carries the day, whatever it holds
        <tr key={at} data-open={rows[at - (hasNote ? 1 : 0)]?.entry.key === open.key || undefined}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={lines.length} className={classes.dayCell}>
              <span>{weekdayWord(info.day, i18n.language)}</span>
              <span>
                {formatDayMonth(info.day)}
                {info.lunar && (
                  <span className={classes.lunar}>{t('calendar:lunar', { date: info.lunar })}</span>
                )}
              </span>
              {!isPlain && <AddButton day={info.day} actions={actions} isSmall />}
            </th>
          )}
          {cells}
        </tr>
      ))}
    </tbody>
  )
}

type RowProps = {
  row: BoardRow
  actions: BoardActions
  open: OpenEntry
  changer: EntryChanger
}

function RowCells({ row, actions, open, changer }: RowProps) {
  const { entry } = row
  return (
    <>
      {boardFields.map((field) => {
        if (field === 'session' && row.sessionSpan === 0) return null
        return (
          <BoardCell
            key={field}
            entry={entry}
            session={row.session}
            field={field}
            rowSpan={field === 'session' ? row.sessionSpan : 1}
            actions={actions}
            extra={
              field === 'title' ? (
                <EntryBadges entry={entry} />
              ) : field === 'preparedBy' ? (
                <span className={classes.rowTools}>
                  <BoardMenu entry={entry} open={open} changer={changer} />
                </span>
              ) : null
            }
          />
        )
      })}
    </>
  )
}

function AddButton({ day, actions, isSmall }: { day: string; actions: BoardActions; isSmall?: boolean }) {
  const { t, i18n } = useTranslation('calendar')
  const canEdit = useCanEdit()
  if (!canEdit) return null
  return (
    <button
      type="button"
      className={classes.add}
      data-small={isSmall || undefined}
      aria-label={t('board.addLabel', { day: longDay(day, i18n.language) })}
      title={t('addOn', { day: formatDay(day) })}
      onClick={() => actions.edit({ key: `new ${day}`, field: 'title' })}
    >
      {isSmall ? '+' : t('board.add')}
    </button>
  )
}

/** Begins with the subject; Enter saves, Tab saves and goes on to the other cells. */
function NewRow({ day, actions }: { day: string; actions: BoardActions }) {
  const { t } = useTranslation('calendar')
  const [title, setTitle] = useState('')
  return (
    <td colSpan={boardFields.length} className={classes.editing}>
      <TextInput
        size="xs"
        autoFocus
        aria-label={t('board.newTitle')}
        placeholder={t('board.newTitle')}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onBlur={() => actions.create(day, title, false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') {
            event.stopPropagation()
            actions.edit(null)
          }
          if (event.key !== 'Enter' && event.key !== 'Tab') return
          event.preventDefault()
          actions.create(day, title, event.key === 'Tab')
        }}
      />
    </td>
  )
}
