/** A button that opens the papers of a record, beside its other actions. */
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { PaperDialogLater } from '#renderer/papers/PaperDialogLater.tsx'
import type { PaperRequest } from '#shared/reports/request.ts'

export function PapersButton({ words, papers }: { words: string; papers: readonly PaperRequest[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size="1rem" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words}
      </Button>
      {isOpen && <PaperDialogLater papers={papers} onClose={() => setOpen(false)} />}
    </>
  )
}
