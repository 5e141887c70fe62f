/** Taken up for consideration by one press; its fate in one small window. */
import { Button, Modal } from '@mantine/core'
import { IconEye, IconGavel } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import type { Proposal } from '#shared/registers/proposal/index.ts'
import { openProposalStates, stateOfProposal } from '#shared/registers/proposal/state.ts'
import { useRecordAct } from '../rows/use-record-act.ts'
import { DecideForm } from './DecideForm.tsx'

export function ProposalActions({ record }: { record: Proposal }) {
  const { t } = useTranslation(['registers', 'common'])
  const act = useRecordAct('proposal', record)
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  if (!openProposalStates.includes(stateOfProposal(record, { today }))) return null
  const close = () => setOpen(false)
  return (
    <EditOnly>
      {record.consideredOn === null && (
        <Button
          variant="default"
          leftSection={<IconEye size="1rem" aria-hidden />}
          onClick={() => void act('consider', {})}
        >
          {t('registers:proposal.act.consider')}
        </Button>
      )}
      <Button
        variant="light"
        leftSection={<IconGavel size="1rem" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('registers:proposal.act.decide')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('registers:proposal.act.decide')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
        size="32rem"
      >
        <DecideForm record={record} onDone={close} />
      </Modal>
    </EditOnly>
  )
}
