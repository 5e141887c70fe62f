/** The amendments of a regulation in the order in which they took effect: their papers can be mended, one can be taken out. */
import { Button, Group, Modal, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { errorUnder } from '#renderer/forms/issues-to-errors.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { Amendment, Regulation } from '#shared/registers/regulation/index.ts'
import { useAmendmentEffect } from './amendment-effect.ts'
import classes from './Regulations.module.css'

type Form = UseFormReturnType<FieldsOf<'regulation'>>
type Props = { form: Form; regulation: Regulation }

export function AmendmentList({ form, regulation }: Props) {
  const { t } = useTranslation(['regulations', 'registers', 'common'])
  const [openId, setOpenId] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<Amendment | null>(null)
  const effectOf = useAmendmentEffect(regulation)
  if (form.values.amendments.length === 0) return null
  return (
    <FormSection title={t('registers:regulation.fields.amendments')}>
      <ol className={classes.amendments}>
        {form.values.amendments.map((amendment, index) => {
          const { id, symbol, signedOn, effectiveOn, summary } = amendment
          const isOpen = openId === id || errorUnder(form.errors, `amendments.${index}`) !== undefined
          return (
            <li key={id}>
              <div className={classes.amendment}>
                <span>
                  <strong>{symbol}</strong>
                  {signedOn && ` · ${t('amend.signed', { day: formatDay(signedOn) })}`}
                  {` · ${t('amend.effective', { day: formatDay(effectiveOn) })}`}
                </span>
                <EditOnly>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    leftSection={<IconPencil size="0.9rem" aria-hidden />}
                    aria-label={t('amend.mendOf', { symbol })}
                    aria-expanded={isOpen}
                    onClick={() => setOpenId(isOpen ? null : id)}
                  >
                    {t('common:edit')}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="red"
                    aria-label={t('amend.withdrawOf', { symbol })}
                    disabled={form.isDirty()}
                    title={form.isDirty() ? t('saveFirst') : undefined}
                    onClick={() => setLeaving(amendment)}
                  >
                    {t('common:remove')}
                  </Button>
                </EditOnly>
              </div>
              <div className={classes.hint}>{[summary, effectOf(amendment)].filter(Boolean).join('. ')}</div>
              {isOpen && <PaperFields form={form} index={index} />}
            </li>
          )
        })}
      </ol>
      <WithdrawDialog regulation={regulation} amendment={leaving} onClose={() => setLeaving(null)} />
    </FormSection>
  )
}

/** The day of effect is not among them: former wordings hang on it. */
function PaperFields({ form, index }: { form: Form; index: number }) {
  const { t } = useTranslation('regulations')
  const path = `amendments.${index}` as const
  return (
    <div className={classes.fields}>
      <FormGrid>
        <TextInput label={t('amend.symbol')} withAsterisk {...form.getInputProps(`${path}.symbol`)} />
        <DayInput
          label={t('amend.signedOn')}
          hint={false}
          {...bound<string | null>(form.getInputProps(`${path}.signedOn`))}
        />
      </FormGrid>
      <TextInput label={t('amend.summary')} {...form.getInputProps(`${path}.summary`)} />
    </div>
  )
}

type WithdrawProps = { regulation: Regulation; amendment: Amendment | null; onClose(): void }

function WithdrawDialog({ regulation, amendment, onClose }: WithdrawProps) {
  const { t } = useTranslation(['regulations', 'common'])
  const act = useAct()
  const { id, revision } = regulation
  const withdraw = async () => {
    const input = { amendmentId: amendment?.id ?? '' }
    await act('records.act', { register: 'regulation', id, revision, action: 'withdraw-amendment', input })
    onClose()
  }
  return (
    <Modal
      opened={amendment !== null}
      onClose={onClose}
      title={t('amend.withdrawTitle', { symbol: amendment?.symbol ?? '' })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {t('amend.withdrawHint')}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button color="red" onClick={() => void withdraw()}>
          {t('amend.withdraw')}
        </Button>
      </Group>
    </Modal>
  )
}
