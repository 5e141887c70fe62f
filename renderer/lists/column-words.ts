/** The words of a column: the office's own for a field that it added, else the program's. */
import { choiceWord, fieldWord } from '#renderer/forms/use-value-words.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { Column } from './list-columns.ts'

export const columnWord = (register: RegisterName, { key, label }: Column): string =>
  label ?? fieldWord(register, key)

export const columnChoice = (register: RegisterName, { key, choiceLabels }: Column, code: string): string =>
  choiceLabels?.[code] ?? choiceWord(register, key, code)
