/** Where an obligation stands, what it asks, of whom, and what comes of it. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { errorUnder } from '#renderer/forms/issues-to-errors.ts'
import { MultiPickerInput } from '#renderer/forms/MultiPickerInput.tsx'
import { OrganisationMultiSelect } from '#renderer/forms/OrganisationMultiSelect.tsx'
import { makeOption } from '#renderer/forms/picker-options.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { eventKinds } from '#shared/registers/event/index.ts'
import { type Obligation, outcomes } from '#shared/registers/obligation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { LeadInput } from './LeadInput.tsx'
import classes from './Obligations.module.css'

export type ObligationForm = UseFormReturnType<FieldsOf<'obligation'>>
type Props = { form: ObligationForm; record: Obligation | null; regulation: Regulation }

export function ObligationFields({ form, record, regulation }: Props) {
  const { t } = useTranslation(['obligations', 'registers'])
  return (
    <>
      <FormSection title={t('what')}>
        <ArticlesSelect form={form} regulation={regulation} />
        <div className={classes.codeLine}>
          <TextInput label={t('registers:obligation.fields.code')} {...form.getInputProps('code')} />
          <Textarea
            label={t('registers:obligation.fields.title')}
            withAsterisk
            autosize
            minRows={1}
            maxRows={6}
            data-autofocus={record === null || undefined}
            {...form.getInputProps('title')}
          />
        </div>
        <OutcomeFields form={form} />
      </FormSection>
      <FormSection title={t('who')}>
        <LeadInput
          label={t('registers:obligation.fields.lead')}
          value={form.values.lead}
          error={errorUnder(form.errors, 'lead')}
          onChange={(lead) => form.setFieldValue('lead', lead)}
        />
        <OrganisationMultiSelect
          label={t('registers:obligation.fields.supporting')}
          value={form.values.supportingIds}
          error={errorUnder(form.errors, 'supportingIds')}
          onChange={(ids) => form.setFieldValue('supportingIds', ids)}
        />
        <TextInput
          label={t('supportingLabel')}
          placeholder={t('supportingExample')}
          {...form.getInputProps('supportingLabel')}
        />
      </FormSection>
    </>
  )
}

/** The first article is the one it stands in; others bear on it. */
function ArticlesSelect({ form, regulation }: Omit<Props, 'record'>) {
  const { t } = useTranslation('obligations')
  const options = regulation.articles.map(({ id, number, title, chapter }) =>
    makeOption(id, t('article', { number, title }), chapter),
  )
  return (
    <MultiPickerInput
      label={t('articles')}
      description={t('articlesHint')}
      isRequired
      options={options}
      selected={form.values.articleIds}
      error={errorUnder(form.errors, 'articleIds')}
      onChange={(ids) => form.setFieldValue('articleIds', ids)}
    />
  )
}

function OutcomeFields({ form }: { form: ObligationForm }) {
  const { t } = useTranslation(['obligations', 'registers'])
  return (
    <FormGrid>
      <TextInput
        label={t('registers:obligation.fields.product')}
        placeholder={t('productExample')}
        {...form.getInputProps('product')}
      />
      <NativeSelect
        label={t('registers:obligation.fields.outcome')}
        data={outcomes.map((value) => ({
          value,
          label: t(`registers:obligation.choices.outcome.${value}`),
        }))}
        {...form.getInputProps('outcome')}
      />
      {form.values.outcome === 'event' && (
        <NativeSelect
          label={t('registers:obligation.fields.eventKind')}
          data={eventKinds.map((value) => ({ value, label: t(`registers:event.choices.kind.${value}`) }))}
          {...form.getInputProps('eventKind')}
        />
      )}
    </FormGrid>
  )
}
