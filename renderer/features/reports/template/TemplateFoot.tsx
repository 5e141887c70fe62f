/** Saving, going back to where the template came from, throwing it away. */
import { Button } from '@mantine/core'
import { IconRestore, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { useBin } from '#renderer/lists/index.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import classes from '../Reports.module.css'
import { useTemplate } from '../use-templates.ts'
import type { TemplateEditor } from './TemplateForm.tsx'

export function TemplateFoot({ editor, formId }: { editor: TemplateEditor; formId: string }) {
  const { t } = useTranslation(['reports', 'common', 'forms'])
  const go = useNavigation((state) => state.go)
  const bin = useBin('report-template')
  const { record, form } = editor
  const origin = useTemplate(record?.basedOn || undefined)
  const [isAsking, setAsking] = useState(false)
  const remove = async () => {
    if (record && (await bin.remove([record.id]))) go({ screen: 'reports' })
  }
  const goBack = () => {
    if (!origin) return
    const { name, basedOn } = form.getValues()
    form.setValues({ ...origin.template, name, basedOn, sections: [...origin.template.sections] })
    setAsking(false)
  }
  return (
    <EditOnly>
      <footer className={classes.foot}>
        <Button type="submit" form={formId} loading={editor.isSaving} disabled={editor.hasConflict}>
          {t('common:save')}
        </Button>
        {origin && !isAsking && (
          <Button
            variant="default"
            leftSection={<IconRestore size="1rem" aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {t('screen.template.toOrigin')}
          </Button>
        )}
        {isAsking && origin && (
          <>
            <span role="alert">{t('screen.template.askOrigin', { name: origin.template.name })}</span>
            <Button size="compact-sm" onClick={goBack}>
              {t('screen.template.doOrigin')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
              {t('common:cancel')}
            </Button>
          </>
        )}
        <output className={classes.quiet}>{editor.isDirty ? t('forms:unsaved') : ''}</output>
        <span className={classes.gap} />
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size="1rem" aria-hidden />}
          onClick={() => void remove()}
        >
          {t('common:delete')}
        </Button>
      </footer>
    </EditOnly>
  )
}
