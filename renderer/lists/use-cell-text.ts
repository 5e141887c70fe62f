/** A cell's value in the words of the screen. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { CellValue } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { columnChoice } from './column-words.ts'
import type { Column } from './list-columns.ts'

/** Days as dd/MM/yyyy, choices as words, numbers by the language's custom, nothing as an empty text. */
export function useCellText(register: RegisterName): (column: Column, value: CellValue) => string {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useCallback(
    (column, value) => {
      if (value === null || value === '') return ''
      if (column.kind === 'day') return formatDay(String(value))
      if (column.kind === 'choice') return columnChoice(register, column, String(value))
      if (typeof value === 'number') return value.toLocaleString(language === 'en' ? 'en-GB' : 'vi-VN')
      return value
    },
    [register, language],
  )
}
