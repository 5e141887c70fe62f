/** The paper of a view: its button, and Ctrl+P. */
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { PaperDialogLater } from '#renderer/papers/PaperDialogLater.tsx'
import type { PaperRequest } from '#shared/reports/request.ts'

/** `label`: what is printed; a view without an answer yet has no paper. */
export function PrintView({ label, paper }: { label: string; paper: PaperRequest | null }) {
  const { t } = useTranslation('papers')
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useScreenAction('print', paper === null ? null : open)
  return (
    <>
      <Button
        variant="default"
        disabled={paper === null}
        aria-label={label}
        title={`${label} (Ctrl+P)`}
        leftSection={<IconPrinter size="1rem" aria-hidden />}
        onClick={open}
      >
        {t('print')}
      </Button>
      {isOpen && paper && <PaperDialogLater papers={[paper]} onClose={() => setOpen(false)} />}
    </>
  )
}
