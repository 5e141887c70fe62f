/** Biên bản: heads of both papers, the opening words, the notice of conclusions, closing. The paper takes half the screen. */
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showFailure } from '#renderer/errors/show-failure.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import type { Day } from '#shared/lib/dates.ts'
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
        <LateNumber />
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

/** Goes out days after the minutes were closed, so it is open when they are not; closed minutes take it as an action. */
function Notice() {
  const { t } = useTranslation('meetings')
  const { meeting, isLocked } = useWorkspace()
  const { noticeNumber, noticeIssuedOn } = meeting.value
  const [number, setNumber] = useState(noticeNumber)
  const record = async (change: { number?: string; issuedOn?: Day | null }) => {
    const next = { number: noticeNumber, issuedOn: noticeIssuedOn, ...change }
    if (next.number === noticeNumber && next.issuedOn === noticeIssuedOn) return
    if (!isLocked) return meeting.edit({ noticeNumber: next.number, noticeIssuedOn: next.issuedOn })
    const error = await meeting.act('issue-notice', next)
    if (error) showFailure(error)
  }
  return (
    <Section title={t('notice.title')} aside={<span className={classes.aside}>{t('notice.hint')}</span>}>
      <div className={classes.grid}>
        <TextInput
          label={t('notice.number')}
          maxLength={60}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          onBlur={() => void record({ number: number.trim() })}
        />
        <DayInput
          label={t('notice.issuedOn')}
          value={noticeIssuedOn}
          onChange={(issuedOn) => void record({ issuedOn })}
        />
      </div>
    </Section>
  )
}

/** The registry numbers signed minutes after they were closed. */
function LateNumber() {
  const { t } = useTranslation(['meetings', 'papers'])
  const { meeting, isLocked } = useWorkspace()
  const [number, setNumber] = useState('')
  const { format, minutes } = meeting.value
  if (!isLocked || minutes[format].number !== '') return null
  const assign = async (event: FormEvent) => {
    event.preventDefault()
    if (number.trim() === '') return
    const error = await meeting.act('assign-number', { format, number })
    if (error) showFailure(error)
  }
  return (
    <form className={classes.lateNumber} onSubmit={(event) => void assign(event)}>
      <TextInput
        label={t('minutes.lateNumber', { format: t(`papers:formats.${format}`) })}
        maxLength={20}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-md" variant="default" disabled={number.trim() === ''}>
        {t('minutes.assignNumber')}
      </Button>
    </form>
  )
}
