/** Several of a catalogue in an order of one's own. */
import { useTranslation } from 'react-i18next'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import { PickerInput } from '#renderer/forms/PickerInput.tsx'
import { makeOption } from '#renderer/forms/picker-options.ts'
import classes from '../Reports.module.css'

type Props = {
  label: string
  description?: string
  choices: readonly string[]
  wordOf(key: string): string
  value: readonly string[]
  isRequired?: boolean
  onChange(value: string[]): void
}

export function KeysInput({
  label,
  description,
  choices,
  wordOf,
  value,
  isRequired = false,
  onChange,
}: Props) {
  const { t } = useTranslation('reports')
  const left = choices.filter((key) => !value.includes(key))
  return (
    <div className={classes.keys}>
      <span className={classes.keysLabel}>{label}</span>
      {description && <span className={classes.quiet}>{description}</span>}
      <OrderedRows
        label={label}
        items={value}
        keyOf={(key) => key}
        nameOf={wordOf}
        isLastKept={isRequired}
        onChange={onChange}
      >
        {(key) => wordOf(key)}
      </OrderedRows>
      {left.length > 0 && (
        <PickerInput
          label={t('screen.template.addTo', { what: label.toLowerCase() })}
          hidesLabel
          placeholder={t('screen.template.addTo', { what: label.toLowerCase() })}
          options={left.map((key) => makeOption(key, wordOf(key)))}
          selected={null}
          onPick={(key) => onChange([...value, key])}
        />
      )}
    </div>
  )
}
