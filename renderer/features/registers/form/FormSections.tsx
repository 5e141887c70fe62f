/** The form of a register, drawn from its description. */
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { FormPart } from '#shared/registers/form.ts'
import { anyRegisterOf } from '#shared/registers/index.ts'
import { BasisList } from './BasisList.tsx'
import { CustomSection } from './CustomSection.tsx'
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
      {shownSections(register, form).map(({ key, parts }) => (
        <FormSection key={key} title={words('sections', key)}>
          <FormGrid>
            {parts.map((part) => (
              <Part
                key={part.path}
                part={part}
                form={form}
                words={words}
                sectionTitle={words('sections', key)}
              />
            ))}
          </FormGrid>
        </FormSection>
      ))}
      <CustomSection register={register} form={form} />
      <FormSection title={t('basisAndLinks')}>
        <BasisList form={form} self={recordId === null ? null : { register, id: recordId }} />
        <LinkList form={form} self={recordId === null ? null : { register, id: recordId }} />
        <Textarea label={t('note')} autosize minRows={1} {...form.getInputProps('note')} />
      </FormSection>
    </>
  )
}

/** The sections with what is to be seen of them; those of which nothing is are left out. */
function shownSections(register: CoordinationRegister, form: AnyForm) {
  return anyRegisterOf(register)
    .form.map(({ key, parts }) => ({
      key,
      parts: parts.filter((part) => part.isShown?.(form.values) ?? true),
    }))
    .filter(({ parts }) => parts.length > 0)
}

type PartProps = { part: FormPart; form: AnyForm; words: FormWords; sectionTitle: string }

function Part({ part, form, words, sectionTitle }: PartProps) {
  const isWide = part.kind === 'rows' || part.kind === 'area' || part.isWide
  return (
    <div className={isWide ? classes.wide : undefined}>
      {part.kind === 'rows' ? (
        <RowsInput part={part} form={form} words={words} sectionTitle={sectionTitle} />
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
