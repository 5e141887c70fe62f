/** The days of a year that differ from the plain week, every one of them the office's to change. */
import { ActionIcon, Button, Checkbox, Group, NativeSelect, Table, Text, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { EditArea, EditOnly } from '#renderer/forms/EditArea.tsx'
import type { Place } from '#renderer/navigation/navigation.ts'
import type { SpecialDay } from '#shared/calendar/holidays.ts'
import { dayParts, makeDay, weekdayOf } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { AddDay } from './AddDay.tsx'
import { choiceOfDay, type DayChoice, dayChoices, kindOfChoice } from './day-choice.ts'
import { NoticeDialog } from './notice/NoticeDialog.tsx'
import classes from './Settings.module.css'
import { type OfficeYear, useOfficeYear } from './use-office-year.ts'
import { useSavedText } from './use-saved-text.ts'
import { YearNotes } from './YearNotes.tsx'

export function HolidaysTab({ place }: { place: Place }) {
  const { t } = useTranslation(['settings', 'moves'])
  const today = useToday()
  const [year, setYear] = useState(dayParts(place.day ?? today).year)
  const [isEntering, setEntering] = useState(false)
  const office = useOfficeYear(year)
  const calendar = useWorkingCalendar()
  const workingDays = calendar.workingDaysBetween(makeDay(year - 1, 12, 31), makeDay(year, 12, 31))
  return (
    <>
      <Group gap="xs" className={classes.yearLine}>
        <ActionIcon variant="default" aria-label={t('holidays.former')} onClick={() => setYear(year - 1)}>
          <IconChevronLeft size="1rem" />
        </ActionIcon>
        <h2>{t('holidays.year', { year })}</h2>
        <ActionIcon variant="default" aria-label={t('holidays.next')} onClick={() => setYear(year + 1)}>
          <IconChevronRight size="1rem" />
        </ActionIcon>
        <Text size="sm" c="dimmed">
          {office.isOwn ? t('holidays.isOwn') : t('holidays.isDefault')} ·{' '}
          {t('holidays.workingDays', { count: workingDays })}
        </Text>
        {office.isOwn && (
          <EditOnly>
            <Button variant="subtle" size="compact-sm" onClick={() => void office.reset()}>
              {t('holidays.reset')}
            </Button>
          </EditOnly>
        )}
        <EditOnly>
          <Button variant="default" size="compact-sm" ml="auto" onClick={() => setEntering(true)}>
            {t('moves:notice.open')}
          </Button>
        </EditOnly>
      </Group>
      {isEntering && <NoticeDialog key={year} year={year} onClose={() => setEntering(false)} />}
      <YearNotes year={year} office={office} />
      <EditArea>
        <DayTable key={year} office={office} />
      </EditArea>
      <EditOnly>
        <AddDay year={year} office={office} />
      </EditOnly>
    </>
  )
}

function DayTable({ office }: { office: OfficeYear }) {
  const { t } = useTranslation('settings')
  if (office.days.length === 0) return <Text c="dimmed">{t('holidays.empty')}</Text>
  return (
    <Table className={classes.days} verticalSpacing="0.15rem" withTableBorder stickyHeader>
      <Table.Thead>
        <Table.Tr>
          {(['date', 'weekday', 'kind', 'name', 'decided'] as const).map((column) => (
            <Table.Th key={column}>{t(`holidays.${column}`)}</Table.Th>
          ))}
          <Table.Th aria-hidden />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {office.days.map((day) => (
          <DayRow key={day.date} day={day} office={office} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function DayRow({ day, office }: { day: SpecialDay; office: OfficeYear }) {
  const { t, i18n } = useTranslation('settings')
  const replace = (next: SpecialDay) =>
    void office.change(office.days.map((one) => (one.date === day.date ? next : one)))
  const put = (patch: Partial<SpecialDay>) => replace({ ...day, ...patch })
  const putKind = (choice: DayChoice) => {
    const { off: _off, ...rest } = day
    replace({ ...rest, ...kindOfChoice(choice) })
  }
  const isEnglish = i18n.language === 'en' && day.nameEn !== ''
  const name = useSavedText(isEnglish ? day.nameEn : day.name, (text) => {
    if (text.trim() !== '') put(isEnglish ? { nameEn: text } : { name: text })
    return true
  })
  const shown = formatDay(day.date)
  return (
    <Table.Tr>
      <Table.Td className={classes.number}>{shown}</Table.Td>
      <Table.Td>{t(`office.weekdays.${weekdayOf(day.date)}`)}</Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={`${t('holidays.kind')} ${shown}`}
          value={choiceOfDay(day)}
          onChange={(event) => putKind(event.currentTarget.value as DayChoice)}
          data={dayChoices.map((value) => ({ value, label: t(`holidays.kinds.${value}`) }))}
        />
      </Table.Td>
      <Table.Td>
        <TextInput size="xs" aria-label={`${t('holidays.name')} ${shown}`} maxLength={120} {...name} />
      </Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={`${t('holidays.decided')} ${shown}`}
          checked={day.decided}
          onChange={(event) => put({ decided: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('holidays.remove', { day: shown })}
          onClick={() => void office.change(office.days.filter((one) => one.date !== day.date))}
        >
          <IconTrash size="1rem" />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  )
}
