/** What leads a paper out of the desk: a draft is issued, an issued one may be withdrawn. */
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

type Props = {
  paperId: string
  /** Saves what is still being typed; false when that was refused, and nothing is asked then. */
  beforeIssue?: () => Promise<boolean>
}

/** One button, for the head of the paper. Nothing for one that was withdrawn, or while the folder is only looked at. */
export function IssueActions({ paperId, beforeIssue }: Props) {
  const { t } = useTranslation('numbers')
  const paper = useRecord('paper', paperId)
  const [open, setOpen] = useState<'issue' | 'withdraw' | null>(null)
  const close = () => setOpen(null)
  const begin = async () => {
    if (!beforeIssue || (await beforeIssue())) setOpen('issue')
  }
  if (!paper) return null
  return (
    <EditOnly>
      {paper.state === 'draft' && (
        <Button
          size="compact-sm"
          leftSection={<IconSend size="1rem" stroke={1.6} aria-hidden />}
          onClick={() => void begin()}
        >
          {t('issue.button')}
        </Button>
      )}
      {paper.state === 'issued' && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size="1rem" stroke={1.6} aria-hidden />}
          onClick={() => setOpen('withdraw')}
        >
          {t('withdraw.button')}
        </Button>
      )}
      {open === 'issue' && <IssueDialog paper={paper} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog paper={paper} onClose={close} />}
    </EditOnly>
  )
}
