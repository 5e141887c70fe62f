/** The ladder of reminders, and whether the system shows notices. */
import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReminderSettings } from '#shared/registers/settings/index.ts'
import { Count } from './Count.tsx'
import { readNumbers } from './read-numbers.ts'
import { Section } from './Section.tsx'
import type { OfficeSettings } from './use-office.ts'
import { useSavedText } from './use-saved-text.ts'

export function RemindersSection({ office: { value, change } }: { office: OfficeSettings }) {
  const { t } = useTranslation('reminders')
  const { reminders } = value
  const patch = (some: Partial<ReminderSettings>) => change({ reminders: { ...reminders, ...some } })
  return (
    <Section title={t('settings.title')}>
      <Ladder
        label={t('settings.before')}
        hint={t('settings.daysHint')}
        range={[0, 60]}
        isDescending
        value={reminders.before}
        save={(before) => patch({ before })}
      />
      <Ladder
        label={t('settings.beforeLong')}
        hint={t('settings.afterHint')}
        range={[0, 120]}
        isDescending
        value={reminders.beforeLong}
        save={(beforeLong) => patch({ beforeLong })}
      />
      <Count
        label={t('settings.longFrom')}
        unit={t('settings.longUnit')}
        min={1}
        max={365}
        value={reminders.longFrom}
        onChange={(longFrom) => void patch({ longFrom })}
      />
      <Ladder
        label={t('settings.after')}
        hint={t('settings.afterHint')}
        range={[1, 365]}
        value={reminders.after}
        save={(after) => patch({ after })}
      />
      <Checkbox
        label={t('settings.notifies')}
        description={t('settings.notifiesHint')}
        checked={reminders.notifies}
        onChange={(event) => void patch({ notifies: event.currentTarget.checked })}
      />
    </Section>
  )
}

/** As many steps as the settings hold. */
const mostSteps = 12

type LadderProps = {
  label: string
  hint: string
  range: readonly [min: number, max: number]
  /** The farthest before the deadline first. */
  isDescending?: boolean
  value: readonly number[]
  save(numbers: number[]): Promise<boolean>
}

/** Numbers parted by commas; anything else is refused in place and stays as typed. */
function Ladder({ label, hint, range, isDescending = false, value, save }: LadderProps) {
  const { t } = useTranslation('reminders')
  const [min, max] = range
  const [isWrong, setWrong] = useState(false)
  const text = useSavedText(value.join(', '), async (typed) => {
    const numbers = readNumbers(typed, { min, max, most: mostSteps })
    setWrong(numbers === null)
    if (numbers === null) return false
    const sorted = numbers.toSorted((a, b) => (isDescending ? b - a : a - b))
    return sorted.join() === value.join() || save(sorted)
  })
  return (
    <TextInput
      label={label}
      description={hint}
      inputMode="numeric"
      maxLength={80}
      error={isWrong ? t('settings.wrongDays', { min, max, most: mostSteps }) : undefined}
      {...text}
    />
  )
}
