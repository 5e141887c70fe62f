/** What was left unsaved at an earlier time, offered above the fields. */
import { Alert, Button, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayOfMoment, timeOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'

type Props = {
  /** Moment of the draft, UTC; null: there is none, and nothing is shown. */
  savedAt: string | null
  onTake: () => void
  onDismiss: () => void
}

export function DraftOffer({ savedAt, onTake, onDismiss }: Props) {
  const { t } = useTranslation('forms')
  if (savedAt === null) return null
  const at = `${timeOfMoment(savedAt)} ${formatDay(dayOfMoment(savedAt))}`
  return (
    <Alert
      color="yellow"
      variant="light"
      p="xs"
      mb="xs"
      icon={<IconPencil aria-hidden />}
      title={t('draft.title')}
    >
      {t('draft.explanation', { at })}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={onTake}>
          {t('draft.take')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDismiss}>
          {t('draft.dismiss')}
        </Button>
      </Group>
    </Alert>
  )
}
