/** Nguồn, hồ sơ: from what the paper was made, what points at it, its note and its history. */
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { RecordHistory } from '#renderer/forms/RecordHistory.tsx'
import { RecordLinks } from '#renderer/forms/RecordLinks.tsx'
import classes from './Desk.module.css'
import { SourceList } from './SourceList.tsx'
import { useDesk } from './use-desk.ts'

export function RecordTab() {
  const { t } = useTranslation('desk')
  const { id, paper, isLocked } = useDesk()
  return (
    <div className={classes.form}>
      <FormSection title={t('tabs.record')}>
        <SourceList />
      </FormSection>
      <Textarea
        label={t('form.note')}
        autosize
        minRows={2}
        disabled={isLocked}
        value={paper.value.note}
        onChange={(event) => paper.edit({ note: event.currentTarget.value })}
      />
      <RecordLinks register="paper" id={id} />
      <RecordHistory register="paper" id={id} />
    </div>
  )
}
