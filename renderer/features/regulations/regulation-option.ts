/** A regulation as pickers show it: by its short name, with number and period below. */
import { makeOption, type PickerOption } from '#renderer/forms/picker-options.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'

/** Found by its full name too. */
export function regulationOption({
  id,
  shortTitle,
  title,
  symbol,
  validFrom,
  validTo,
}: Regulation): PickerOption {
  const period = validFrom && `${formatDay(validFrom)} – ${validTo ? formatDay(validTo) : '…'}`
  return makeOption(id, shortTitle || title, [symbol, period].filter(Boolean).join(' · '), title)
}
