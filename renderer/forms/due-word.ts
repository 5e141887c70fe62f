/** What falls due with a coordination record, in words. */
import i18next from 'i18next'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'

/** `Tổ chức tuyên truyền pháp luật`; the code itself where no word is known, which a test forbids. */
export function dueWord(register: CoordinationRegister, what: string): string {
  const path: string = `registers:${register}.dues.${what}`
  return i18next.exists(path) ? i18next.t(path as 'registers:task.name') : what
}
