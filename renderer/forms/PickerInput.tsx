/** One value out of many: a text field that searches as it is typed into. */
import { CloseButton, Combobox, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldProps, kitProps } from './field-props.ts'
import { PickerDropdown } from './PickerDropdown.tsx'
import type { PickerOption } from './picker-options.ts'
import { usePicker } from './use-picker.ts'

type Props = FieldProps & {
  options: readonly PickerOption[]
  /** Value of the chosen option; null for none. */
  selected: string | null
  /** What stands in the field while nothing is typed; the option's label when left out. */
  shown?: string | undefined
  onPick(value: string): void
  onClear?: (() => void) | undefined
  onFreeText?: ((text: string) => void) | undefined
  onCreate?: ((text: string) => void) | undefined
  /** Called when the field is first entered: for lists that are only then worth loading. */
  onEnter?: (() => void) | undefined
}

export function PickerInput(props: Props) {
  const { options, selected, onClear, onFreeText, onEnter } = props
  const { t } = useTranslation('forms')
  const input = useRef<HTMLInputElement>(null)
  const picker = usePicker({ ...props, onEmptied: onClear })
  const shown = props.shown ?? options.find((option) => option.value === selected)?.label ?? ''
  const unsettled = picker.isUnsettled ? t('picker.unsettled') : undefined
  useEffect(() => input.current?.setCustomValidity(unsettled ?? ''), [unsettled])
  const canClear = onClear !== undefined && !props.isDisabled && (shown !== '' || picker.typed !== null)
  return (
    <Combobox store={picker.combobox} onOptionSubmit={picker.submit} shadow="md">
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={input}
          {...kitProps(props)}
          error={unsettled ?? props.error}
          value={picker.typed ?? shown}
          onChange={(event) => picker.type(event.currentTarget.value)}
          onFocus={(event) => {
            onEnter?.()
            event.currentTarget.select()
          }}
          onClick={(event) => {
            // Still in the field after a choice: typing must search anew, not go into the chosen name.
            if (picker.typed === null && !picker.combobox.dropdownOpened) event.currentTarget.select()
            picker.combobox.openDropdown()
          }}
          onBlur={picker.leave}
          onKeyDown={picker.onKeyDown}
          rightSection={
            canClear ? (
              <CloseButton
                size="sm"
                tabIndex={-1}
                aria-label={t('picker.clear', { label: props.label })}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  picker.reset()
                  onClear?.()
                }}
              />
            ) : (
              <Combobox.Chevron />
            )
          }
          rightSectionPointerEvents={canClear ? 'all' : 'none'}
        />
      </Combobox.Target>
      <PickerDropdown
        label={props.label}
        matches={picker.matches}
        selected={selected ? [selected] : []}
        typed={picker.typed ?? ''}
        canCreate={picker.canCreate}
        isFree={onFreeText !== undefined}
      />
    </Combobox>
  )
}
