/** The list under a picker: matches, then what can be made of the typed words. */
import { Combobox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './picker.module.css'
import type { PickerOption } from './picker-options.ts'

/** Values of the two lines that are no options. */
export const createValue = '+create'
export const freeValue = '+free'

type Props = {
  label: string
  matches: readonly PickerOption[]
  selected: readonly string[]
  typed: string
  canCreate: boolean
  isFree: boolean
}

export function PickerDropdown({ label, matches, selected, typed, canCreate, isFree }: Props) {
  const { t } = useTranslation('forms')
  const text = typed.trim()
  return (
    <Combobox.Dropdown>
      <Combobox.Options className={classes.options ?? ''} aria-label={label}>
        {matches.map((option) => (
          <Combobox.Option
            key={option.value}
            value={option.value}
            className={classes.option ?? ''}
            active={selected.includes(option.value)}
            aria-selected={selected.includes(option.value)}
          >
            {option.label}
            {option.detail !== '' && <span className={classes.detail}>{option.detail}</span>}
          </Combobox.Option>
        ))}
        {isFree && text !== '' && (
          <Combobox.Option value={freeValue} className={classes.option ?? ''}>
            {t('picker.asText', { text })}
          </Combobox.Option>
        )}
        {canCreate && text !== '' && (
          <Combobox.Option value={createValue} className={classes.option ?? ''}>
            {t('picker.create', { text })}
          </Combobox.Option>
        )}
        {matches.length === 0 && text === '' && (
          <Combobox.Empty className={classes.empty ?? ''}>{t('picker.nothing')}</Combobox.Empty>
        )}
        {matches.length === 0 && text !== '' && !isFree && !canCreate && (
          <Combobox.Empty className={classes.empty ?? ''}>{t('picker.noMatch')}</Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox.Dropdown>
  )
}
