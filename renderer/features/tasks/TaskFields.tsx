/** The fields of a task's form. State, completion and extensions are changed by acts, not here. */
import { ActionIcon, Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { BasisSelect } from '#renderer/forms/BasisSelect.tsx'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { errorUnder } from '#renderer/forms/issues-to-errors.ts'
import { OrganisationMultiSelect } from '#renderer/forms/OrganisationMultiSelect.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { PersonSelect } from '#renderer/forms/PersonSelect.tsx'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { referenceOfBasis } from '#shared/registers/basis.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { type Task, urgencies } from '#shared/registers/task/index.ts'
import { withoutBreaks } from './one-line.ts'
import classes from './Tasks.module.css'

type Form = UseFormReturnType<FieldsOf<'task'>>
type Props = { form: Form; task: Task | null }

export function TaskFields({ form, task }: Props) {
  const { t } = useTranslation(['tasks', 'registers', 'common'])
  const { values, errors } = form
  return (
    <>
      <FormSection title={t('drawer.content')}>
        <Textarea
          label={t('registers:task.fields.title')}
          withAsterisk
          autosize
          minRows={1}
          maxRows={5}
          data-one-line
          error={errors.title}
          value={values.title}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
          onChange={(event) => form.setFieldValue('title', withoutBreaks(event.currentTarget.value))}
          {...(task ? {} : { 'data-autofocus': true })}
        />
        <FormGrid>
          <TextInput
            label={t('registers:task.fields.product')}
            error={errors.product}
            value={values.product}
            onChange={(event) => form.setFieldValue('product', event.currentTarget.value)}
          />
          <Select
            label={t('registers:task.fields.urgency')}
            allowDeselect={false}
            data={urgencies.map((value) => ({ value, label: t(`registers:task.choices.urgency.${value}`) }))}
            value={values.urgency}
            onChange={(value) => value && form.setFieldValue('urgency', value as Task['urgency'])}
          />
          {task && task.resultPaper !== '' && (
            <TextInput
              label={t('registers:task.fields.resultPaper')}
              error={errors.resultPaper}
              value={values.resultPaper}
              onChange={(event) => form.setFieldValue('resultPaper', event.currentTarget.value)}
            />
          )}
        </FormGrid>
      </FormSection>
      <Assignment form={form} />
      <Dates form={form} task={task} />
      <Source form={form} />
    </>
  )
}

function Assignment({ form }: { form: Form }) {
  const { t } = useTranslation(['tasks', 'registers', 'common'])
  const organisations = useById('organisation')
  const today = useToday()
  const { values, errors } = form
  const ids = values.supporting.map((entry) => entry.organisationId)
  const support = (chosen: string[]) =>
    form.setFieldValue(
      'supporting',
      chosen.map(
        (organisationId) =>
          values.supporting.find((entry) => entry.organisationId === organisationId) ?? {
            organisationId,
            part: '',
          },
      ),
    )
  return (
    <FormSection title={t('drawer.assignment')}>
      <OrganisationSelect
        label={t('registers:task.fields.lead')}
        isRequired
        error={values.leadId === '' && errors.leadId ? t('common:required') : errors.leadId}
        value={values.leadId || null}
        onChange={(id) => form.setFieldValue('leadId', id ?? '')}
      />
      <OrganisationMultiSelect
        label={t('registers:task.fields.supporting')}
        error={errorUnder(errors, 'supporting')}
        without={[values.leadId]}
        value={ids}
        onChange={support}
      />
      {values.supporting.map((entry, index) => {
        const organisation = organisations.get(entry.organisationId)
        const name = organisation ? shortNameOn(organisation, today) : ''
        return (
          <TextInput
            key={entry.organisationId}
            size="xs"
            aria-label={t('drawer.part', { name })}
            leftSection={<span className={classes.partOf}>{name}</span>}
            leftSectionWidth="9rem"
            placeholder={t('drawer.partPlaceholder')}
            value={entry.part}
            onChange={(event) => form.setFieldValue(`supporting.${index}.part`, event.currentTarget.value)}
          />
        )
      })}
      <FormGrid>
        <PersonSelect
          label={t('registers:task.fields.contact')}
          error={errors.contactId}
          value={values.contactId}
          onChange={(id) => form.setFieldValue('contactId', id)}
        />
        <PersonSelect
          label={t('registers:task.fields.directedBy')}
          error={errors.directedById}
          value={values.directedById}
          onChange={(id) => form.setFieldValue('directedById', id)}
        />
      </FormGrid>
    </FormSection>
  )
}

const deadlineKinds = ['date', 'none', 'regular'] as const

function Dates({ form, task }: Props) {
  const { t } = useTranslation(['tasks', 'registers', 'common'])
  const { values, errors } = form
  const { deadline } = values
  const isExtended = values.extensions.length > 0
  const error = errorUnder(errors, 'deadline')
  const setKind = (kind: (typeof deadlineKinds)[number]) =>
    form.setFieldValue('deadline', kind === 'date' ? { kind, on: '' } : { kind })
  return (
    <FormGrid>
      <DayInput
        label={t('registers:task.fields.assignedOn')}
        isRequired
        error={errors.assignedOn}
        value={values.assignedOn || null}
        onChange={(day) => form.setFieldValue('assignedOn', day ?? '')}
      />
      <Select
        label={t('drawer.deadlineKind')}
        allowDeselect={false}
        disabled={isExtended}
        data={deadlineKinds.map((value) => ({ value, label: t(`drawer.kinds.${value}`) }))}
        value={deadline.kind}
        onChange={(kind) => kind && setKind(kind as (typeof deadlineKinds)[number])}
      />
      {deadline.kind === 'date' && (
        <DayInput
          label={t('registers:task.fields.deadline')}
          isRequired
          isDisabled={isExtended}
          description={
            isExtended
              ? t('drawer.extendedDeadline')
              : t(task ? 'drawer.correctDeadline' : 'drawer.assumedDeadline')
          }
          error={deadline.on === '' && error ? t('common:required') : error}
          value={deadline.on || null}
          onChange={(day) => form.setFieldValue('deadline', { kind: 'date', on: day ?? '' })}
        />
      )}
    </FormGrid>
  )
}

function Source({ form }: { form: Form }) {
  const { t } = useTranslation(['tasks', 'registers'])
  const go = useNavigation((state) => state.go)
  const { values, errors } = form
  const reference = values.basis ? referenceOfBasis(values.basis, 'basis') : null
  const place = reference ? placeOfRecord(reference.register, reference.id) : null
  return (
    <FormSection title={t('drawer.source')}>
      <div className={classes.basis}>
        <BasisSelect
          label={t('registers:task.fields.basis')}
          error={errorUnder(errors, 'basis')}
          value={values.basis}
          onChange={(basis) => form.setFieldValue('basis', basis)}
        />
        {place && (
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('drawer.openBasis')}
            title={t('drawer.openBasis')}
            onClick={() => go(place)}
          >
            <IconExternalLink size="1rem" aria-hidden />
          </ActionIcon>
        )}
      </div>
      <Textarea
        label={t('registers:task.fields.note')}
        autosize
        minRows={1}
        maxRows={8}
        error={errors.note}
        value={values.note}
        onChange={(event) => form.setFieldValue('note', event.currentTarget.value)}
      />
    </FormSection>
  )
}
