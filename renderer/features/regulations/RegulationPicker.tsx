/** Which regulation a tab shows, by name and period. */
import { useTranslation } from 'react-i18next'
import { PickerInput } from '#renderer/forms/PickerInput.tsx'
import { makeOption } from '#renderer/forms/picker-options.ts'
import type { Place } from '#renderer/navigation/navigation.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import classes from './RegulationsScreen.module.css'
import { useChosenRegulation } from './use-chosen-regulation.ts'

export function RegulationPicker({ place }: { place: Place }) {
  const { t } = useTranslation('regulations')
  const { all, regulation, choose } = useChosenRegulation(place)
  if (all.length === 0) return null
  return (
    <div className={classes.picker}>
      <PickerInput
        label={t('picker')}
        hidesLabel
        options={all.map((one) => makeOption(one.id, one.shortTitle || one.title, detailOf(one), one.title))}
        selected={regulation?.id ?? null}
        onPick={choose}
      />
    </div>
  )
}

const detailOf = ({ symbol, validFrom, validTo }: Regulation) =>
  [symbol, validFrom && `${formatDay(validFrom)} – ${validTo ? formatDay(validTo) : '…'}`]
    .filter(Boolean)
    .join(' · ')
