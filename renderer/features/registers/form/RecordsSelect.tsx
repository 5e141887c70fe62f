/** Several records of one register, each found by the program's search; those chosen stand below and open by a press. */
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { FieldProps } from '#renderer/forms/field-props.ts'
import { RecordSearch } from '#renderer/forms/RecordSearch.tsx'
import type { RegisterName } from '#shared/registers/index.ts'
import { LinkedRecord } from './LinkedRecord.tsx'
import classes from './LinkList.module.css'

type Props = FieldProps & {
  register: RegisterName
  value: readonly string[]
  onChange(ids: string[]): void
}

export function RecordsSelect({ register, value, onChange, label, error, description }: Props) {
  const targets = value.map((id) => ({ register, id }))
  const titles = useAnswer('records.titles', { targets }, [register], { keepsPrevious: true }).data ?? []
  return (
    <div className={classes.links}>
      <RecordSearch
        label={label}
        error={error}
        description={description}
        accepts={(one, id) => one === register && !value.includes(id)}
        chosen={null}
        onPick={(hit) => hit && onChange([...value, hit.id])}
      />
      {value.length > 0 && (
        <ul className={classes.list} aria-label={label}>
          {value.map((id) => (
            <LinkedRecord
              key={id}
              register={register}
              id={id}
              titles={titles}
              onRemove={() => onChange(value.filter((one) => one !== id))}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
