/** The behaviour of every picker: typing searches, Enter takes, Tab takes what is highlighted, nothing typed is lost. */
import { type ComboboxStore, useCombobox } from '@mantine/core'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { createValue, freeValue } from './PickerDropdown.tsx'
import { exactOption, matchOptions, type PickerOption } from './picker-options.ts'

export type PickerRules = {
  options: readonly PickerOption[]
  onPick(value: string): void
  /** The field was emptied and left. */
  onEmptied?: (() => void) | undefined
  /** Typed words are a value of their own. */
  onFreeText?: ((text: string) => void) | undefined
  /** A record may be made of the typed words. */
  onCreate?: ((text: string) => void) | undefined
}

export type Picker = {
  combobox: ComboboxStore
  /** The typed text; null when nothing is being typed. */
  typed: string | null
  matches: PickerOption[]
  isUnsettled: boolean
  canCreate: boolean
  type(text: string): void
  submit(value: string): void
  leave(): void
  onKeyDown(event: KeyboardEvent): void
  reset(): void
}

/** State and handlers of a picker. */
export function usePicker(rules: PickerRules): Picker {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState<string | null>(null)
  const [isUnsettled, setUnsettled] = useState(false)
  const isHighlighting = useRef(false)
  const { options } = rules
  const matches = useMemo(() => matchOptions(options, typed ?? ''), [options, typed])
  const text = (typed ?? '').trim()
  useEffect(() => {
    if (!isHighlighting.current) return
    if (matches.length > 0 && text !== '') combobox.selectFirstOption()
    else combobox.resetSelectedOption()
  }, [matches, text, combobox.selectFirstOption, combobox.resetSelectedOption])

  const settle = () => {
    isHighlighting.current = false
    setTyped(null)
    setUnsettled(false)
    combobox.closeDropdown()
  }
  const submit = (value: string) => {
    if (value === freeValue) rules.onFreeText?.(text)
    else if (value === createValue) rules.onCreate?.(text)
    else rules.onPick(value)
    settle()
  }
  const leave = () => {
    combobox.closeDropdown()
    if (typed === null) return
    const exact =
      exactOption(options, text) ?? (matches.length === 1 && !rules.onFreeText ? matches[0] : null)
    if (text === '') {
      rules.onEmptied?.()
      settle()
    } else if (exact) submit(exact.value)
    else if (rules.onFreeText) submit(freeValue)
    else setUnsettled(true)
  }
  return {
    combobox,
    typed,
    matches,
    isUnsettled,
    canCreate: rules.onCreate !== undefined && exactOption(options, text) === null,
    type: (next) => {
      isHighlighting.current = true
      setTyped(next)
      setUnsettled(false)
      combobox.openDropdown()
    },
    submit,
    leave,
    onKeyDown: (event) => {
      // Nothing in the directory fits: Enter takes the words as they stand, as leaving the field does.
      if (event.key === 'Enter' && rules.onFreeText && text !== '' && matches.length === 0) {
        event.preventDefault()
        submit(freeValue)
        return
      }
      if (event.key !== 'Tab' || event.shiftKey || text === '' || rules.onFreeText) return
      if (combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0) combobox.clickSelectedOption()
    },
    reset: settle,
  }
}
