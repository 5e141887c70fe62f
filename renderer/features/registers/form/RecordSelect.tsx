/** One record of another register, found by the program's search. */
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { FieldProps } from '#renderer/forms/field-props.ts'
import { RecordSearch } from '#renderer/forms/RecordSearch.tsx'
import type { RegisterName } from '#shared/registers/index.ts'

type Props = FieldProps & {
  register: RegisterName
  value: string | null
  onChange(id: string | null): void
}

export function RecordSelect({ register, value, onChange, label, error, description }: Props) {
  const title = useAnswer('records.titles', { targets: value === null ? [] : [{ register, id: value }] }, [
    register,
  ]).data?.[0]
  const opens = { register, id: value ?? '' }
  const chosen =
    value === null
      ? null
      : { ...opens, opens, title: title?.title ?? '…', subtitle: '', excerpt: '', day: null }
  return (
    <RecordSearch
      label={label}
      error={error}
      description={description}
      accepts={(one) => one === register}
      chosen={chosen}
      onPick={(hit) => onChange(hit?.id ?? null)}
    />
  )
}
