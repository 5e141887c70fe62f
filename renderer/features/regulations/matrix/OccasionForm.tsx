/** Ghi nhận việc phát sinh: what happened, when, and of whom it asks something. */
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useById, useRecord } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { TimeInput } from '#renderer/forms/TimeInput.tsx'
import type { AppError } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { MatrixRow } from '#shared/views/fulfilment/matrix.ts'
import type { MatrixColumn } from '#shared/views/fulfilment/matrix-columns.ts'
import { FormButtons } from './AddProof.tsx'
import classes from './Matrix.module.css'
import { useFulfilmentActs } from './use-fulfilment-acts.tsx'

type Props = { row: MatrixRow; column: MatrixColumn | null }

export function OccasionForm(props: Props) {
  const { t } = useTranslation('matrix')
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <Fields {...props} onDone={() => setOpen(false)} />
  return (
    <div>
      <Button variant="light" size="compact-sm" onClick={() => setOpen(true)}>
        {t('occasion.do')}
      </Button>
    </div>
  )
}

function Fields({ row, column, onDone }: Props & { onDone(): void }) {
  const { t } = useTranslation('matrix')
  const today = useToday()
  const { recordOccasion } = useFulfilmentActs()
  const obligation = useRecord('obligation', row.obligationId)
  const rule = obligation?.milestones.find(({ id }) => id === row.milestoneId)?.rule
  const timing = rule?.kind === 'event' ? rule.timing.kind : null
  const [what, setWhat] = useState('')
  const [on, setOn] = useState<Day | null>(() => firstDay(column, today))
  const [at, setAt] = useState<string | null>(null)
  const [askedFor, setAskedFor] = useState<Day | null>(null)
  const [bodyId, setBodyId] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const isReady = what.trim() !== '' && on !== null && (timing !== 'as-asked' || askedFor !== null)
  const save = async () => {
    if (on === null || !isReady) return
    const { obligationId, milestoneId } = row
    const input = { obligationId, milestoneId, bodyId, occasion: { what, on, at, askedFor } }
    const isDone = await recordOccasion(input, (error) => {
      setRefusal(error)
      return true
    })
    if (isDone) onDone()
  }
  return (
    <form
      className={classes.form}
      aria-label={t('occasion.do')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        label={t('occasion.what')}
        placeholder={t('occasion.example')}
        value={what}
        maxLength={300}
        autoFocus
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <DayInput label={t('occasion.on')} value={on} onChange={setOn} isRequired />
        <TimeInput label={t('occasion.at')} value={at} onChange={setAt} />
      </div>
      {timing === 'as-asked' && (
        <DayInput label={t('occasion.askedFor')} value={askedFor} onChange={setAskedFor} isRequired />
      )}
      {row.bodyIds.length > 0 && <BodySelect bodyIds={row.bodyIds} value={bodyId} onChange={setBodyId} />}
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {describeError(refusal).explanation}
        </p>
      )}
      <FormButtons label={t('occasion.save')} isReady={isReady} onCancel={onDone} />
    </form>
  )
}

/** Today, where it lies in the column; the column's last day for one that is over. */
function firstDay(column: MatrixColumn | null, today: Day): Day {
  if (column === null || (column.from <= today && today <= column.to)) return today
  return column.to < today ? column.to : column.from
}

type BodyProps = { bodyIds: readonly string[]; value: string | null; onChange(id: string | null): void }

function BodySelect({ bodyIds, value, onChange }: BodyProps) {
  const { t } = useTranslation('matrix')
  const today = useToday()
  const organisations = useById('organisation')
  const options = bodyIds.flatMap((id) => {
    const body = organisations.get(id)
    return body ? [{ value: id, label: shortNameOn(body, today) }] : []
  })
  return (
    <Select
      label={t('occasion.body')}
      placeholder={t('occasion.all')}
      data={options}
      value={value}
      onChange={onChange}
      clearable
      searchable
    />
  )
}
