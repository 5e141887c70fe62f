/** Biên bản: heads of both papers, the opening words, the notice of conclusions, closing. The paper takes half the screen. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { ClosingSection } from './ClosingSection.tsx'
import { PaperHeadFields } from './PaperHeadFields.tsx'
import { Section } from './Section.tsx'
import { useWorkspace } from './use-workspace.ts'
import classes from './Workspace.module.css'
import { WorkspaceText } from './WorkspaceText.tsx'

export function MinutesTab() {
  const { t } = useTranslation('meetings')
  const { meeting } = useWorkspace()
  return (
    <>
      <Section title={t('minutes.head')} path="minutes">
        <PaperHeadFields paper="minutes" />
      </Section>
      <Section title={t('minutes.opening')}>
        <WorkspaceText
          label={t('minutes.opening')}
          hidesLabel
          minRows={2}
          placeholder={t('minutes.openingHint')}
          value={meeting.value.minutes.opening}
          onChange={(opening) => meeting.edit((now) => ({ minutes: { ...now.minutes, opening } }))}
        />
      </Section>
      <ClosingSection />
      <Notice />
    </>
  )
}

function Notice() {
  const { t } = useTranslation('meetings')
  const { meeting, isLocked } = useWorkspace()
  return (
    <Section title={t('notice.title')} aside={<span className={classes.aside}>{t('notice.hint')}</span>}>
      <div className={classes.grid}>
        <TextInput
          label={t('notice.number')}
          disabled={isLocked}
          value={meeting.value.noticeNumber}
          onChange={(event) => meeting.edit({ noticeNumber: event.currentTarget.value })}
        />
        <DayInput
          label={t('notice.issuedOn')}
          isDisabled={isLocked}
          value={meeting.value.noticeIssuedOn}
          onChange={(noticeIssuedOn) => meeting.edit({ noticeIssuedOn })}
        />
      </div>
    </Section>
  )
}
