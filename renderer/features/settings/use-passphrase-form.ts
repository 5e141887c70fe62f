/** What is typed into the form of a passphrase, what is wrong with it, and what happens when it is sent. */
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecoveryKey } from '#renderer/data/recovery-key.ts'
import { useAct } from '#renderer/data/use-act.ts'
import type { AppError } from '#shared/contract/result.ts'
import { passphraseStrength } from '#shared/lib/passphrase.ts'
import type { PassphraseTask } from './PassphraseDialog.tsx'

export type PassphraseProblem = 'no-current' | 'too-short' | 'different' | 'wrong'
export type PassphraseForm = ReturnType<typeof usePassphraseForm>

/** Sends the form of a task; `onDone` when it went through. The folder may be opened again meanwhile, and the form be gone. */
export function usePassphraseForm(task: PassphraseTask, onDone: () => void) {
  const [current, setCurrent] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<PassphraseProblem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const wantsCurrent = task !== 'set'
  const wantsNew = task === 'set' || task === 'change'
  const send = useSend(task)
  const find = (): PassphraseProblem | null => {
    if (wantsCurrent && current === '') return 'no-current'
    if (wantsNew && passphraseStrength(fresh) === 'too-short') return 'too-short'
    return wantsNew && fresh.normalize('NFC') !== again.normalize('NFC') ? 'different' : null
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    const found = find()
    setProblem(found)
    if (found !== null) return
    setBusy(true)
    const outcome = await send(current, fresh)
    setBusy(false)
    if (outcome === 'wrong') setProblem('wrong')
    if (outcome === 'done') onDone()
  }
  return {
    ...{ current, setCurrent, fresh, setFresh, again, setAgain },
    ...{ wantsCurrent, wantsNew, problem, isBusy, submit },
  }
}

const isWrong = (error: AppError) => error.code === 'wrong-passphrase'

function useSend(task: PassphraseTask) {
  const { t } = useTranslation('lock')
  const act = useAct()
  const show = useRecoveryKey((state) => state.show)
  const tell = (message: string) => notifications.show({ message, color: 'green' })
  return async (current: string, passphrase: string): Promise<'done' | 'wrong' | 'refused'> => {
    switch (task) {
      case 'set': {
        const outcome = await act('folder.set-passphrase', { passphrase })
        if (outcome.ok) show(outcome.value.recoveryKey)
        return resultOf(outcome)
      }
      case 'renew': {
        const outcome = await act('folder.renew-recovery-key', { current }, isWrong)
        if (outcome.ok) show(outcome.value.recoveryKey)
        return resultOf(outcome)
      }
      case 'change': {
        const outcome = await act('folder.change-passphrase', { current, passphrase }, isWrong)
        if (outcome.ok) tell(t('form.changed'))
        return resultOf(outcome)
      }
      case 'remove': {
        const outcome = await act('folder.remove-passphrase', { current }, isWrong)
        if (outcome.ok && outcome.value.folder.state === 'open') tell(t('form.removed'))
        return resultOf(outcome)
      }
    }
  }
}

function resultOf(outcome: { ok: true } | { ok: false; error: AppError }): 'done' | 'wrong' | 'refused' {
  if (outcome.ok) return 'done'
  return isWrong(outcome.error) ? 'wrong' : 'refused'
}
