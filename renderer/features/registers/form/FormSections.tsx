/** The form of a register, drawn from its description. */
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { FormPart } from '#shared/registers/form.ts'
import { anyRegisterOf } from '#shared/registers/index.ts'
import { BasisList } from './BasisList.tsx'
import { type AnyForm, FieldInput } from './FieldInput.tsx'
import { type FormWords, useFormWords } from './form-words.ts'
import { LinkList } from './LinkList.tsx'
import classes from './Rows.module.css'
import { RowsInput } from './RowsInput.tsx'

type Props = { register: CoordinationRegister; form: AnyForm; recordId: string | null }

export function FormSections({ register, form, recordId }: Props) {
  const { t } = useTranslation('coordination')
  const words = useFormWords(register)
  return (
    <>
      {anyRegisterOf(register).form.map(({ key, parts }) => (
        <FormSection key={key} title={words('sections', key)}>
          <FormGrid>
            {parts
              .filter((part) => part.isShown?.(form.values) ?? true)
              .map((part) => (
                <Part key={part.path} part={part} form={form} words={words} />
              ))}
          </FormGrid>
        </FormSection>
      ))}
      <FormSection title={t('basisAndLinks')}>
        <BasisList form={form} self={recordId === null ? null : { register, id: recordId }} />
        <LinkList form={form} self={recordId === null ? null : { register, id: recordId }} />
        <Textarea label={t('note')} autosize minRows={1} {...form.getInputProps('note')} />
      </FormSection>
    </>
  )
}

function Part({ part, form, words }: { part: FormPart; form: AnyForm; words: FormWords }) {
  const isWide = part.kind === 'rows' || part.kind === 'area' || part.isWide
  return (
    <div className={isWide ? classes.wide : undefined}>
      {part.kind === 'rows' ? (
        <RowsInput part={part} form={form} words={words} />
      ) : (
        <FieldInput
          field={part}
          form={form}
          at={part.path}
          label={words('form', part.path)}
          hint={part.hasHint ? words('hints', part.path) : undefined}
          words={words}
        />
      )}
    </div>
  )
}
