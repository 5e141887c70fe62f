/** A whole number of the settings, with its unit. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Settings.module.css'
import { useSavedText } from './use-saved-text.ts'

type CountProps = {
  label: string
  unit: string
  min: number
  max: number
  value: number
  onChange: (value: number) => void
}

/** A whole number within bounds; anything else is refused in place and the former number stays. */
export function Count({ label, unit, min, max, value, onChange }: CountProps) {
  const { t } = useTranslation('settings')
  const [isWrong, setWrong] = useState(false)
  const text = useSavedText(String(value), (typed) => {
    const number = Number(typed.trim())
    const isRight = /^\d{1,3}$/.test(typed.trim()) && number >= min && number <= max
    setWrong(!isRight)
    if (isRight) onChange(number)
    return isRight
  })
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      maxLength={4}
      className={classes.count}
      rightSection={<span className={classes.unit}>{unit}</span>}
      rightSectionWidth="9rem"
      rightSectionPointerEvents="none"
      error={isWrong ? t('office.wrongNumber', { min, max }) : undefined}
      {...text}
    />
  )
}
