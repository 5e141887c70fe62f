/** Thêm minh chứng: a record of the program, or words for what lies elsewhere, with the day on which the due was kept. */
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { RecordSearch } from '#renderer/forms/RecordSearch.tsx'
import type { AppError } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { type Proof, proofRegisters } from '#shared/registers/fulfilment/index.ts'
import type { DueDetail } from '#shared/views/fulfilment/matrix.ts'
import type { SearchHit } from '#shared/views/search-hit.ts'
import classes from './Matrix.module.css'
import { useFulfilmentActs } from './use-fulfilment-acts.tsx'

type ProofRegister = Extract<Proof, { kind: 'record' }>['register']

const isProofRegister = (register: string): register is ProofRegister =>
  proofRegisters.some((one) => one === register)

export function AddProof({ due, onDone }: { due: DueDetail; onDone(): void }) {
  const { t } = useTranslation('matrix')
  const today = useToday()
  const { addProof } = useFulfilmentActs()
  const [kind, setKind] = useState<'record' | 'words'>('record')
  const [record, setRecord] = useState<SearchHit | null>(null)
  const [text, setText] = useState('')
  const [on, setOn] = useState<Day | null>(today)
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const pick = (hit: SearchHit | null) => {
    setRecord(hit)
    // A meeting was on its day; of a task the deadline says nothing yet.
    if (hit?.day && hit.register !== 'task' && hit.day <= today) setOn(hit.day)
  }
  const proof = proofOf(kind, record, text, on, note)
  const save = async () => {
    if (!proof) return
    const isDone = await addProof(due, proof, (error) => {
      setRefusal(error)
      return true
    })
    if (isDone) onDone()
  }
  return (
    <form
      className={classes.form}
      aria-label={t('proofs.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <SegmentedControl
        size="xs"
        aria-label={t('proofs.kind')}
        value={kind}
        onChange={(value) => setKind(value as typeof kind)}
        data={[
          { value: 'record', label: t('proofs.record') },
          { value: 'words', label: t('proofs.words') },
        ]}
      />
      {kind === 'record' ? (
        <RecordSearch
          label={t('proofs.search')}
          placeholder={t('proofs.searchHint')}
          accepts={isProofRegister}
          chosen={record}
          onPick={pick}
          autoFocus
        />
      ) : (
        <TextInput
          label={t('proofs.text')}
          placeholder={t('proofs.textExample')}
          value={text}
          maxLength={300}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <div className={classes.pair}>
        <DayInput label={t('proofs.on')} value={on} onChange={setOn} isRequired />
        <TextInput
          label={t('proofs.note')}
          value={note}
          maxLength={300}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {describeError(refusal).explanation}
        </p>
      )}
      <FormButtons label={t('proofs.save')} isReady={proof !== null} onCancel={onDone} />
    </form>
  )
}

export function FormButtons({
  label,
  isReady,
  onCancel,
}: {
  label: string
  isReady: boolean
  onCancel(): void
}) {
  const { t } = useTranslation('matrix')
  return (
    <div className={classes.acts}>
      <Button type="submit" size="compact-sm" disabled={!isReady}>
        {label}
      </Button>
      <Button variant="default" size="compact-sm" onClick={onCancel}>
        {t('proofs.cancel')}
      </Button>
    </div>
  )
}

function proofOf(
  kind: 'record' | 'words',
  record: SearchHit | null,
  text: string,
  on: Day | null,
  note: string,
) {
  if (on === null) return null
  if (kind === 'words') return text.trim() === '' ? null : { kind, text, on, note }
  if (record === null || !isProofRegister(record.register)) return null
  return { kind, register: record.register, recordId: record.id, on, note }
}
