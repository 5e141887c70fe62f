/** What is done with a report as a whole. */
import { Button } from '@mantine/core'
import { IconFolders } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftButton } from '#renderer/papers/index.ts'
import { EveryBodyDialog } from './EveryBodyDialog.tsx'
import { paperOf } from './PaperSide.tsx'
import type { Report } from './use-report.ts'

export function ReportActions({ report }: { report: Report }) {
  const { t } = useTranslation('reports')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {report.known.template.scope === 'organisation' && (
        <Button
          variant="default"
          leftSection={<IconFolders size="1rem" aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('screen.everyBody.open')}
        </Button>
      )}
      <DraftButton paper={report.error ? null : paperOf(report, report.narratives.texts)} size="sm" isMain />
      {isOpen && <EveryBodyDialog report={report} onClose={() => setOpen(false)} />}
    </>
  )
}
