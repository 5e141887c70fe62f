/** A month, quarter, half-year or year: which part, and of which year. */
import { Input, NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProps } from '#renderer/forms/field-props.ts'
import { type PeriodLength, periodKeyOf, periodLengths, readPeriodKey } from '#shared/calendar/period-key.ts'
import { romanNumber } from '#shared/lib/roman.ts'
import classes from './Rows.module.css'

type Props = FieldProps & { value: string; onChange(key: string): void }

const lengths = ['month', 'quarter', 'half-year', 'year'] as const satisfies readonly PeriodLength[]

export function PeriodInput({ value, onChange, label, error, description, isRequired }: Props) {
  const { t } = useTranslation('coordination')
  const known = readPeriodKey(value)
  // A year that is only half typed is no period: the part stays what it was.
  const [part, setPart] = useState(known ? partCode(known.length, known.part) : 'year-1')
  const shownPart = known ? partCode(known.length, known.part) : part
  const take = (code: string, year: number | '') => {
    setPart(code)
    const [, length = 'year', number = '1'] = /^(.*)-(\d+)$/.exec(code) ?? []
    onChange(year === '' ? '' : periodKeyOf({ year, length: length as PeriodLength, part: Number(number) }))
  }
  const year = Number(/^\d+/.exec(value)?.[0] ?? '') || ''
  return (
    <Input.Wrapper label={label} error={error} description={description} withAsterisk={isRequired ?? false}>
      <div className={classes.period}>
        <NativeSelect
          aria-label={`${label}: ${t('period.label')}`}
          value={shownPart}
          onChange={({ currentTarget }) => take(currentTarget.value, year)}
          data={lengths.flatMap((length) =>
            Array.from({ length: 12 / periodLengths[length] }, (_, index) => ({
              value: partCode(length, index + 1),
              label: sayPart(length, index + 1),
            })),
          )}
        />
        <NumberInput
          aria-label={`${label}: ${t('period.year')}`}
          aria-invalid={error !== undefined && error !== null}
          value={year}
          onChange={(typed) => take(shownPart, typed === '' ? '' : Number(typed))}
          allowDecimal={false}
          allowNegative={false}
          max={9999}
          clampBehavior="strict"
          hideControls
        />
      </div>
    </Input.Wrapper>
  )

  function sayPart(length: PeriodLength, number: number): string {
    switch (length) {
      case 'month':
        return t('period.month', { number })
      case 'quarter':
        return t('period.quarter', { number: romanNumber(number) })
      case 'half-year':
        return t(number === 1 ? 'period.half-year-1' : 'period.half-year-2')
      case 'year':
        return t('period.whole')
    }
  }
}

const partCode = (length: PeriodLength, part: number) => `${length}-${part}`
