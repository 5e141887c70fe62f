/** The papers of a meeting: by when they are due now, by when after the move, and how they would stand then. */
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { LegalClock } from '#shared/calendar/legal-clocks.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { ClockMove } from '#shared/views/what-if/what-if.ts'
import { clockTones } from './clock-tones.ts'
import { useClockWords } from './use-clock-words.ts'
import classes from './WhatIf.module.css'

export function ClockMoves({ clocks }: { clocks: readonly ClockMove[] }) {
  const { t } = useTranslation(['moves', 'meetings'])
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {(['paper', 'before', 'after', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`moves:whatIf.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clocks.map(({ before, after }) => (
          <tr key={after.clock}>
            <th scope="row">{t(`meetings:clocks.names.${after.clock}`)}</th>
            <td>{before && formatDay(before.dueOn)}</td>
            <td data-changed={before?.dueOn !== after.dueOn || undefined}>{formatDay(after.dueOn)}</td>
            <td>
              <ClockBadge clock={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The standing of a clock in words, colour and shape; `isNamed` says which paper it is. */
export function ClockBadge({ clock, isNamed }: { clock: LegalClock; isNamed?: boolean }) {
  const { t } = useTranslation('meetings')
  const count = Math.abs(clock.workingDays)
  const done = clock.doneOn ? formatDay(clock.doneOn) : ''
  const clockWords = useClockWords()
  return (
    <StatusBadge
      tone={clockTones[clock.state]}
      canWrap
      title={t('clocks.due', { day: formatDay(clock.dueOn) })}
    >
      {isNamed ? clockWords(clock) : t(`clocks.states.${clock.state}`, { count, done })}
    </StatusBadge>
  )
}
