/** The dues that an entry keeps, and how it would stand to them after the move. */
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import { sayPeriod, sayPeriodEn } from '#shared/calendar/due-rules/period-words.ts'
import { formatDay, formatDayMonth } from '#shared/lib/vi-dates.ts'
import type { Keeping, KeptDue } from '#shared/views/what-if/what-if.ts'
import classes from './WhatIf.module.css'

const tones: Readonly<Record<Keeping | 'none', Tone>> = {
  'in-time': 'good',
  early: 'soon',
  late: 'late',
  none: 'late',
}

export function KeptDues({ keeps }: { keeps: readonly KeptDue[] }) {
  return (
    <ul className={classes.lines}>
      {keeps.map((one) => (
        <li key={`${one.obligationId} ${one.milestone} ${one.period}`}>
          <Line due={one} />
        </li>
      ))}
    </ul>
  )
}

function Line({ due }: { due: KeptDue }) {
  const { t, i18n } = useTranslation('moves')
  const period = i18n.language === 'en' ? sayPeriodEn(due.period) : sayPeriod(due.period)
  const dueOn = formatDay(due.dueOn)
  const when = due.windowFrom
    ? t('whatIf.window', { from: formatDayMonth(due.windowFrom), to: dueOn })
    : t('whatIf.due', { day: dueOn })
  const after = due.after ?? 'none'
  return (
    <>
      {[due.title, due.milestone].filter(Boolean).join(' – ')}
      <span className={classes.details}>{[period, when].filter(Boolean).join(' · ')}</span>
      <span className={classes.standing}>
        {due.before !== due.after && `${t(`whatIf.keeping.${due.before ?? 'none'}`)} → `}
        <StatusBadge tone={tones[after]}>{t(`whatIf.keeping.${after}`)}</StatusBadge>
      </span>
    </>
  )
}
