/** Several records of one register, each found by the program's search; those chosen stand below and open by a press. */
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { FieldProps } from '#renderer/forms/field-props.ts'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { RecordSearch } from '#renderer/forms/RecordSearch.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import classes from './LinkList.module.css'

type Props = FieldProps & {
  register: RegisterName
  value: readonly string[]
  onChange(ids: string[]): void
}

export function RecordsSelect({ register, value, onChange, label, error, description }: Props) {
  const { t } = useTranslation('coordination')
  const go = useNavigation((state) => state.go)
  const targets = value.map((id) => ({ register, id }))
  const titles = useAnswer('records.titles', { targets }, [register], { keepsPrevious: true }).data ?? []
  const nameOf = (id: string) => titles.find((one) => one.id === id)?.title ?? '…'
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
          {value.map((id) => {
            const place = placeOfRecord(register, id)
            return (
              <li key={id} className={classes.link}>
                <button
                  type="button"
                  className={classes.name}
                  disabled={place === null}
                  onClick={() => place && go(place)}
                >
                  {nameOf(id)}
                </button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('unlink', { name: nameOf(id) })}
                  onClick={() => onChange(value.filter((one) => one !== id))}
                >
                  <IconX size="0.9rem" aria-hidden />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
