/** Setting, changing or taking away the passphrase, and making a new recovery key: one form for the four. */
import { Button, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SecretInput } from '#renderer/ui/SecretInput.tsx'
import { passphraseStrength, shortestPassphrase } from '#shared/lib/passphrase.ts'
import classes from './Settings.module.css'
import { type PassphraseForm, usePassphraseForm } from './use-passphrase-form.ts'

export type PassphraseTask = 'set' | 'change' | 'renew' | 'remove'

type Props = { task: PassphraseTask; onClose: () => void }

export function PassphraseDialog({ task, onClose }: Props) {
  const { t } = useTranslation(['lock', 'common'])
  const form = usePassphraseForm(task, onClose)
  return (
    <Modal
      opened
      onClose={form.isBusy ? () => undefined : onClose}
      title={t(`form.${task}Title`)}
      size="32rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={form.submit} className={classes.form} noValidate>
        <Text size="sm">{t(`form.${task}What`)}</Text>
        {form.wantsCurrent && <Current form={form} />}
        {form.wantsNew && <NewOne form={form} />}
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose} disabled={form.isBusy}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" loading={form.isBusy} {...(task === 'remove' ? { color: 'red' } : {})}>
            {t(`form.${task}Do`)}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function useFieldWords() {
  const { t } = useTranslation('lock')
  return { show: t('field.show'), hide: t('field.hide'), capsLock: t('locked.capsLock') }
}

function Current({ form }: { form: PassphraseForm }) {
  const { t } = useTranslation('lock')
  const words = useFieldWords()
  const { problem } = form
  const error = problem === 'wrong' ? t('form.wrong') : problem === 'no-current' ? t('form.required') : null
  return (
    <SecretInput
      label={t('form.current')}
      value={form.current}
      onChange={form.setCurrent}
      words={words}
      error={error}
      maxLength={1000}
      data-autofocus
    />
  )
}

function NewOne({ form }: { form: PassphraseForm }) {
  const { t } = useTranslation('lock')
  const words = useFieldWords()
  const { fresh, again, problem } = form
  return (
    <>
      <SecretInput
        label={t('form.new')}
        value={fresh}
        onChange={form.setFresh}
        words={words}
        description={<Strength text={fresh} />}
        error={problem === 'too-short' ? t('form.tooShort', { count: missing(fresh) }) : null}
        maxLength={1000}
        {...(form.wantsCurrent ? {} : { 'data-autofocus': true })}
      />
      <SecretInput
        label={t('form.again')}
        value={again}
        onChange={form.setAgain}
        words={words}
        error={problem === 'different' ? t('form.different') : null}
        maxLength={1000}
      />
    </>
  )
}

const missing = (text: string) => Math.max(1, shortestPassphrase - [...text.normalize('NFC')].length)

/** Calm advice: nothing is said before there is something to say. */
function Strength({ text }: { text: string }) {
  const { t } = useTranslation('lock')
  if (text === '') return t('form.rule')
  const strength = passphraseStrength(text)
  const words =
    strength === 'too-short' ? t('form.tooShort', { count: missing(text) }) : t(`form.${strength}`)
  return <span data-strength={strength}>{words}</span>
}
