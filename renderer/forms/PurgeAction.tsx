/** Xóa hẳn, wherever a record of any register is shown: the record where it can go, else all that it said before. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/data/use-answer.ts'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { goesFromUse } from '#shared/registers/purge-way.ts'
import { PurgeDialog, type PurgeRequest } from './PurgeDialog.tsx'

type Props = {
  register: RegisterName
  id: string
  /** False where it never said anything else. */
  hasPast?: boolean
  onDone?: () => void
}

/** Nothing while the folder is only looked at, and for a record that is gone. */
export function PurgeAction({ register, id, hasPast = true, onDone }: Props) {
  const { t } = useTranslation(['history', 'registers'])
  const record = useRecord(register, id) as AnyRecord | undefined
  const canEdit = useCanEdit()
  const [request, setRequest] = useState<PurgeRequest | null>(null)
  if (!canEdit || record === undefined || record.id !== id) return null
  const goesWhole = record.removedAt !== null || goesFromUse(register, record)
  if (!goesWhole && !hasPast) return null
  const title = anyRegisterOf(register).titleOf(record) || t(`registers:${register}.name`)
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        onClick={() => setRequest({ register, id, title, keepsCurrent: !goesWhole })}
      >
        {t(goesWhole ? 'purge.record' : 'purge.past')}
      </Button>
      <PurgeDialog request={request} onClose={() => setRequest(null)} {...(onDone ? { onDone } : {})} />
    </>
  )
}
