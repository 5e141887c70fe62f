/** Opens the sample office. */
import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'

export function SampleButton() {
  const { t } = useTranslation('welcome')
  const act = useAct()
  return (
    <Button
      fullWidth
      variant="default"
      leftSection={<IconPlayerPlay size="1rem" aria-hidden />}
      onClick={() => act('folder.open-sample', {})}
    >
      {t('openSample')}
    </Button>
  )
}
