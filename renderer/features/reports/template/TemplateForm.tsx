/** The office's own template in fields: what it is for, what it counts over, its texts and its sections. The paper follows at once. */
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { RecordForm } from '#renderer/forms/RecordForm.tsx'
import { type RecordForm as Editor, useRecordForm } from '#renderer/forms/use-record-form.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import {
  type ReportTemplate,
  type ReportTemplateRecord,
  reportTemplateSchema,
} from '#shared/registers/report-template/schema.ts'
import classes from '../Reports.module.css'
import { Frame } from './Frame.tsx'
import { SectionsInput } from './SectionsInput.tsx'
import { TemplateFoot } from './TemplateFoot.tsx'

/** The report and its pages follow the typing after a pause. */
const pauseMs = 600

export type TemplateEditor = Editor<'report-template'>
type Props = { record: ReportTemplateRecord; onEdited(template: ReportTemplate): void }

export function TemplateForm({ record, onEdited }: Props) {
  const { t } = useTranslation('reports')
  const editor = useRecordForm('report-template', record, fieldsOf(record))
  const [values] = useDebouncedValue(editor.form.values, pauseMs)
  const id = useId()
  useEffect(() => {
    const parsed = v.safeParse(reportTemplateSchema, values)
    if (parsed.success) onEdited(parsed.output)
  }, [values, onEdited])
  return (
    <div className={classes.editor}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard */}
      <div className={classes.content} tabIndex={0}>
        <RecordForm editor={editor} id={id} label={t('screen.template.form')}>
          <Frame editor={editor} />
          <SectionsInput editor={editor} />
        </RecordForm>
      </div>
      <TemplateFoot editor={editor} formId={id} />
    </div>
  )
}
