/** Báo tiến độ: the report of one period, in one small window, without going through the whole form. */
import { Button, Modal } from '@mantine/core'
import { IconChartLine } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { isRunning, type Programme } from '#shared/registers/programme/index.ts'
import { ReportForm } from './ReportForm.tsx'

export function ReportProgress({ record }: { record: Programme }) {
  const { t } = useTranslation(['registers', 'common'])
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  if (!isRunning(record, today)) return null
  const close = () => setOpen(false)
  return (
    <EditOnly>
      <Button
        variant="default"
        leftSection={<IconChartLine size="1rem" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('programme.act.report')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('programme.act.of', { title: record.title })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
        size="32rem"
      >
        <ReportForm record={record} onDone={close} />
      </Modal>
    </EditOnly>
  )
}
