/** What a change was, as a heading: `Sửa nhiệm vụ`, `Khóa biên bản`, `Hoàn tác`. */
import i18next from 'i18next'
import { actionWords } from '#renderer/data/action-words.ts'
import type { HistoryLine } from '#shared/contract/storage.ts'

/** Says the command of a change, with the kind of record where the command alone does not tell. */
export function commandTitle({ command, changes }: Pick<HistoryLine, 'command' | 'changes'>): string {
  const key: string = `history:commands.${command}`
  const action = i18next.exists(key) ? null : actionWords(command)
  if (action !== null) return action.slice(0, 1).toLocaleUpperCase('vi') + action.slice(1)
  const title = i18next.exists(key) ? key : 'history:commands.other'
  return i18next.t(title as 'history:commands.other', { what: kindsOf(changes) })
}

function kindsOf(changes: HistoryLine['changes']): string {
  const [first, ...others] = new Set(changes.map(({ register }) => register))
  // Files go with the record that they belong to.
  if (first === undefined || others.some((other) => other !== 'attachment'))
    return i18next.t('history:commands.several')
  const name = i18next.t(`registers:${first}.name`)
  return name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1)
}
