/** Which regulation a tab shows, by name and period. */
import { useTranslation } from 'react-i18next'
import { PickerInput } from '#renderer/forms/PickerInput.tsx'
import type { Place } from '#renderer/navigation/navigation.ts'
import classes from './RegulationsScreen.module.css'
import { regulationOption } from './regulation-option.ts'
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
        options={all.map(regulationOption)}
        selected={regulation?.id ?? null}
        onPick={choose}
      />
    </div>
  )
}
