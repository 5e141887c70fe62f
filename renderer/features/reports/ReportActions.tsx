/** What is done with a report as a whole. */
import { Button } from '@mantine/core'
import { IconFilePlus, IconFolders } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { EveryBodyDialog } from './EveryBodyDialog.tsx'
import type { Report } from './use-report.ts'

export function ReportActions({ report }: { report: Report }) {
  const { t } = useTranslation('reports')
  const act = useAct()
  const go = useNavigation((state) => state.go)
  const [isMaking, setMaking] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const { choice, format, narratives, known } = report
  const canMake = report.chosen.missing === null && !report.error
  const draft = async () => {
    setMaking(true)
    const made = await act('papers.draft', {
      request: { kind: 'report', ...choice, format, narratives: { ...narratives.texts } },
      again: false,
    })
    setMaking(false)
    if (made.ok) go({ screen: 'papers', id: made.value.id })
  }
  useScreenAction('new', canMake ? () => void draft() : null)
  return (
    <>
      {known.template.scope === 'organisation' && (
        <Button
          variant="default"
          leftSection={<IconFolders size="1rem" aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('screen.everyBody.open')}
        </Button>
      )}
      <EditOnly>
        <Button
          leftSection={<IconFilePlus size="1rem" aria-hidden />}
          disabled={!canMake}
          loading={isMaking}
          onClick={() => void draft()}
        >
          {t('screen.draft')}
        </Button>
      </EditOnly>
      {isOpen && <EveryBodyDialog report={report} onClose={() => setOpen(false)} />}
    </>
  )
}
