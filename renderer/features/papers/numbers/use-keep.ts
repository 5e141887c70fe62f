/** What the dialog of numbers asks, and how it is sent. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { describeIssue } from '#renderer/errors/describe-error.ts'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import type { AppError } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { KeepKind, Wanted } from './KeepDialog.tsx'

type Value = {
  letters: string
  day: Day | null
  number: number | null
  count: number
  subject: string
  reason: string
}

export type Keep = {
  value: Value
  change(patch: Partial<Value>): void
  /** What was refused, by the field. */
  errors: Readonly<Record<string, string>>
  isReady: boolean
  submit(): Promise<void>
}

/** A day of the period: today while it lasts, else its last or first known one. */
function dayIn(period: string, today: Day): Day {
  if (period.length > 4) return today >= period ? today : period
  return today.slice(0, 4) === period ? today : `${period}-12-31`
}

function firstValue({ period, letters, range }: Wanted, today: Day): Value {
  return {
    letters: letters === '*' ? '' : (letters ?? ''),
    day: dayIn(period, today),
    number: range?.from ?? null,
    count: range ? range.to - range.from + 1 : 1,
    subject: '',
    reason: '',
  }
}

/** A number that is reserved may be the next one; one that was used outside needs no reason. */
function isComplete(kind: KeepKind, { letters, day, number, reason }: Value): boolean {
  return (
    letters !== '' &&
    day !== null &&
    (kind === 'reserve' || number !== null) &&
    (kind === 'enter' || reason.trim() !== '')
  )
}

export function useKeep(kind: KeepKind, wanted: Wanted, onDone: () => void): Keep {
  const { t } = useTranslation('numbers')
  const act = useAct()
  const tell = useUndoNotice()
  const today = useToday()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [value, setValue] = useState(() => firstValue(wanted, today))
  const onRefused = ({ issues }: AppError) => {
    if (!issues) return false
    setErrors(Object.fromEntries(issues.map((issue) => [issue.path, describeIssue(issue)])))
    return true
  }
  const send = (day: Day) => {
    const { number, count, subject, reason } = value
    const { organisationId } = wanted
    const common = { organisationId, typeSymbol: value.letters, day, count }
    if (kind === 'reserve') return act('numbers.reserve', { ...common, number, reason }, onRefused)
    const state = kind === 'enter' ? ('used' as const) : ('cancelled' as const)
    return act('numbers.enter', { ...common, number: number ?? 0, state, subject, reason }, onRefused)
  }
  const isReady = isComplete(kind, value)
  return {
    value,
    change: (patch) => {
      setErrors({})
      setValue((now) => ({ ...now, ...patch }))
    },
    errors,
    isReady,
    submit: async () => {
      if (!isReady || value.day === null) return
      const done = await send(value.day)
      if (!done.ok) return
      onDone()
      const [first = '', ...others] = done.value.printed
      const last = others.at(-1)
      const numbers = last === undefined ? first : t('keep.range', { first, last })
      tell(t(`keep.done.${kind}`, { numbers }))
    },
  }
}
