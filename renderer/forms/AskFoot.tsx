/** Below the questions of a small window: back, and the press that acts. */
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFocusReturned } from '#renderer/ui/use-focus-returned.ts'

type Props = { submit: string; isBusy: boolean; onCancel(): void }

export function AskFoot({ submit, isBusy, onCancel }: Props) {
  const { t } = useTranslation('common')
  useFocusReturned(isBusy)
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button type="submit" loading={isBusy}>
        {submit}
      </Button>
    </Group>
  )
}
