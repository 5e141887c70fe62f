/** A field for a passphrase: hidden unless asked for, and it says when Caps Lock is on. */
import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'

type Props = Omit<PasswordInputProps, 'onChange' | 'value'> & {
  value: string
  onChange: (value: string) => void
  /** Names of the button that shows and hides the letters, and what is said of Caps Lock. */
  words: { show: string; hide: string; capsLock: string }
}

export function SecretInput({ value, onChange, words, description, ...props }: Props) {
  const [isShown, setShown] = useState(false)
  const [hasCaps, setCaps] = useState(false)
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'))
  return (
    <PasswordInput
      {...props}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      visible={isShown}
      onVisibilityChange={setShown}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': isShown ? words.hide : words.show }}
      onKeyDown={look}
      onKeyUp={look}
      onBlur={() => setCaps(false)}
      autoComplete="off"
      spellCheck={false}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      description={
        hasCaps ? (
          <span role="status">
            <strong>{words.capsLock}</strong> {description}
          </span>
        ) : (
          description
        )
      }
    />
  )
}
