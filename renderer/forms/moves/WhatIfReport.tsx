/** What would move with a calendar entry: its papers, documents, obligations, and what it would meet on the new day. */
import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { WhatIf } from '#shared/views/what-if/what-if.ts'
import { screenWeekday } from '../day-words.ts'
import { ClockMoves } from './ClockMoves.tsx'
import { KeptDues } from './KeptDues.tsx'
import { MovedList } from './MovedList.tsx'
import { Meetings } from './NewPlace.tsx'
import classes from './WhatIf.module.css'

type Props = {
  whatIf: WhatIf
  /** Whether the documents' days are to move along. */
  shifts: boolean
  onShift(shifts: boolean): void
}

export function WhatIfReport({ whatIf, shifts, onShift }: Props) {
  const { t } = useTranslation('moves')
  const { clocks, keeps, moved, from, to, hasMore, isInvited } = whatIf
  return (
    <div className={classes.report}>
      <p className={classes.change}>
        <DayWords day={from} /> → <DayWords day={to} />
      </p>
      <DayOff whatIf={whatIf} />
      {isInvited && <StatusBadge tone="late">{t('whatIf.invited')}</StatusBadge>}
      {clocks.length > 0 && (
        <Part title={t('whatIf.clocks')}>
          <ClockMoves clocks={clocks} />
        </Part>
      )}
      <Documents {...{ whatIf, shifts, onShift }} />
      {keeps.length > 0 && (
        <Part title={t('whatIf.keeps')}>
          <KeptDues keeps={keeps} />
        </Part>
      )}
      {moved.length > 0 && <MovedList moved={moved} />}
      <Meetings whatIf={whatIf} />
      {!hasMore && clocks.length === 0 && keeps.length === 0 && (
        <p className={classes.hint}>{t('whatIf.nothing')}</p>
      )}
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function DayWords({ day }: { day: string }) {
  const { i18n } = useTranslation()
  return <strong>{`${screenWeekday(day, i18n.language)} ${formatDay(day)}`}</strong>
}

function DayOff({ whatIf: { dayOff, to } }: { whatIf: WhatIf }) {
  const { t, i18n } = useTranslation('moves')
  if (dayOff === null) return null
  const name = (i18n.language === 'en' && dayOff.nameEn) || dayOff.name || ''
  const words = dayOff.off
    ? t(`whatIf.half.${dayOff.off}`, { name })
    : dayOff.kind === 'rest'
      ? t('whatIf.rest', { weekday: screenWeekday(to, i18n.language) })
      : t('whatIf.dayOff', { name })
  return (
    <StatusBadge tone="soon" canWrap>
      {words}
    </StatusBadge>
  )
}

function Documents({ whatIf: { documents }, shifts, onShift }: Props) {
  const { t } = useTranslation('moves')
  const today = useToday()
  if (documents.length === 0) return null
  return (
    <Part title={t('whatIf.documents')}>
      <ul className={classes.lines}>
        {documents.map(({ id, title, from, to }) => (
          <li key={id}>
            {title}: {formatDay(from)} → <strong>{formatDay(to)}</strong>
            {to < today && <span className={classes.past}> ({t('whatIf.past')})</span>}
          </li>
        ))}
      </ul>
      <Checkbox
        size="xs"
        label={t('whatIf.shift', { count: documents.length })}
        checked={shifts}
        onChange={(event) => onShift(event.currentTarget.checked)}
      />
    </Part>
  )
}
