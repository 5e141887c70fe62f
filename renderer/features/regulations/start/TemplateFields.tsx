/** What the regulation is called, its term, and the bodies that take the template's parts. */
import { Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { OrganisationMultiSelect } from '#renderer/forms/OrganisationMultiSelect.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { templateRoles } from '#shared/template/roles.ts'
import classes from './Start.module.css'
import type { TemplateValues } from './template-values.ts'

type Form = UseFormReturnType<TemplateValues>

export function TemplateFields({ form }: { form: Form }) {
  const { t } = useTranslation(['starting', 'registers'])
  return (
    <>
      <FormSection title={t('template.about')}>
        <Textarea
          label={t('registers:regulation.fields.title')}
          withAsterisk
          autosize
          minRows={1}
          data-autofocus
          {...form.getInputProps('title')}
        />
        <div className={classes.pairs}>
          <TextInput
            label={t('registers:regulation.fields.shortTitle')}
            {...form.getInputProps('shortTitle')}
          />
          <TextInput label={t('registers:regulation.fields.symbol')} {...form.getInputProps('symbol')} />
          <DayInput
            label={t('registers:regulation.fields.validFrom')}
            isRequired
            {...bound<string | null>(form.getInputProps('validFrom'))}
          />
          <DayInput
            label={t('registers:regulation.fields.validTo')}
            isRequired
            {...bound<string | null>(form.getInputProps('validTo'))}
          />
        </div>
        <TextInput
          label={t('registers:regulation.fields.parentInstrument')}
          {...form.getInputProps('parentInstrument')}
        />
      </FormSection>
      <RoleFields form={form} />
    </>
  )
}

function RoleFields({ form }: { form: Form }) {
  const { t } = useTranslation('starting')
  return (
    <FormSection title={t('template.roles')}>
      <p className={classes.hint}>{t('template.rolesHint')}</p>
      <div className={classes.pairs}>
        {templateRoles.map((role) => (
          <OrganisationSelect
            key={role}
            label={t(`template.role.${role}`)}
            {...bound<string | null>(form.getInputProps(`roles.${role}`))}
          />
        ))}
      </div>
      <OrganisationMultiSelect
        label={t('template.departments')}
        description={t('template.departmentsHint')}
        {...bound<readonly string[]>(form.getInputProps('departmentIds'))}
      />
    </FormSection>
  )
}
