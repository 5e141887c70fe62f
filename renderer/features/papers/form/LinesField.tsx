/** Lines typed as one text: addressees, bases, recipients. */
import { Textarea } from '@mantine/core'
import { useLines } from '#renderer/forms/use-lines.ts'

type Props = {
  label: string
  hint: string
  /** Of the paper's parts. */
  path: string
  value: readonly string[]
  isDisabled: boolean
  onChange(lines: string[]): void
}

export function LinesField({ label, hint, path, value, isDisabled, onChange }: Props) {
  const text = useLines(value)
  return (
    <div data-path={path}>
      <Textarea
        label={label}
        placeholder={hint}
        autosize
        minRows={1}
        maxRows={12}
        disabled={isDisabled}
        value={text.shown}
        onChange={(event) => onChange(text.type(event.currentTarget.value))}
      />
    </div>
  )
}
