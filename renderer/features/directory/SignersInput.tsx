/** Ready-made signature blocks: in whose name, in what post, by whom. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { bound } from '#renderer/forms/bound.ts'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import { PersonSelect } from '#renderer/forms/PersonSelect.tsx'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { authorityMarks, type SignerPreset } from '#shared/registers/organisation/index.ts'
import classes from './Directory.module.css'

type Form = UseFormReturnType<FieldsOf<'organisation'>>

const blankSigner = (): SignerPreset => ({
  id: crypto.randomUUID(),
  label: '',
  mark: '',
  authority: '',
  post: '',
  personId: null,
})

export function SignersInput({ form }: { form: Form }) {
  const { t } = useTranslation(['directory', 'registers'])
  const { signers } = form.values
  return (
    <FormSection
      title={t('registers:organisation.fields.signers')}
      action={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => form.insertListItem('signers', blankSigner())}
        >
          {t('signer.add')}
        </Button>
      }
    >
      {signers.length === 0 && <p className={classes.hint}>{t('signer.hint')}</p>}
      <OrderedRows
        label={t('registers:organisation.fields.signers')}
        items={signers}
        keyOf={(signer) => signer.id}
        nameOf={(signer) => signer.label}
        onChange={(next) => form.setFieldValue('signers', next)}
      >
        {(_signer, index) => <Signer form={form} index={index} />}
      </OrderedRows>
    </FormSection>
  )
}

function Signer({ form, index }: { form: Form; index: number }) {
  const { t } = useTranslation('directory')
  const path = `signers.${index}` as const
  return (
    <div className={classes.stack}>
      <FormGrid>
        <TextInput
          label={t('signer.label')}
          placeholder={t('signer.labelExample')}
          withAsterisk
          {...form.getInputProps(`${path}.label`)}
        />
        <NativeSelect
          label={t('signer.mark')}
          data={authorityMarks.map((mark) => ({ value: mark, label: mark || t('signer.noMark') }))}
          {...form.getInputProps(`${path}.mark`)}
        />
        <TextInput
          label={t('signer.authority')}
          placeholder={t('signer.authorityExample')}
          {...form.getInputProps(`${path}.authority`)}
        />
        <TextInput
          label={t('signer.post')}
          placeholder={t('signer.postExample')}
          {...form.getInputProps(`${path}.post`)}
        />
      </FormGrid>
      <PersonSelect
        label={t('signer.person')}
        {...bound<string | null>(form.getInputProps(`${path}.personId`))}
      />
    </div>
  )
}
