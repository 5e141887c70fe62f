/** Phiếu of a record: everything its form knows on a plain A4 sheet. */
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PaperDialogLater } from '#renderer/papers/PaperDialogLater.tsx'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'

export function PrintSheet({ register, id }: { register: CoordinationRegister; id: string }) {
  const { t } = useTranslation('coordination')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Tooltip label={t('sheet')}>
        <ActionIcon variant="default" size="2.25rem" aria-label={t('sheet')} onClick={() => setOpen(true)}>
          <IconPrinter size="1rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
      {isOpen && (
        <PaperDialogLater papers={[{ kind: 'record-sheet', register, id }]} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
