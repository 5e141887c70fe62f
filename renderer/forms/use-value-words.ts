/** Any stored value in the words of the screen: days, choices, references by name, lists by their length. */
import i18next from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useCustomFields } from '#renderer/data/use-custom-fields.ts'
import { sentenceEn } from '#shared/calendar/due-rules/sentence-en.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import { isDay } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { isCoordination } from '#shared/registers/coordination-names.ts'
import { type CustomField, customLabel, sayCustomValue } from '#shared/registers/custom-field/index.ts'
import type { CellValue } from '#shared/registers/define-register.ts'
import { anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { sayObligationValue } from './say-obligation-value.ts'

/** The word of a choice; the code itself where no word is known. */
export function choiceWord(register: RegisterName, key: string, code: string): string {
  const path: string = `registers:${register}.choices.${key}.${code}`
  return i18next.exists(path) ? i18next.t(path as 'registers:task.name') : code
}

/** The label of a field, as lists or as its form say it; the key itself where no word is known. */
export function fieldWord(register: RegisterName, key: string): string {
  const paths: string[] = [
    `registers:${register}.fields.${key}`,
    `registers:${register}.form.${key}`,
    ...(isCoordination(register) ? [`coordination:common.${key}`] : []),
  ]
  const path = paths.find((one) => i18next.exists(one))
  return path === undefined ? key : i18next.t(path as 'registers:task.name')
}

/** Says the label of a field, the office's own fields by their names. */
export function useFieldWords(register: RegisterName): (key: string) => string {
  const custom = useCustomFields(register)
  return useCallback(
    (key) => {
      const field = customOf(key, custom)
      return field ? customLabel(field) : fieldWord(register, key)
    },
    [register, custom],
  )
}

const customOf = (key: string, custom: readonly CustomField[]) =>
  key.startsWith('custom.') ? custom.find(({ id }) => `custom.${id}` === key) : undefined

/** True for what a form asks by showing another record: its id says nothing to anybody. */
const isRecordId = (register: RegisterName, key: string) =>
  anyRegisterOf(register).form.some(({ parts }) =>
    parts.some(({ kind, path }) => kind === 'record' && path === key),
  )

/** Says a value of a register's field. */
export function useValueWords(register: RegisterName): (key: string, value: unknown) => string {
  const { t, i18n } = useTranslation(['forms', 'common'])
  const isEnglish = i18n.language === 'en'
  const organisations = useById('organisation')
  const people = useById('person')
  const custom = useCustomFields(register)
  const today = useToday()
  return useCallback(
    (key, value) => {
      if (value === null || value === undefined || value === '') return t('history.empty')
      if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no')
      const field = customOf(key, custom)
      if (field) return sayCustomValue(field, value as CellValue)
      if (typeof value === 'number') return String(value)
      const said =
        register === 'obligation' &&
        sayObligationValue(key, value, {
          rule: isEnglish ? sentenceEn : sentenceOf,
          body: (id) => {
            const body = organisations.get(id)
            return body ? nameOn(body, today) : '…'
          },
        })
      if (said) return said
      if (Array.isArray(value)) return t('history.items', { count: value.length })
      if (typeof value !== 'string') return t('history.content')
      if (isDay(value)) return formatDay(value)
      if (isRecordId(register, key)) return t('history.content')
      const organisation = organisations.get(value)
      if (organisation) return nameOn(organisation, today)
      return people.get(value)?.fullName ?? choiceWord(register, key, value)
    },
    [register, organisations, people, custom, today, isEnglish, t],
  )
}
