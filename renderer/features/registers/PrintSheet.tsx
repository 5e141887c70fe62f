/** Phiếu of a record: everything its form knows on a plain A4 sheet. */
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'

const PaperDialog = lazy(() =>
  import('#renderer/papers/index.ts').then((papers) => ({ default: papers.PaperDialog })),
)

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
        <Suspense>
          <PaperDialog
            papers={[{ kind: 'record-sheet', register, id }]}
            isOpen
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
