/** The papers of a press event: its release and the slip of who answers which question, in both formats. */
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PressEvent } from '#shared/registers/press-event/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'

const PaperDialog = lazy(() =>
  import('#renderer/papers/index.ts').then((papers) => ({ default: papers.PaperDialog })),
)

const formats = ['state', 'party'] as const

/** The slip comes first where something was asked; the release is always there, and says what it lacks. */
function papersOf({ id, questions }: PressEvent): PaperRequest[] {
  const slip = formats.map((format) => ({ kind: 'press-questions', pressEventId: id, format }) as const)
  const release = formats.map(
    (format) => ({ kind: 'press-event-release', pressEventId: id, format }) as const,
  )
  return questions.length > 0 ? [...slip, ...release] : release
}

export function PressActions({ record }: { record: PressEvent }) {
  const { t } = useTranslation('registers')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size="1rem" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('press-event.papers')}
      </Button>
      {isOpen && (
        <Suspense>
          <PaperDialog papers={papersOf(record)} isOpen onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
