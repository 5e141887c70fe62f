/** Everything of a template but its sections. */
import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { bound } from '#renderer/forms/bound.ts'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { type PaperType, paperTypes } from '#shared/document/paper-type.ts'
import {
  type ReportComparison,
  type ReportPeriodKind,
  type ReportScopeKind,
  type ReportWindow,
  reportComparisons,
  reportPeriods,
  reportScopes,
  reportWindows,
  type TaskPopulation,
  taskPopulations,
} from '#shared/registers/report-template/schema.ts'
import classes from '../Reports.module.css'
import { ChoiceSelect } from './ChoiceSelect.tsx'
import { PlacedText } from './PlacedText.tsx'
import type { TemplateEditor } from './TemplateForm.tsx'

export function Frame({ editor: { form } }: { editor: TemplateEditor }) {
  const { t } = useTranslation(['reports', 'registers'])
  return (
    <>
      <FormSection title={t('screen.template.about')}>
        <TextInput
          label={t('registers:report-template.fields.name')}
          withAsterisk
          {...form.getInputProps('name')}
        />
        <Textarea
          label={t('registers:report-template.fields.description')}
          autosize
          minRows={1}
          maxRows={4}
          {...form.getInputProps('description')}
        />
      </FormSection>
      <FormSection title={t('screen.template.counts')}>
        <div className={classes.fieldRow}>
          <ChoiceSelect
            label={t('registers:report-template.fields.scope')}
            choices={reportScopes}
            wordOf={(one) => t(`screen.scopes.${one}`)}
            {...bound<ReportScopeKind>(form.getInputProps('scope'))}
          />
          <ChoiceSelect
            label={t('screen.window')}
            choices={reportWindows}
            wordOf={(one) => t(`screen.windows.${one}`)}
            {...bound<ReportWindow>(form.getInputProps('window'))}
          />
          <ChoiceSelect
            label={t('screen.template.compare')}
            choices={reportComparisons}
            wordOf={(one) => t(`screen.template.comparisons.${one}`)}
            {...bound<ReportComparison>(form.getInputProps('compare'))}
          />
          <ChoiceSelect
            label={t('screen.template.tasks')}
            choices={taskPopulations}
            wordOf={(one) => t(`screen.template.populations.${one}`)}
            {...bound<TaskPopulation>(form.getInputProps('tasks'))}
          />
        </div>
        <Periods {...bound<ReportPeriodKind[]>(form.getInputProps('periods'))} />
      </FormSection>
      <FormSection title={t('screen.template.paper')}>
        <ChoiceSelect
          label={t('registers:report-template.fields.paperType')}
          choices={paperTypes}
          wordOf={(one) => t(`registers:report-template.choices.paperType.${one}`)}
          {...bound<PaperType>(form.getInputProps('paperType'))}
        />
        <PlacedText
          label={t('screen.template.subject')}
          description={t('screen.template.subjectHint')}
          isRequired
          {...bound<string>(form.getInputProps('subject'))}
        />
        <PlacedText label={t('screen.template.opening')} {...bound<string>(form.getInputProps('opening'))} />
      </FormSection>
    </>
  )
}

type PeriodsProps = {
  value: ReportPeriodKind[]
  onChange(value: ReportPeriodKind[]): void
  error: React.ReactNode
}

/** Kept in the order of the list, whatever was ticked first: the first is the usual one. */
function Periods({ value, onChange, error }: PeriodsProps) {
  const { t } = useTranslation('reports')
  return (
    <Checkbox.Group
      label={t('screen.template.periods')}
      error={error}
      value={value}
      onChange={(next) => onChange(reportPeriods.filter((kind) => next.includes(kind)))}
    >
      <div className={classes.ticks}>
        {reportPeriods.map((kind) => (
          <Checkbox key={kind} size="xs" value={kind} label={t(`screen.kinds.${kind}`)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
