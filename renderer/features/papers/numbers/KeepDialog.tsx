/** Keeps numbers, enters those used outside the program, or cancels holes: the same few questions. */
import { Button, Group, Modal, NumberInput, Select, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import type { NumberRange } from '#shared/views/numbering/series-book.ts'
import classes from './Numbers.module.css'
import { useTypeNames } from './type-names.ts'
import { type Keep, useKeep } from './use-keep.ts'

export type KeepKind = 'reserve' | 'enter' | 'cancel'
export type Wanted = {
  readonly organisationId: string
  readonly period: string
  readonly letters?: string
  readonly range?: NumberRange
}

type Props = { kind: KeepKind; wanted: Wanted; onClose(): void }

export function KeepDialog({ kind, wanted, onClose }: Props) {
  const { t } = useTranslation(['numbers', 'common'])
  const keep = useKeep(kind, wanted, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void keep.submit()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="34rem"
      title={t(`numbers:keep.${kind}`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.hint}>{t(`numbers:keep.${kind}Hint`)}</p>
        <Where keep={keep} />
        <HowMany keep={keep} kind={kind} />
        <Why keep={keep} kind={kind} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!keep.isReady}>
            {t(`numbers:keep.${doing[kind]}`)}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

const doing = { reserve: 'doReserve', enter: 'doEnter', cancel: 'doCancel' } as const

/** Under which type they count, and the day, by which the year or the term is known. */
function Where({ keep: { value, change, errors } }: { keep: Keep }) {
  const { t } = useTranslation('numbers')
  const { choices } = useTypeNames()
  const isListed = choices.some((choice) => choice.value === value.letters)
  const data =
    isListed || value.letters === '' ? choices : [...choices, { value: value.letters, label: value.letters }]
  return (
    <div className={classes.two}>
      <Select
        label={t('keep.type')}
        searchable
        allowDeselect={false}
        data={data}
        value={value.letters === '' ? null : value.letters}
        onChange={(letters) => letters && change({ letters })}
        error={errors.typeSymbol}
      />
      <DayInput
        label={t('keep.day')}
        value={value.day}
        onChange={(day) => change({ day })}
        error={errors.day}
      />
    </div>
  )
}

function HowMany({ keep: { value, change, errors }, kind }: { keep: Keep; kind: KeepKind }) {
  const { t } = useTranslation('numbers')
  return (
    <div className={classes.two}>
      <NumberInput
        label={t(value.count > 1 ? 'keep.first' : 'keep.number')}
        description={kind === 'reserve' ? t('keep.numberHint') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={1}
        max={999_999}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={value.number ?? ''}
        onChange={(number) => change({ number: typeof number === 'number' ? number : null })}
        error={errors.number}
      />
      <NumberInput
        label={t('keep.count')}
        min={1}
        max={kind === 'reserve' ? 100 : 1000}
        allowDecimal={false}
        allowNegative={false}
        value={value.count}
        onChange={(count) => change({ count: typeof count === 'number' ? count : 1 })}
        error={errors.count}
      />
    </div>
  )
}

function Why({ keep: { value, change, errors }, kind }: { keep: Keep; kind: KeepKind }) {
  const { t } = useTranslation('numbers')
  return kind === 'enter' ? (
    <TextInput
      label={t('keep.subject')}
      maxLength={1000}
      value={value.subject}
      onChange={(event) => change({ subject: event.currentTarget.value })}
    />
  ) : (
    <TextInput
      label={t('keep.reason')}
      placeholder={kind === 'reserve' ? t('keep.reasonHint') : undefined}
      required
      maxLength={300}
      value={value.reason}
      onChange={(event) => change({ reason: event.currentTarget.value })}
      error={errors.reason}
    />
  )
}
