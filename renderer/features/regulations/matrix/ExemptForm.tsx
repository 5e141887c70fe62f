/** Không áp dụng: says why nothing is owed this time. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DueDetail } from '#shared/views/fulfilment/matrix.ts'
import { FormButtons } from './AddProof.tsx'
import classes from './Matrix.module.css'
import { useFulfilmentActs } from './use-fulfilment-acts.tsx'

export function ExemptForm({ due, onDone }: { due: DueDetail; onDone(): void }) {
  const { t } = useTranslation('matrix')
  const { exempt } = useFulfilmentActs()
  const [reason, setReason] = useState('')
  const isReady = reason.trim() !== ''
  return (
    <form
      className={classes.form}
      aria-label={t('exempt.do')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void exempt(due, reason).then((isDone) => isDone && onDone())
      }}
    >
      <TextInput
        label={t('exempt.reason')}
        placeholder={t('exempt.example')}
        value={reason}
        maxLength={500}
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FormButtons label={t('exempt.save')} isReady={isReady} onCancel={onDone} />
    </form>
  )
}
