/** The words of a register's own action, which stand with the register's other words. */
import i18next from 'i18next'

/** `ghi kết quả đề xuất` for `proposal.decide`; null where no register says it. */
export function actionWords(command: string): string | null {
  const [register = '', action = ''] = command.split('.')
  const key: string = `registers:${register}.actions.${action}`
  return i18next.exists(key) ? i18next.t(key as 'registers:proposal.actions.decide') : null
}
