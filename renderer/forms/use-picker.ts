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
  const { typed, isUnsettled, isHighlighting, type, refuse, settle } = useTyping(combobox)
  const { options } = rules
  const matches = useMemo(() => matchOptions(options, typed ?? ''), [options, typed])
  const text = (typed ?? '').trim()
  useEffect(() => {
    if (!isHighlighting.current) return
    if (matches.length > 0 && text !== '') combobox.selectFirstOption()
    else combobox.resetSelectedOption()
  }, [matches, text, isHighlighting, combobox.selectFirstOption, combobox.resetSelectedOption])

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
    else refuse()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Nothing in the directory fits: Enter takes the words as they stand, as leaving the field does.
    if (event.key === 'Enter' && rules.onFreeText && text !== '' && matches.length === 0) {
      event.preventDefault()
      submit(freeValue)
    } else if (event.key === 'Tab' && !event.shiftKey && text !== '' && !rules.onFreeText)
      takeHighlighted(combobox)
  }
  const canCreate = rules.onCreate !== undefined && exactOption(options, text) === null
  return { combobox, typed, matches, isUnsettled, canCreate, type, submit, leave, onKeyDown, reset: settle }
}

/** What is being typed, and whether it could be made nothing of. */
function useTyping(combobox: ComboboxStore) {
  const [typed, setTyped] = useState<string | null>(null)
  const [isUnsettled, setUnsettled] = useState(false)
  /** The best match is highlighted while somebody types, not when the list is merely open. */
  const isHighlighting = useRef(false)
  return {
    typed,
    isUnsettled,
    isHighlighting,
    type: (next: string) => {
      isHighlighting.current = true
      setTyped(next)
      setUnsettled(false)
      combobox.openDropdown()
    },
    /** The words stay, and the form asks again. */
    refuse: () => setUnsettled(true),
    settle: () => {
      isHighlighting.current = false
      setTyped(null)
      setUnsettled(false)
      combobox.closeDropdown()
    },
  }
}

function takeHighlighted(combobox: ComboboxStore): void {
  if (combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0) combobox.clickSelectedOption()
}
