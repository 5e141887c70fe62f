/** Two ways to a regulation without typing it; each opens its dialog, and the regulation that it makes. */
import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconTemplate } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import type { ReadPaper } from './ImportDialog.tsx'

const TemplateDialog = lazy(() => import('./TemplateDialog.tsx').then((m) => ({ default: m.TemplateDialog })))
const ImportDialog = lazy(() => import('./ImportDialog.tsx').then((m) => ({ default: m.ImportDialog })))

type Props = { onMade(id: string): void }

export function StartButtons({ onMade }: Props) {
  const { t } = useTranslation('starting')
  const act = useAct()
  const [opened, setOpened] = useState<'template' | ReadPaper | null>(null)
  const [isReading, setReading] = useState(false)
  const close = () => setOpened(null)
  const dialog = {
    onClose: close,
    onMade: (id: string) => {
      close()
      onMade(id)
    },
  }
  const read = async () => {
    setReading(true)
    const done = await act('regulations.read-docx', {})
    setReading(false)
    if (done.ok && done.value !== null) setOpened(done.value)
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTemplate size="1rem" aria-hidden />}
        onClick={() => setOpened('template')}
      >
        {t('fromTemplate')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size="1rem" aria-hidden />}
        loading={isReading}
        onClick={() => void read()}
      >
        {t('fromWord')}
      </Button>
      <Suspense fallback={null}>
        {opened === 'template' && <TemplateDialog {...dialog} />}
        {opened !== null && opened !== 'template' && <ImportDialog paper={opened} {...dialog} />}
      </Suspense>
    </>
  )
}
