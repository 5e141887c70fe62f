/** One more day off, make-up day or worked day of rest. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { type Day, dayParts } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type DayChoice, dayChoices, kindOfChoice } from './day-choice.ts'
import { Section } from './Section.tsx'
import classes from './Settings.module.css'
import type { OfficeYear } from './use-office-year.ts'

export function AddDay({ year, office }: { year: number; office: OfficeYear }) {
  const { t } = useTranslation('settings')
  const [date, setDate] = useState<Day | null>(null)
  const [kind, setKind] = useState<DayChoice>('make-up')
  const [name, setName] = useState('')
  const [isAsked, setAsked] = useState(false)
  const dateError =
    date !== null && dayParts(date).year !== year
      ? t('holidays.wrongYear', { year })
      : office.days.some((one) => one.date === date)
        ? t('holidays.isTwice', { day: formatDay(date ?? '') })
        : undefined
  const add = async () => {
    setAsked(true)
    if (date === null || dateError || name.trim() === '') return
    const isAdded = await office.change([
      ...office.days,
      { date, ...kindOfChoice(kind), name, nameEn: '', decided: true },
    ])
    if (!isAdded) return
    setDate(null)
    setName('')
    setAsked(false)
  }
  return (
    <Section title={t('holidays.addTitle')}>
      <div className={classes.addDay}>
        <DayInput label={t('holidays.date')} value={date} onChange={setDate} error={dateError} />
        <NativeSelect
          label={t('holidays.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as DayChoice)}
          data={dayChoices.map((value) => ({ value, label: t(`holidays.kinds.${value}`) }))}
        />
        <TextInput
          label={t('holidays.name')}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isAsked && name.trim() === '' ? t('holidays.noName') : undefined}
        />
        <Button variant="default" onClick={() => void add()}>
          {t('holidays.add')}
        </Button>
      </div>
    </Section>
  )
}
