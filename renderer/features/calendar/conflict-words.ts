/** A clash in few words. */
import type { Conflict } from '#shared/views/calendar-range.ts'
import type { Words } from './words.ts'

/** `trùng phòng 205`, `trùng chủ trì: Phó Trưởng Ban`: for badges. */
export function conflictWords({ kind, name }: Conflict, t: Words, language: string): string {
  const said = kind === 'room' && language !== 'en' ? lowerFirst(name) : name
  return t(`calendar:conflict.${kind}`, { name: said })
}

/** `Trùng địa điểm Phòng 205 – với “Họp tổ công tác”`: for a list. */
export function conflictSentence(conflict: Conflict, t: Words): string {
  const what = t(`calendar:conflict.${conflict.kind}2`, { name: conflict.name })
  return t('calendar:conflict.line', { what, title: conflict.withTitle })
}

const commonNouns = ['Phòng ', 'Hội trường ', 'Nhà ', 'Trụ sở ']

/** `Phòng 205` within a sentence is `phòng 205`; other names keep their capitals. */
function lowerFirst(name: string): string {
  const isCommon = commonNouns.some((noun) => name.startsWith(noun))
  return isCommon ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
