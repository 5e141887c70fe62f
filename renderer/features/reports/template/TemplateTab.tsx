/** The template behind a report: one that comes with the program is looked at and copied, the office's own is changed. */
import { Alert, Button } from '@mantine/core'
import { IconCopy, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import type { KnownTemplate } from '../choice.ts'
import classes from '../Reports.module.css'
import { useCopyTemplate } from '../use-copy-template.ts'
import { isShipped } from '../use-templates.ts'
import { SectionSummary } from './SectionSummary.tsx'
import { TemplateForm } from './TemplateForm.tsx'

type Props = {
  known: KnownTemplate
  /** What stands in the fields, whenever a report can be made of it. */
  onEdited(template: ReportTemplate): void
}

export function TemplateTab({ known, onEdited }: Props) {
  return isShipped(known.id) ? <Shipped known={known} /> : <Own known={known} onEdited={onEdited} />
}

function Own({ known, onEdited }: Props) {
  const record = useRecord('report-template', known.id)
  return record ? <TemplateForm record={record} onEdited={onEdited} /> : null
}

function Shipped({ known }: { known: KnownTemplate }) {
  const { t } = useTranslation('reports')
  const { copy } = useCopyTemplate()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard
    <div className={classes.content} tabIndex={0}>
      <Alert color="gray" variant="light" p="xs" icon={<IconInfoCircle aria-hidden />}>
        {t('screen.template.shippedHint')}
        <EditOnly>
          <div className={classes.alertAction}>
            <Button
              size="compact-sm"
              leftSection={<IconCopy size="1rem" aria-hidden />}
              onClick={() => void copy(known)}
            >
              {t('screen.template.copy')}
            </Button>
          </div>
        </EditOnly>
      </Alert>
      <p className={classes.opening}>{known.template.description}</p>
      <ol className={classes.sections} aria-label={t('screen.template.sections')}>
        {known.template.sections.map((section) => (
          <li key={section.id}>
            <SectionSummary section={section} />
          </li>
        ))}
      </ol>
    </div>
  )
}
