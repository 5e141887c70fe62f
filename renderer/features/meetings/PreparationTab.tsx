/** Chuẩn bị: the legal clocks, the invitation, who comes, the agenda, the documents. */
import { Switch, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AttendeeListInput } from '#renderer/forms/AttendeeListInput.tsx'
import { AttendeeSelect } from '#renderer/forms/AttendeeSelect.tsx'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { ParticipantListInput } from '#renderer/forms/ParticipantListInput.tsx'
import { TimeInput } from '#renderer/forms/TimeInput.tsx'
import { AgendaEditor } from './AgendaEditor.tsx'
import { ClockList } from './ClockList.tsx'
import { DocumentsEditor } from './DocumentsEditor.tsx'
import { PaperHeadFields } from './PaperHeadFields.tsx'
import { Section } from './Section.tsx'
import { useWorkspace } from './use-workspace.ts'
import classes from './Workspace.module.css'

export function PreparationTab() {
  return (
    <>
      <ClockList />
      <MeetingFacts />
      <Participants />
      <AgendaEditor />
      <DocumentsEditor />
      <Invitation />
    </>
  )
}

function MeetingFacts() {
  const { t } = useTranslation(['meetings', 'registers'])
  const { event, isLocked } = useWorkspace()
  const { value, edit } = event
  const field = (key: 'startTime' | 'endTime' | 'room' | 'chairs' | 'secretary') =>
    ({ label: t(`registers:event.fields.${key}`), isDisabled: isLocked }) as const
  return (
    <Section title={t('preparation.facts')}>
      <div className={classes.grid}>
        <TimeInput
          {...field('startTime')}
          value={value.startTime}
          onChange={(startTime) => edit({ startTime })}
        />
        <TimeInput {...field('endTime')} value={value.endTime} onChange={(endTime) => edit({ endTime })} />
        <TextInput
          data-path="event.room"
          label={t('registers:event.fields.room')}
          disabled={isLocked}
          value={value.room}
          onChange={(change) => edit({ room: change.currentTarget.value })}
        />
      </div>
      <div className={classes.grid}>
        <div data-path="event.chairs">
          <AttendeeListInput
            {...field('chairs')}
            description={t('preparation.chairsHint')}
            value={value.chairs}
            onChange={(chairs) => edit({ chairs })}
          />
        </div>
        <div data-path="event.secretary">
          <AttendeeSelect
            {...field('secretary')}
            value={value.secretary}
            onChange={(secretary) => edit({ secretary })}
          />
        </div>
      </div>
    </Section>
  )
}

function Participants() {
  const { t } = useTranslation('registers')
  const { event, isLocked } = useWorkspace()
  return (
    <Section title={t('event.fields.participants')} aside={event.value.participants.length}>
      <ParticipantListInput
        label={t('event.fields.participants')}
        hidesLabel
        isDisabled={isLocked}
        value={event.value.participants}
        onChange={(participants) => event.edit({ participants })}
      />
    </Section>
  )
}

function Invitation() {
  const { t } = useTranslation('meetings')
  const { meeting, isLocked } = useWorkspace()
  const { invitation } = meeting.value
  const edit = (change: Partial<typeof invitation>) =>
    meeting.edit((now) => ({ invitation: { ...now.invitation, ...change } }))
  return (
    <Section title={t('invitation.title')} path="invitation">
      <div className={classes.grid}>
        <DayInput
          label={t('invitation.sentOn')}
          isDisabled={isLocked}
          value={invitation.sentOn}
          onChange={(sentOn) => edit({ sentOn })}
        />
        <Switch
          mt="1.6rem"
          label={t('invitation.isUrgent')}
          disabled={isLocked}
          checked={invitation.isUrgent}
          onChange={(event) => edit({ isUrgent: event.currentTarget.checked })}
        />
      </div>
      <Textarea
        mb="sm"
        label={t('invitation.requests')}
        placeholder={t('invitation.requestsHint')}
        autosize
        minRows={2}
        disabled={isLocked}
        value={invitation.requests}
        onChange={(event) => edit({ requests: event.currentTarget.value })}
      />
      <PaperHeadFields paper="invitation" />
    </Section>
  )
}
