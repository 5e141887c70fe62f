/** What every input of a form can be told, whatever it holds. */
import type { ReactNode } from 'react'

export type FieldProps = {
  label: string
  error?: ReactNode
  description?: ReactNode | undefined
  isRequired?: boolean | undefined
  isDisabled?: boolean | undefined
  placeholder?: string | undefined
  /** For labels that are said by the surroundings: kept for screen readers, not drawn. */
  hidesLabel?: boolean | undefined
  autoFocus?: boolean | undefined
}

/** The same, in the words of the kit. */
export function kitProps(props: FieldProps) {
  const { label, error, description, isRequired, isDisabled, placeholder, hidesLabel, autoFocus } = props
  return {
    ...(hidesLabel ? { 'aria-label': label } : { label }),
    error,
    description,
    withAsterisk: isRequired ?? false,
    'aria-required': isRequired ?? false,
    disabled: isDisabled ?? false,
    placeholder,
    ...(autoFocus ? { 'data-autofocus': true } : {}),
  }
}
