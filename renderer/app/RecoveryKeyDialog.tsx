/** The recovery key, shown once. It goes only when its owner says that it is on paper. */
import { Button, Checkbox, Modal } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecoveryKey } from '#renderer/data/recovery-key.ts'
import { useAct } from '#renderer/data/use-act.ts'
import classes from './RecoveryKeyDialog.module.css'

const nothing = () => undefined

export function RecoveryKeyDialog({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation('lock')
  const forget = useRecoveryKey((state) => state.forget)
  const [isKept, setKept] = useState(false)
  return (
    <Modal
      opened
      onClose={nothing}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('key.title')}
      size="34rem"
    >
      <p className={classes.words}>
        {t('key.once')} {t('key.use')}
      </p>
      <Groups recoveryKey={recoveryKey} />
      <PrintButton recoveryKey={recoveryKey} />
      <Checkbox
        label={t('key.kept')}
        checked={isKept}
        onChange={(event) => setKept(event.currentTarget.checked)}
        mt="md"
      />
      <div className={classes.foot}>
        <Button disabled={!isKept} onClick={forget}>
          {t('key.done')}
        </Button>
      </div>
    </Modal>
  )
}

/** Nine groups in rows of three, as on the printed page: to be copied and compared group by group. */
function Groups({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation('lock')
  const groups = recoveryKey.split('-')
  return (
    <ol className={classes.groups} aria-label={t('key.label', { count: groups.length })}>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups may be alike, and their order is what they are
        <li key={index}>{group}</li>
      ))}
    </ol>
  )
}

function PrintButton({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation('lock')
  const act = useAct()
  const [state, setState] = useState<'ready' | 'printing' | 'printed'>('ready')
  const print = async () => {
    setState('printing')
    const paper = { kind: 'recovery-key', key: recoveryKey } as const
    const outcome = await act('papers.print', { paper }, (error) => error.code === 'cancelled')
    setState(outcome.ok ? 'printed' : 'ready')
  }
  return (
    <div className={classes.print}>
      <Button
        variant="default"
        leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden />}
        loading={state === 'printing'}
        onClick={() => void print()}
        data-autofocus
      >
        {t('key.print')}
      </Button>
      <span role="status">{state === 'printed' && t('key.printed')}</span>
    </div>
  )
}
