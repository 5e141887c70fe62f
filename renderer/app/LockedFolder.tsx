/** A folder with a passphrase, before it is opened. */
import { Button, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { SecretInput } from '#renderer/ui/SecretInput.tsx'
import type { AppError } from '#shared/contract/result.ts'
import classes from './FolderScreen.module.css'
import { SampleButton } from './SampleButton.tsx'
import { useChooseFolder } from './use-choose-folder.ts'

export function LockedFolder({ path }: { path: string }) {
  const { t } = useTranslation(['lock', 'welcome'])
  const [isRecovery, setRecovery] = useState(false)
  return (
    <>
      <h1 className={classes.opening}>
        <IconLock size="1.35rem" aria-hidden />
        {t('locked.title')}
      </h1>
      <p>{t(isRecovery ? 'locked.recoveryHint' : 'locked.hint')}</p>
      <code>{path}</code>
      <UnlockForm
        key={String(isRecovery)}
        isRecovery={isRecovery}
        onOther={() => setRecovery((before) => !before)}
      />
      <Elsewhere />
      <p className={classes.small}>{t('locked.noBackDoor')}</p>
    </>
  )
}

function UnlockForm({ isRecovery, onOther }: { isRecovery: boolean; onOther: () => void }) {
  const { t } = useTranslation('lock')
  const { secret, setSecret, refusal, isOpening, submit, field } = useUnlock()
  const common = {
    ref: field,
    label: t(isRecovery ? 'locked.recoveryKey' : 'locked.passphrase'),
    value: secret,
    error: refusal && <Refused refusal={refusal} isRecovery={isRecovery} />,
    maxLength: 1000,
    'data-autofocus': true,
    autoFocus: true,
  }
  const words = { show: t('field.show'), hide: t('field.hide'), capsLock: t('locked.capsLock') }
  return (
    <form onSubmit={submit} className={classes.unlock}>
      {isRecovery ? (
        <TextInput
          {...common}
          onChange={(event) => setSecret(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          classNames={{ input: classes.key ?? '' }}
        />
      ) : (
        <SecretInput {...common} onChange={setSecret} words={words} />
      )}
      <div className={classes.actions}>
        <Button type="submit" loading={isOpening} disabled={secret === ''}>
          {t('locked.open')}
        </Button>
        <Button variant="subtle" onClick={onOther}>
          {t(isRecovery ? 'locked.usePassphrase' : 'locked.useRecovery')}
        </Button>
      </div>
    </form>
  )
}

/** What is typed, and what came of it. Nothing is locked out: whoever has the folder could try anywhere. */
function useUnlock() {
  const act = useAct()
  const [secret, setSecret] = useState('')
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const [isOpening, setOpening] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (secret === '' || isOpening) return
    setOpening(true)
    const outcome = await act('folder.unlock', { secret }, (error) => error.code === 'wrong-passphrase')
    setOpening(false)
    if (outcome.ok || outcome.error.code !== 'wrong-passphrase') return
    setRefusal(outcome.error)
    field.current?.select()
  }
  return { secret, setSecret, refusal, isOpening, submit, field }
}

/** A key that was mistyped, one of another folder and a wrong passphrase are mended differently. */
function Refused({ refusal, isRecovery }: { refusal: AppError; isRecovery: boolean }) {
  const { t } = useTranslation('lock')
  const looks = refusal.params?.recoveryKey
  if (looks === 'mistyped') return <Lines head={t('locked.keyMistyped')} rest={t('locked.keyTyping')} />
  if (looks === 'ok') return <Lines head={t('locked.keyOther')} rest={t('locked.keyNewest')} />
  if (isRecovery) return <Lines head={t('locked.keyNone')} rest={t('locked.keyTyping')} />
  return <Lines head={t('locked.wrong')} rest={`${t('locked.wrongTyping')} ${t('locked.wrongForgotten')}`} />
}

function Lines({ head, rest }: { head: string; rest: string }) {
  return (
    <span role="alert" className={classes.refused}>
      <strong>{head}</strong>
      <span>{rest}</span>
    </span>
  )
}

function Elsewhere() {
  const { t } = useTranslation('lock')
  const choose = useChooseFolder()
  return (
    <div className={classes.elsewhere}>
      <Button variant="default" onClick={choose}>
        {t('locked.otherFolder')}
      </Button>
      <div>
        <SampleButton />
      </div>
    </div>
  )
}
