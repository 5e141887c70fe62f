/** What a coordination record rests on: articles, obligations that it keeps, documents, conclusions, other records. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { basisChoices, basisKey } from '#renderer/forms/basis-choices.ts'
import { MultiPickerInput } from '#renderer/forms/MultiPickerInput.tsx'
import { makeOption } from '#renderer/forms/picker-options.ts'
import { useBasisSources, useBasisWords, useDescribeBasis } from '#renderer/forms/use-basis.ts'
import type { Basis } from '#shared/registers/basis.ts'
import type { RecordLink } from '#shared/registers/coordination.ts'
import type { AnyForm } from './FieldInput.tsx'

type Props = { form: AnyForm; self: RecordLink | null }

export function BasisList({ form, self }: Props) {
  const { t } = useTranslation('coordination')
  const [wasEntered, setEntered] = useState(false)
  const bases = (form.values.basis ?? []) as Basis[]
  const sources = useBasisSources({ meetings: wasEntered, occasions: wasEntered, records: wasEntered })
  const words = useBasisWords()
  const describe = useDescribeBasis(bases)
  const own = self && basisKey({ kind: 'record', register: self.register as never, recordId: self.id })
  const choices = useMemo(
    () => basisChoices(sources, words).filter(({ value }) => value !== own),
    [sources, words, own],
  )
  const chosen = bases.map((one) => makeOption(basisKey(one), describe(one)))
  const byKey = new Map([
    ...bases.map((one) => [basisKey(one), one] as const),
    ...choices.map((one) => [one.value, one.basis] as const),
  ])
  const known = new Set(chosen.map(({ value }) => value))
  return (
    <MultiPickerInput
      onEnter={() => setEntered(true)}
      label={t('basis')}
      description={t('basisHint')}
      error={form.errors.basis}
      options={[...chosen, ...choices.filter(({ value }) => !known.has(value))]}
      selected={chosen.map(({ value }) => value)}
      onChange={(keys) =>
        form.setFieldValue(
          'basis',
          keys.flatMap((key) => byKey.get(key) ?? []),
        )
      }
    />
  )
}
