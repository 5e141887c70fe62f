/** Danh bạ có dữ liệu cá nhân: what it is taken out for, and that the log will tell of it. */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePurpose } from '#renderer/data/purpose.ts'

const longest = 300

export function PurposeDialog() {
  const asked = usePurpose((state) => state.asked)
  // Goes with the window: nothing went out then.
  useEffect(() => () => usePurpose.getState().asked?.answer(null), [])
  return asked && <OpenDialog count={asked.count} first={asked.said} onAnswer={asked.answer} />
}

type DialogProps = { count: number; first: string; onAnswer(purpose: string | null): void }

function OpenDialog({ count, first, onAnswer }: DialogProps) {
  const { t } = useTranslation(['contacts', 'common'])
  const [purpose, setPurpose] = useState(first)
  const [isTried, setTried] = useState(false)
  const said = purpose.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (said === '') setTried(true)
    else onAnswer(said)
  }
  return (
    <Modal
      opened
      onClose={() => onAnswer(null)}
      title={t('title')}
      size="34rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('explanation', { count })}</Text>
          <TextInput
            label={t('purpose')}
            aria-required
            placeholder={t('example')}
            data-autofocus
            maxLength={longest}
            value={purpose}
            error={isTried && said === '' ? t('required') : null}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            {t('logged')}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => onAnswer(null)}>
              {t('common:cancel')}
            </Button>
            <Button type="submit">{t('go')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
