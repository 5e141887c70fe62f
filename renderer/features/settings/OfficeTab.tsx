/** What the office says of itself: names, issuing bodies, hours, rest, deadlines, rooms. */
import { Checkbox, Group, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EditArea } from '#renderer/forms/EditArea.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { TimeInput } from '#renderer/forms/TimeInput.tsx'
import type { ClockTime } from '#shared/lib/dates.ts'
import type { PaperFormat } from '#shared/registers/meeting/index.ts'
import { Count } from './Count.tsx'
import { RemindersSection } from './RemindersSection.tsx'
import { Section } from './Section.tsx'
import classes from './Settings.module.css'
import { type OfficeSettings, useOffice } from './use-office.ts'
import { useSavedText } from './use-saved-text.ts'

export function OfficeTab() {
  const { t } = useTranslation('settings')
  const office = useOffice()
  return (
    <>
      <Text c="dimmed" size="sm">
        {t('savesItself')}
      </Text>
      <EditArea>
        <Identity office={office} />
        <Papers office={office} />
        <Hours office={office} />
        <Deadlines office={office} />
        <RemindersSection office={office} />
        <Rooms office={office} />
      </EditArea>
    </>
  )
}

type Props = { office: OfficeSettings }

function Identity({ office: { value, change } }: Props) {
  const { t } = useTranslation('settings')
  const name = useSavedText(value.officeName, (officeName) => change({ officeName }))
  return (
    <Section title={t('office.identity')}>
      <TextInput
        label={t('office.officeName')}
        description={t('office.officeNameHint')}
        maxLength={100}
        {...name}
      />
    </Section>
  )
}

function Papers({ office: { value, change } }: Props) {
  const { t } = useTranslation('settings')
  return (
    <Section title={t('office.papers')}>
      <OrganisationSelect
        label={t('office.partyIssuer')}
        value={value.partyIssuerId}
        onChange={(partyIssuerId) => void change({ partyIssuerId })}
      />
      <OrganisationSelect
        label={t('office.stateIssuer')}
        value={value.stateIssuerId}
        onChange={(stateIssuerId) => void change({ stateIssuerId })}
      />
      <OrganisationSelect
        label={t('office.scheduleIssuer')}
        value={value.scheduleIssuerId}
        onChange={(scheduleIssuerId) => void change({ scheduleIssuerId })}
      />
      <div>
        <Text size="sm" fw={500} id="default-format">
          {t('office.defaultFormat')}
        </Text>
        <SegmentedControl
          aria-labelledby="default-format"
          value={value.defaultFormat}
          onChange={(format) => void change({ defaultFormat: format as PaperFormat })}
          data={(['party', 'state'] as const).map((format) => ({
            value: format,
            label: t(`office.formats.${format}`),
          }))}
        />
      </div>
    </Section>
  )
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

function Hours({ office: { value, change } }: Props) {
  const { t } = useTranslation('settings')
  const { morning, afternoon, weeklyRest } = value
  return (
    <Section title={t('office.hours')}>
      <div className={classes.four}>
        <Hour
          label={t('office.morningStart')}
          value={morning.start}
          save={(start) => void change({ morning: { ...morning, start } })}
        />
        <Hour
          label={t('office.morningEnd')}
          value={morning.end}
          save={(end) => void change({ morning: { ...morning, end } })}
        />
        <Hour
          label={t('office.afternoonStart')}
          value={afternoon.start}
          save={(start) => void change({ afternoon: { ...afternoon, start } })}
        />
        <Hour
          label={t('office.afternoonEnd')}
          value={afternoon.end}
          save={(end) => void change({ afternoon: { ...afternoon, end } })}
        />
      </div>
      <Checkbox.Group
        label={t('office.weeklyRest')}
        value={weeklyRest.map(String)}
        onChange={(days) => days.length < 7 && void change({ weeklyRest: days.map(Number).toSorted() })}
      >
        <Group gap="md" mt="xs">
          {weekdays.map((day) => (
            <Checkbox key={day} value={String(day)} label={t(`office.weekdays.${day}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </Section>
  )
}

type HourProps = { label: string; value: ClockTime; save: (time: ClockTime) => void }

/** A time that is saved when its field is left: half of one (`1` of `13h30`) must not become a change of its own. */
function Hour({ label, value, save }: HourProps) {
  const [typed, setTyped] = useState<ClockTime | null>(value)
  useEffect(() => setTyped(value), [value])
  return (
    <TimeInput
      label={label}
      value={typed}
      onChange={setTyped}
      onLeave={() => typed !== null && typed !== value && save(typed)}
    />
  )
}

function Deadlines({ office: { value, change } }: Props) {
  const { t } = useTranslation('settings')
  return (
    <Section title={t('office.deadlines')}>
      <Count
        label={t('office.soonDays')}
        unit={t('office.soonDaysUnit')}
        min={0}
        max={30}
        value={value.soonDays}
        onChange={(soonDays) => void change({ soonDays })}
      />
      <Count
        label={t('office.defaultTaskDays')}
        unit={t('office.defaultTaskDaysUnit')}
        min={1}
        max={365}
        value={value.defaultTaskDays}
        onChange={(defaultTaskDays) => void change({ defaultTaskDays })}
      />
    </Section>
  )
}

function Rooms({ office: { value, change } }: Props) {
  const { t } = useTranslation('settings')
  const rooms = useSavedText(
    value.rooms.join('\n'),
    (text) =>
      change({
        rooms: [
          ...new Set(
            text
              .split('\n')
              .map((room) => room.trim())
              .filter(Boolean),
          ),
        ],
      }),
    false,
  )
  return (
    <Section title={t('office.rooms')}>
      <Textarea
        aria-label={t('office.rooms')}
        description={t('office.roomsHint')}
        autosize
        minRows={3}
        maxRows={12}
        {...rooms}
      />
    </Section>
  )
}
