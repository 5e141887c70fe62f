/** Nơi nhận, with the filing line that follows it. */
import { Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { useDesk } from '../use-desk.ts'
import { LinesField } from './LinesField.tsx'

export function RecipientsSection() {
  const { t } = useTranslation('desk')
  const { parts, isLocked, edit } = useDesk()
  return (
    <FormSection
      title={t('form.recipients')}
      action={
        <Switch
          size="xs"
          label={t('form.hasRecipients')}
          disabled={isLocked}
          checked={parts.hasRecipients}
          onChange={(event) => {
            const hasRecipients = event.currentTarget.checked
            edit(() => ({ hasRecipients }))
          }}
        />
      }
    >
      {parts.hasRecipients && (
        <>
          <LinesField
            label={t('form.recipients')}
            hint={t('form.linesHint')}
            path="recipients"
            value={parts.recipients}
            isDisabled={isLocked}
            onChange={(recipients) => edit(() => ({ recipients }))}
          />
          <TextInput
            label={t('form.filing')}
            data-path="filing"
            disabled={isLocked}
            value={parts.filing}
            onChange={(event) => {
              const filing = event.currentTarget.value
              edit(() => ({ filing }))
            }}
          />
        </>
      )}
    </FormSection>
  )
}
