/** What is done next for a record: a task is given or an event planned that belongs to it, in one small dialog. */
import { Button } from '@mantine/core'
import { IconCalendarPlus, IconChecklist } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { FollowUpDialog } from './FollowUpDialog.tsx'

type Props = { register: CoordinationRegister; id: string; title: string; leadId?: string | null }

export function FollowUp(props: Props) {
  const { t } = useTranslation('coordination')
  const [asked, setAsked] = useState<'task' | 'event' | null>(null)
  return (
    <EditOnly>
      <Button
        variant="default"
        leftSection={<IconChecklist size="1rem" aria-hidden />}
        onClick={() => setAsked('task')}
      >
        {t('followUp.task')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconCalendarPlus size="1rem" aria-hidden />}
        onClick={() => setAsked('event')}
      >
        {t('followUp.event')}
      </Button>
      <FollowUpDialog {...props} makes={asked} onClose={() => setAsked(null)} />
    </EditOnly>
  )
}
