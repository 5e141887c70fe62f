/** What falls due in a coordination register, in words, and where it is looked at. */
import i18next from 'i18next'
import type { Place } from '#renderer/navigation/navigation.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'

/** `Tổ chức tuyên truyền pháp luật`; the code itself where no word is known, which a test forbids. */
export function dueWord(register: CoordinationRegister, what: string): string {
  const path: string = `registers:${register}.dues.${what}`
  return i18next.exists(path) ? i18next.t(path as 'registers:task.name') : what
}

type Due = { readonly register: CoordinationRegister; readonly what: string }

/** `Hoàn thành mốc: Đề án …`; what the register itself has due has no record to be named. */
export const sayDue = ({ register, what }: Due, title: string): string =>
  [dueWord(register, what), title].filter(Boolean).join(': ')

/** The record of which something falls due, else its register. */
export const placeOfDue = ({
  register,
  id,
}: {
  register: CoordinationRegister
  id: string | null
}): Place => ({
  screen: 'registers',
  tab: register,
  ...(id === null ? {} : { id }),
})
