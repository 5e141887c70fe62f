/** Type, subject, urgency, and the look in which it is printed. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { paperUrgencies } from '#shared/document/paper-parts.ts'
import { type PaperType, paperTypes } from '#shared/document/paper-type.ts'
import { useDesk } from '../use-desk.ts'
import { useProfileChoices } from '../use-profile-choices.ts'

export function BasicsSection() {
  const { t } = useTranslation(['desk', 'registers'])
  const { parts, paper, look, isLocked, edit } = useDesk()
  const profiles = useProfileChoices(paper.value.format)
  const chooseType = (type: PaperType) =>
    edit(() => ({ type, title: look.types[type].title, typeSymbol: look.types[type].symbol }))
  return (
    <FormSection title={t('form.basics')}>
      <div data-path="subject">
        <Textarea
          label={t('form.subject')}
          placeholder={t('form.subjectHint')}
          autosize
          minRows={2}
          disabled={isLocked}
          value={parts.subject}
          onChange={(event) => {
            const subject = event.currentTarget.value.replace(/\n/g, ' ')
            edit(() => ({ subject }))
          }}
        />
      </div>
      <FormGrid>
        <NativeSelect
          label={t('form.type')}
          data={paperTypes.map((type) => ({ value: type, label: t(`registers:paper.choices.type.${type}`) }))}
          disabled={isLocked}
          value={parts.type}
          onChange={(event) => chooseType(event.currentTarget.value as PaperType)}
        />
        <div data-path="title">
          <TextInput
            label={t('form.title')}
            placeholder={parts.type === 'letter' ? t('form.titleHint') : undefined}
            disabled={isLocked}
            value={parts.title}
            onChange={(event) => {
              const title = event.currentTarget.value
              edit(() => ({ title }))
            }}
          />
        </div>
        <NativeSelect
          label={t('form.urgency')}
          data={paperUrgencies.map((one) => ({ value: one, label: t(`form.urgencies.${one}`) }))}
          disabled={isLocked}
          value={parts.urgency}
          onChange={(event) => {
            const urgency = event.currentTarget.value as typeof parts.urgency
            edit(() => ({ urgency }))
          }}
        />
        <TextInput
          label={t('form.circulation')}
          placeholder={t('form.circulationHint')}
          disabled={isLocked}
          value={parts.circulation}
          onChange={(event) => {
            const circulation = event.currentTarget.value
            edit(() => ({ circulation }))
          }}
        />
        {paper.value.look === null && (
          <div data-path="look">
            <NativeSelect
              label={t('form.profile')}
              data={profiles}
              disabled={isLocked}
              value={paper.value.profileId}
              onChange={(event) => paper.edit({ profileId: event.currentTarget.value })}
            />
          </div>
        )}
      </FormGrid>
    </FormSection>
  )
}
