/** The fields of an entry, in the order in which an office plans: what, when, where, who, with which papers. */
import { Autocomplete, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { AttendeeListInput } from '#renderer/forms/AttendeeListInput.tsx'
import { AttendeeSelect } from '#renderer/forms/AttendeeSelect.tsx'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { errorUnder } from '#renderer/forms/issues-to-errors.ts'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { ParticipantListInput } from '#renderer/forms/ParticipantListInput.tsx'
import { TimeInput } from '#renderer/forms/TimeInput.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import {
  type CalendarEvent,
  eventKinds,
  eventModes,
  eventStatuses,
  sessions,
} from '#shared/registers/event/index.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import { BasisListInput } from './BasisListInput.tsx'
import { ConflictNotes } from './ConflictNotes.tsx'
import { DocumentListInput } from './DocumentListInput.tsx'
import classes from './EntryFields.module.css'
import { sessionOf } from './grid-events.ts'
import { OverlapNotes } from './OverlapNotes.tsx'
import { RepetitionEditor } from './RepetitionEditor.tsx'
import type { EntryEditor } from './use-entry-editor.ts'

type Props = { editor: EntryEditor; entry: RangeEntry | null }

export function EntryFields({ editor, entry }: Props) {
  const { t } = useTranslation(['calendar', 'registers'])
  const { values, set, errors } = editor
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('registers:event.fields.title')}
        required
        maxLength={300}
        value={values.title}
        error={errors.title}
        data-autofocus={entry === null || undefined}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <FormGrid>
        <Choice name="kind" codes={eventKinds} editor={editor} />
        <Choice name="status" codes={eventStatuses} editor={editor} />
      </FormGrid>
      <ProvinceWide editor={editor} />
      <When editor={editor} entry={entry} />
      <ConflictNotes values={values} ownKey={entry?.key ?? null} />
      <OverlapNotes values={values} ownKey={entry?.key ?? null} />
      <Where editor={editor} />
      <Who editor={editor} />
      <FormSection title={t('calendar:entry.repeat')}>
        <RepetitionEditor
          rule={values.rule}
          startDate={values.date}
          canBeNone={entry === null || entry.seriesId === null}
          error={errorUnder(errors, 'rule')}
          onChange={(rule) => set({ rule })}
        />
      </FormSection>
      <FormSection title={t('calendar:entry.papers')}>
        <DocumentListInput
          value={values.documents}
          error={errorUnder(errors, 'documents')}
          onChange={(documents) => set({ documents })}
        />
        <BasisListInput
          value={values.basis}
          error={errorUnder(errors, 'basis')}
          onChange={(basis) => set({ basis })}
        />
        <Textarea
          label={t('registers:event.fields.note')}
          autosize
          minRows={2}
          maxLength={2000}
          value={values.note}
          error={errors.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </FormSection>
    </div>
  )
}

/** Only conferences can be province-wide; a mark that is there can always be taken off. */
function ProvinceWide({ editor: { values, set, errors } }: { editor: EntryEditor }) {
  const { t } = useTranslation(['calendar', 'registers'])
  const [office] = useAll('settings')
  const { conferenceKinds } = office?.volume ?? defaultSettings.volume
  const isMarked = values.isProvinceWide === true
  if (!isMarked && !conferenceKinds.includes(values.kind)) return null
  return (
    <Checkbox
      size="xs"
      label={t('registers:event.fields.isProvinceWide')}
      description={t('calendar:entry.provinceWideHint')}
      checked={isMarked}
      error={errors.isProvinceWide}
      onChange={(event) => set({ isProvinceWide: event.currentTarget.checked || undefined })}
    />
  )
}

function When({ editor, entry }: Props) {
  const { t } = useTranslation(['calendar', 'registers'])
  const { values, set, errors } = editor
  const timed = (startTime: string | null) =>
    set({
      startTime,
      ...(startTime && values.session !== 'all-day' ? { session: sessionOf(startTime) } : {}),
      ...(startTime ? {} : { endTime: null }),
    })
  return (
    <FormSection title={t('calendar:entry.when')}>
      <FormGrid>
        <DayInput
          label={t('registers:event.fields.date')}
          isRequired
          value={values.date}
          error={errors.date ?? errors.startDate}
          onChange={(date) => date && set({ date })}
        />
        <DayInput
          label={t('registers:event.fields.endDate')}
          placeholder={t('calendar:entry.oneDay')}
          isDisabled={values.rule !== null}
          value={values.endDate}
          error={errors.endDate}
          onChange={(endDate) => set({ endDate })}
        />
      </FormGrid>
      <div className={classes.times}>
        <Choice name="session" codes={sessions} editor={editor} />
        <TimeInput
          label={t('calendar:entry.start')}
          value={values.startTime}
          error={errors.startTime}
          onChange={timed}
        />
        <TimeInput
          label={t('calendar:entry.end')}
          value={values.endTime}
          error={errors.endTime}
          onChange={(endTime) => set({ endTime })}
        />
      </div>
      {entry?.originalDate && entry.originalDate !== values.date && (
        <span className={classes.hint}>
          {t('calendar:entry.ofSeries', { day: formatDay(entry.originalDate) })}
        </span>
      )}
    </FormSection>
  )
}

function Where({ editor }: { editor: EntryEditor }) {
  const { t } = useTranslation(['calendar', 'registers'])
  const [office] = useAll('settings')
  const { values, set, errors } = editor
  return (
    <FormGrid>
      <Autocomplete
        label={t('registers:event.fields.room')}
        data={office?.rooms ?? []}
        maxLength={200}
        value={values.room}
        error={errors.room}
        onChange={(room) => set({ room })}
      />
      <Choice name="mode" codes={eventModes} editor={editor} />
    </FormGrid>
  )
}

function Who({ editor }: { editor: EntryEditor }) {
  const { t } = useTranslation(['calendar', 'registers'])
  const { values, set, errors } = editor
  return (
    <FormSection title={t('calendar:entry.who')}>
      <AttendeeListInput
        label={t('calendar:entry.chairs')}
        description={t('calendar:entry.chairsHint')}
        value={values.chairs}
        error={errorUnder(errors, 'chairs')}
        onChange={(chairs) => set({ chairs })}
      />
      <AttendeeSelect
        label={t('registers:event.fields.secretary')}
        value={values.secretary}
        error={errorUnder(errors, 'secretary')}
        onChange={(secretary) => set({ secretary })}
      />
      <ParticipantListInput
        label={t('registers:event.fields.participants')}
        value={values.participants}
        error={errorUnder(errors, 'participants')}
        onChange={(participants) => set({ participants })}
      />
      <OrganisationSelect
        label={t('registers:event.fields.preparedBy')}
        value={values.preparedById}
        error={errors.preparedById}
        onChange={(preparedById) => set({ preparedById })}
      />
    </FormSection>
  )
}

type ChoiceName = 'kind' | 'status' | 'session' | 'mode'
type ChoiceProps<N extends ChoiceName> = {
  name: N
  codes: readonly CalendarEvent[N][]
  editor: EntryEditor
}

/** One of the register's choices, in its own words. */
function Choice<N extends ChoiceName>({ name, codes, editor }: ChoiceProps<N>) {
  const { t } = useTranslation('registers')
  const word = (code: string): string => t(`event.choices.${name}.${code}` as 'event.choices.kind.briefing')
  return (
    <Select
      label={t(`event.fields.${name}`)}
      allowDeselect={false}
      data={codes.map((value) => ({ value, label: word(value) }))}
      value={(editor.values as FieldsOf<'event'>)[name]}
      error={editor.errors[name]}
      onChange={(value) => value && editor.set({ [name]: value })}
    />
  )
}
