/** What something rests on: an article, an obligation that it keeps, a document, or a meeting's conclusion. */
import { useMemo, useState } from 'react'
import type { Basis } from '#shared/registers/basis.ts'
import { basisChoices, basisKey } from './basis-choices.ts'
import type { FieldProps } from './field-props.ts'
import { PickerInput } from './PickerInput.tsx'
import { useBasisSources, useBasisWords, useDescribeBasis } from './use-basis.ts'

type Props = FieldProps & { value: Basis | null; onChange(value: Basis | null): void }

export function BasisSelect({ value, onChange, ...field }: Props) {
  const [wasEntered, setEntered] = useState(false)
  const sources = useBasisSources({ meetings: wasEntered, occasions: wasEntered, records: wasEntered })
  const words = useBasisWords()
  const describe = useDescribeBasis([value])
  const choices = useMemo(() => basisChoices(sources, words), [sources, words])
  return (
    <PickerInput
      {...field}
      options={choices}
      selected={value ? basisKey(value) : null}
      shown={value ? describe(value) : ''}
      onEnter={() => setEntered(true)}
      onPick={(key) => onChange(choices.find((one) => one.value === key)?.basis ?? null)}
      onClear={() => onChange(null)}
    />
  )
}
