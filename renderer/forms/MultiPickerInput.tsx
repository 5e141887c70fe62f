/** Several values out of many, each a pill; Backspace in the empty field takes the last one away. */
import { Combobox, Pill, PillsInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldProps, kitProps } from './field-props.ts'
import { PickerDropdown } from './PickerDropdown.tsx'
import type { PickerOption } from './picker-options.ts'
import { usePicker } from './use-picker.ts'

type Props = FieldProps & {
  options: readonly PickerOption[]
  selected: readonly string[]
  onChange(selected: string[]): void
  onCreate?: ((text: string) => void) | undefined
  /** Somebody begins to choose: options that are dear may be fetched now. */
  onEnter?: (() => void) | undefined
}

export function MultiPickerInput(props: Props) {
  const { options, selected, onChange, onCreate } = props
  const { t } = useTranslation('forms')
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? '…'
  const left = options.filter((option) => !selected.includes(option.value))
  const picker = usePicker({ options: left, onPick: (value) => onChange([...selected, value]), onCreate })
  const kit = kitProps(props)
  const input = useRef<HTMLInputElement>(null)
  const unsettled = picker.isUnsettled ? t('picker.unsettled') : undefined
  useEffect(() => input.current?.setCustomValidity(unsettled ?? ''), [unsettled])
  return (
    <Combobox store={picker.combobox} onOptionSubmit={picker.submit} shadow="md">
      <Combobox.DropdownTarget>
        <PillsInput
          label={props.hidesLabel ? undefined : props.label}
          description={kit.description}
          error={unsettled ?? kit.error}
          withAsterisk={kit.withAsterisk}
          disabled={kit.disabled}
        >
          <Pill.Group>
            {selected.map((value) => (
              <Pill
                key={value}
                title={labelOf(value)}
                withRemoveButton={!props.isDisabled}
                onRemove={() => onChange(selected.filter((other) => other !== value))}
                removeButtonProps={{ 'aria-label': t('picker.removeOne') }}
              >
                {labelOf(value)}
              </Pill>
            ))}
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                ref={input}
                aria-label={props.label}
                placeholder={selected.length === 0 ? props.placeholder : undefined}
                value={picker.typed ?? ''}
                onChange={(event) => picker.type(event.currentTarget.value)}
                onFocus={() => {
                  props.onEnter?.()
                  picker.combobox.openDropdown()
                }}
                onBlur={picker.leave}
                onKeyDown={(event) => {
                  picker.onKeyDown(event)
                  if (event.key === 'Backspace' && (picker.typed ?? '') === '')
                    onChange(selected.slice(0, -1))
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <PickerDropdown
        label={props.label}
        matches={picker.matches}
        selected={selected}
        typed={picker.typed ?? ''}
        canCreate={picker.canCreate}
        isFree={false}
      />
    </Combobox>
  )
}
