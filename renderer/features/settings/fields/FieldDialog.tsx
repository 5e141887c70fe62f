/** One field of a register: what it is called, of what kind it is, what can be chosen. */
import { Button, Checkbox, Group, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { FormGrid } from '#renderer/forms/FormSection.tsx'
import { RecordForm } from '#renderer/forms/RecordForm.tsx'
import { useRecordForm } from '#renderer/forms/use-record-form.ts'
import { useBin } from '#renderer/lists/index.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { type CustomField, type CustomKind, customKinds } from '#shared/registers/custom-field/index.ts'
import { ChoicesInput } from './ChoicesInput.tsx'

type Props = {
  register: CoordinationRegister
  /** Null for a new one, which comes at `order`. */
  field: CustomField | null
  order: number
  onClose(): void
}

export function FieldDialog({ register, field, order, onClose }: Props) {
  const { t } = useTranslation(['settings', 'registers', 'common'])
  const formId = useId()
  const bin = useBin('custom-field')
  const blank = {
    register,
    label: '',
    kind: 'text',
    unit: '',
    choices: [],
    order,
    isShown: true,
    isRetired: false,
  } as const
  const draftKey = `custom-field/${field?.id ?? `new/${register}`}`
  const editor = useRecordForm(
    'custom-field',
    field,
    { ...blank, choices: [] },
    { onSaved: onClose, draftKey },
  )
  const remove = async () => {
    if (field && (await bin.remove([field.id]))) onClose()
  }
  const title = field ? field.label : t('fields.newIn', { register: t(`registers:${register}.plural`) })
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="36rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <RecordForm editor={editor} id={formId} label={title}>
        <Fields editor={editor} isStored={field !== null} />
      </RecordForm>
      <EditOnly>
        <Group mt="md" gap="xs">
          <Button type="submit" form={formId} loading={editor.isSaving} disabled={editor.hasConflict}>
            {t('common:save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          {field && (
            <Button variant="subtle" color="red" ml="auto" onClick={() => void remove()}>
              {t('common:delete')}
            </Button>
          )}
        </Group>
      </EditOnly>
    </Modal>
  )
}

type FieldsProps = { editor: ReturnType<typeof useRecordForm<'custom-field'>>; isStored: boolean }

function Fields({ editor: { form }, isStored }: FieldsProps) {
  const { t } = useTranslation(['settings', 'registers'])
  const { kind } = form.values
  const setKind = (next: CustomKind) =>
    form.setValues({
      kind: next,
      ...(next === 'choice' ? {} : { choices: [] }),
      ...(next === 'number' ? {} : { unit: '' }),
    })
  return (
    <>
      <TextInput
        label={t('registers:custom-field.fields.label')}
        withAsterisk
        data-autofocus
        maxLength={80}
        {...form.getInputProps('label')}
      />
      <FormGrid>
        {isStored ? (
          <TextInput
            label={t('registers:custom-field.fields.kind')}
            description={t('fields.kindIsFixed')}
            readOnly
            value={t(`registers:custom-field.choices.kind.${kind}`)}
          />
        ) : (
          <NativeSelect
            label={t('registers:custom-field.fields.kind')}
            value={kind}
            onChange={({ currentTarget }) => setKind(currentTarget.value as CustomKind)}
            data={customKinds.map((one) => ({
              value: one,
              label: t(`registers:custom-field.choices.kind.${one}`),
            }))}
          />
        )}
        {kind === 'number' && (
          <TextInput
            label={t('registers:custom-field.fields.unit')}
            placeholder={t('fields.unitHint')}
            maxLength={30}
            {...form.getInputProps('unit')}
          />
        )}
      </FormGrid>
      {kind === 'choice' && (
        <ChoicesInput
          choices={form.values.choices}
          errors={form.errors}
          onChange={(choices) => form.setFieldValue('choices', [...choices])}
        />
      )}
      <Checkbox
        label={t('registers:custom-field.fields.isShown')}
        {...form.getInputProps('isShown', { type: 'checkbox' })}
      />
      {isStored && (
        <Checkbox
          label={t('registers:custom-field.fields.isRetired')}
          description={t('fields.retiredHint')}
          {...form.getInputProps('isRetired', { type: 'checkbox' })}
        />
      )}
    </>
  )
}
