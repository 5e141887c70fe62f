/** Bảng tuần: the weekly schedule as it will print, edited in place. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { isoWeek, startOfWeek } from '#shared/lib/dates.ts'
import { emptyEvent } from '#shared/registers/event/index.ts'
import type { CalendarPatch } from '#shared/views/calendar-patch.ts'
import { BoardDayRows } from './BoardDayRows.tsx'
import { BoardState } from './BoardState.tsx'
import { type BoardField, boardDays, boardFields, nextCell } from './board-rows.ts'
import type { ViewProps } from './CalendarScreen.tsx'
import classes from './WeekBoard.module.css'

/** The cell that is being edited; its key is `new` and a day while a new row is begun. */
export type EditedCell = { key: string; field: BoardField } | null

/** What the rows of the board can do. */
export type BoardActions = {
  edited: EditedCell
  edit(cell: EditedCell): void
  /** Saves what was typed and goes on to the next cell, the one before, or nowhere. */
  commit(patch: CalendarPatch, direction: 0 | 1 | -1): void
  create(day: string, title: string, goesOn: boolean): void
}

export function WeekBoard({ where, open, changer }: ViewProps) {
  const { t } = useTranslation('calendar')
  const monday = startOfWeek(where.day)
  const { data } = useAnswer('schedule.week', { monday }, 'all', { keepsPrevious: true })
  const days = useMemo(() => (data ? boardDays(data.days, data.entries) : []), [data])
  const act = useAct()
  const today = useToday()
  const [edited, edit] = useState<EditedCell>(null)
  if (!data) return null
  const actions: BoardActions = {
    edited,
    edit,
    commit: (patch, direction) => {
      if (!edited) return
      edit(direction === 0 ? null : nextCell(days, edited, direction))
      const entry = data.entries.find((one) => one.key === edited.key)
      const isChanged =
        entry &&
        Object.entries(patch).some(
          ([key, value]) => JSON.stringify(entry[key as keyof typeof entry]) !== JSON.stringify(value),
        )
      if (entry && isChanged) void changer.change(entry, patch, { scope: 'one', isQuiet: true })
    },
    create: async (day, title, goesOn) => {
      edit(null)
      if (title.trim() === '') return
      const fields = { ...emptyEvent(day), title }
      const made = await act('records.create', { register: 'event', id: null, fields })
      if (made.ok && goesOn) edit({ key: made.value.id, field: 'session' })
    },
  }
  return (
    <div className={classes.board}>
      <BoardState week={data} />
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={t('board.label', { week: isoWeek(monday).week })}>
          <colgroup>
            <col className={classes.dayColumn} />
            {boardFields.map((field) => (
              <col key={field} data-field={field} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('board.day')}</th>
              {boardFields.map((field) => (
                <th key={field} scope="col">
                  {t(`board.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          {days.map((day) => (
            <BoardDayRows
              key={day.info.day}
              day={day}
              isToday={day.info.day === today}
              actions={actions}
              open={open}
              changer={changer}
            />
          ))}
        </table>
        {data.droppedTitles.length > 0 && (
          <p className={classes.dropped}>{t('board.dropped', { titles: data.droppedTitles.join('; ') })}</p>
        )}
      </div>
    </div>
  )
}
