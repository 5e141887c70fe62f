/** 53 by 7 cells, one a day: the arrow keys move, Enter opens the day. */
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { addDays, type Day, dayParts } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { CalendarPlace } from './use-calendar-place.ts'
import { dayName, isDayOff, weekdayShort, weekdayWord } from './words.ts'
import classes from './YearView.module.css'
import type { YearCell } from './year-cells.ts'

const step = 20
const side = 17
const left = 34
const top = 18

type Props = { cells: readonly YearCell[]; where: CalendarPlace; label: string }

const moves: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 }

export function YearHeatMap({ cells, where, label }: Props) {
  const { i18n } = useTranslation()
  const map = useRef<SVGSVGElement>(null)
  const known = new Set(cells.map(({ info }) => info.day))
  const move = (day: Day, event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      where.show('day', day)
      return
    }
    const target = addDays(day, moves[event.key] ?? 0)
    if (target === day || !known.has(target)) return
    event.preventDefault()
    where.goTo(target)
    map.current?.querySelector<SVGElement>(`[data-day="${target}"]`)?.focus()
  }
  const columns = (cells.at(-1)?.column ?? 0) + 1
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of drawn cells has no element of its own
    <svg
      ref={map}
      className={classes.map}
      viewBox={`0 0 ${left + columns * step} ${top + 7 * step}`}
      role="group"
      aria-label={label}
    >
      <Scale cells={cells} language={i18n.language} />
      {cells.map((cell) => (
        <DayCell
          key={cell.info.day}
          cell={cell}
          isChosen={cell.info.day === where.day}
          onOpen={() => where.show('day', cell.info.day)}
          onKeyDown={(event) => move(cell.info.day, event)}
        />
      ))}
    </svg>
  )
}

function Scale({ cells, language }: { cells: readonly YearCell[]; language: string }) {
  const firsts = cells.filter(({ info }) => dayParts(info.day).date === 1)
  const week = cells.filter(({ column }) => column === 1)
  return (
    <g aria-hidden className={classes.scale}>
      {firsts.map(({ info, column, row }) => (
        <text key={info.day} x={left + (row === 0 ? column : column + 1) * step} y={top - 6}>
          {language === 'en'
            ? new Date(`${info.day}T00:00:00Z`).toLocaleString('en', { month: 'short', timeZone: 'UTC' })
            : `Th${dayParts(info.day).month}`}
        </text>
      ))}
      {week.map(({ info, row }) => (
        <text key={info.day} x={0} y={top + row * step + 13}>
          {weekdayShort(info.day, language)}
        </text>
      ))}
    </g>
  )
}

type CellProps = {
  cell: YearCell
  isChosen: boolean
  onOpen(): void
  onKeyDown(event: KeyboardEvent): void
}

function DayCell({ cell, isChosen, onOpen, onKeyDown }: CellProps) {
  const { t, i18n } = useTranslation(['calendar', 'registers', 'common'])
  const today = useToday()
  const { info, column, row, count, level } = cell
  const words = [
    `${weekdayWord(info.day, i18n.language)} ${formatDay(info.day)}`,
    dayName(info, t, i18n.language),
    count === 0 ? t('calendar:noEntries') : t('calendar:count', { count }),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawn cell that is pressed like a button
    <rect
      className={classes.cell}
      x={left + column * step}
      y={top + row * step}
      width={side}
      height={side}
      rx={2}
      role="button"
      tabIndex={isChosen ? 0 : -1}
      aria-label={words}
      data-day={info.day}
      data-level={level}
      data-off={isDayOff(info) || undefined}
      data-holiday={(info.name !== null && isDayOff(info)) || undefined}
      data-half={info.off !== null || undefined}
      data-worked={info.kind === 'worked' || undefined}
      data-today={info.day === today || undefined}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      <title>{words}</title>
    </rect>
  )
}
