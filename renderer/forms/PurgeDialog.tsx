/** Xóa hẳn: what goes, what stays, and that nothing brings it back, in plain words before it is done. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { flushTyping } from '#renderer/data/typing.ts'
import { useAct } from '#renderer/data/use-act.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import classes from './PurgeDialog.module.css'

export type PurgeRequest = { register: RegisterName; id: string; title: string; keepsCurrent: boolean }

type Props = { request: PurgeRequest | null; onClose(): void; onDone?: () => void }

export function PurgeDialog({ request, onClose, onDone }: Props) {
  const { t } = useTranslation(['history', 'common'])
  const [isBusy, setBusy] = useState(false)
  const act = useAct()
  const purge = async ({ register, id, keepsCurrent }: PurgeRequest) => {
    setBusy(true)
    // The folder is closed and opened again: what is being typed elsewhere goes to the disk first.
    await flushTyping()
    const { ok } = await act('records.purge', { register, id, keepsCurrent })
    setBusy(false)
    onClose()
    if (!ok) return
    notifications.show({ message: t('purge.done'), autoClose: 8000 })
    onDone?.()
  }
  return (
    <Modal
      opened={request !== null}
      onClose={() => isBusy || onClose()}
      size="38rem"
      title={request && t(request.keepsCurrent ? 'purge.pastTitle' : 'purge.recordTitle', request)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {request && (
        <Stack gap="sm">
          <Consequences keepsCurrent={request.keepsCurrent} />
          <Text size="sm">{t('purge.usb')}</Text>
          <Text size="sm" fw={600}>
            {t('purge.undo')}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" data-autofocus disabled={isBusy} onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button color="red.9" loading={isBusy} onClick={() => void purge(request)}>
              {t('purge.confirm')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

function Consequences({ keepsCurrent }: { keepsCurrent: boolean }) {
  const { t } = useTranslation('history')
  const goes = keepsCurrent
    ? (['goesPast', 'goesPastFiles', 'goesBackups'] as const)
    : (['goesRecord', 'goesFiles', 'goesBackups'] as const)
  return (
    <>
      <div>
        <h3 className={classes.title}>{t('purge.goes')}</h3>
        <ul className={classes.list}>
          {goes.map((key) => (
            <li key={key}>{t(`purge.${key}`)}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className={classes.title}>{t('purge.stays')}</h3>
        <ul className={classes.list}>
          <li>{t('purge.staysMarker')}</li>
          <li>{t('purge.staysOthers')}</li>
        </ul>
      </div>
    </>
  )
}
