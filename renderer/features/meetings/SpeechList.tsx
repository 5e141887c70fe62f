/** Ý kiến phát biểu: a speaker by two letters and Enter, the time by itself, then the words. */
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFlag, IconFlagFilled } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import { PickerInput } from '#renderer/forms/PickerInput.tsx'
import { makeOption } from '#renderer/forms/picker-options.ts'
import { TimeInput } from '#renderer/forms/TimeInput.tsx'
import { attendeeOfText } from '#renderer/forms/use-attendees.ts'
import { useOrganisationOptions, usePersonOptions } from '#renderer/forms/use-directory.ts'
import { emptyDoc } from '#shared/lib/rich-text.ts'
import { fold } from '#shared/lib/vi-text.ts'
import type { Attendee } from '#shared/registers/attendee.ts'
import type { Speech } from '#shared/registers/meeting/index.ts'
import classes from './CourseTab.module.css'
import { Section } from './Section.tsx'
import { timeNow } from './times.ts'
import { useWorkspace } from './use-workspace.ts'
import { WorkspaceText } from './WorkspaceText.tsx'

export function SpeechList() {
  const { t } = useTranslation('meetings')
  const { meeting, event, nameOf, isLocked } = useWorkspace()
  const today = useToday()
  const [fresh, setFresh] = useState<string | null>(null)
  const { speeches } = meeting.value
  const begin = (speaker: Attendee) => {
    const id = crypto.randomUUID()
    // The time is taken while the meeting is being held; written up later, it would be a lie.
    const at = event.value.date === today && meeting.value.endedAt === null ? timeNow() : null
    const speech = {
      id,
      speaker: { ...speaker, id: crypto.randomUUID() },
      at,
      content: emptyDoc,
      needsFollowUp: false,
    }
    meeting.edit((now) => ({ speeches: [...now.speeches, speech] }))
    setFresh(id)
  }
  return (
    <Section title={t('speeches.title')} aside={speeches.length} path="speeches">
      <OrderedRows
        label={t('speeches.title')}
        items={speeches}
        keyOf={(speech) => speech.id}
        nameOf={(speech) => nameOf(speech.speaker)}
        onChange={(next) => meeting.edit({ speeches: next })}
        isDisabled={isLocked}
      >
        {(speech, index) => <SpeechRow speech={speech} number={index + 1} isFresh={speech.id === fresh} />}
      </OrderedRows>
      {!isLocked && <SpeakerPicker key={speeches.length} onPick={begin} />}
    </Section>
  )
}

/** `Võ Ngọc Mai (Phó Giám đốc, …)` is found by `vm`, `nm` and `vnm`. */
function shortSigns(name: string): string {
  const initials = fold(name.replace(/\(.*$/, ''))
    .split(' ')
    .filter(Boolean)
    .map((word) => word[0] ?? '')
  const last = initials.at(-1) ?? ''
  return [initials.join(''), `${initials[0] ?? ''}${last}`, `${initials.at(-2) ?? ''}${last}`].join(' ')
}

/** Those who attend, by their names, initials, posts or bodies; anybody else in words. */
function SpeakerPicker({ onPick }: { onPick: (speaker: Attendee) => void }) {
  const { t } = useTranslation('meetings')
  const { event, nameOf } = useWorkspace()
  const people = usePersonOptions()
  const organisations = useOrganisationOptions()
  const { chairs, secretary, participants } = event.value
  const { attendees, options } = useMemo(() => {
    const present: Attendee[] = [...chairs, ...participants, ...(secretary ? [secretary] : [])]
    const wordsOf = ({ personId, organisationId }: Attendee) =>
      [
        people.find(({ value }) => value === personId)?.haystack,
        organisations.find(({ value }) => value === organisationId)?.haystack,
      ].join(' ')
    return {
      attendees: new Map(present.map((who) => [who.id, who])),
      options: present.map((who) =>
        makeOption(who.id, nameOf(who), '', `${shortSigns(nameOf(who))} ${wordsOf(who)}`),
      ),
    }
  }, [chairs, participants, secretary, nameOf, people, organisations])
  return (
    <PickerInput
      label={t('speeches.pick')}
      hidesLabel
      placeholder={t('speeches.pickHint')}
      options={options}
      selected={null}
      onPick={(id) => {
        const who = attendees.get(id)
        if (who)
          onPick({ id: who.id, personId: who.personId, organisationId: who.organisationId, label: who.label })
      }}
      onFreeText={(text) => onPick(attendeeOfText(text))}
    />
  )
}

function SpeechRow({ speech, number, isFresh }: { speech: Speech; number: number; isFresh: boolean }) {
  const { t } = useTranslation('meetings')
  const { meeting, nameOf, isLocked } = useWorkspace()
  const name = nameOf(speech.speaker)
  const change = (patch: Partial<Speech>) =>
    meeting.edit((now) => ({
      speeches: now.speeches.map((one) => (one.id === speech.id ? { ...one, ...patch } : one)),
    }))
  const Flag = speech.needsFollowUp ? IconFlagFilled : IconFlag
  return (
    <article className={classes.speech} aria-label={`${number}. ${name}`}>
      <div className={classes.speechHead}>
        <span className={classes.speaker}>{`${number}. ${name}`}</span>
        <div className={classes.speechTime}>
          <TimeInput
            label={t('speeches.at', { name })}
            hidesLabel
            isDisabled={isLocked}
            value={speech.at}
            onChange={(at) => change({ at })}
          />
        </div>
        <Tooltip label={t('speeches.followUp')}>
          <ActionIcon
            variant="subtle"
            color={speech.needsFollowUp ? 'orange' : 'gray'}
            aria-label={t('speeches.followUp')}
            aria-pressed={speech.needsFollowUp}
            disabled={isLocked}
            onClick={() => change({ needsFollowUp: !speech.needsFollowUp })}
          >
            <Flag size="1rem" />
          </ActionIcon>
        </Tooltip>
      </div>
      <WorkspaceText
        label={t('speeches.words', { name })}
        hidesLabel
        isPlain
        placeholder={t('speeches.wordsHint')}
        hasFocus={isFresh}
        value={speech.content}
        onChange={(content) => change({ content })}
      />
    </article>
  )
}
