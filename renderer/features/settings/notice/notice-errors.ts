/** The words of a fault beside the field that it is about. */
import type { TFunction } from 'i18next'
import type { NoticeFault } from '#shared/calendar/notice/notice-lists.ts'
import type { Notice } from './use-notice.ts'

/** The first fault of a field as a sentence; undefined where all is well. */
export function errorAt(
  { faults }: Pick<Notice, 'faults'>,
  part: NoticeFault['part'],
  index: number,
  field: NoticeFault['field'],
  t: TFunction<'moves'>,
  year: number,
): string | undefined {
  const fault = faults.find((one) => one.part === part && one.index === index && one.field === field)
  return fault && t(`notice.errors.${fault.code}`, { year })
}
