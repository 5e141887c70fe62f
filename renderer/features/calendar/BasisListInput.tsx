/** What an entry rests on: articles, documents, conclusions. */
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BasisSelect } from '#renderer/forms/BasisSelect.tsx'
import type { Basis } from '#shared/registers/basis.ts'
import classes from './EntryFields.module.css'

type Props = { value: readonly Basis[]; error: string | undefined; onChange(value: Basis[]): void }

export function BasisListInput({ value, error, onChange }: Props) {
  const { t } = useTranslation(['calendar', 'common'])
  const put = (index: number, next: Basis | null) =>
    onChange(next ? value.with(index, next) : value.toSpliced(index, 1))
  return (
    <div className={classes.list}>
      {value.map((one, index) => (
        <div key={JSON.stringify(one)} className={classes.row}>
          <BasisSelect
            label={t('calendar:entry.basis', { number: index + 1 })}
            value={one}
            onChange={(next) => put(index, next)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('common:remove')}: ${t('calendar:entry.basis', { number: index + 1 })}`}
            onClick={() => put(index, null)}
          >
            <IconX size="1rem" aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <BasisSelect
        key={value.length}
        label={t('calendar:entry.addBasis')}
        value={null}
        error={error}
        onChange={(next) => next && onChange([...value, next])}
      />
    </div>
  )
}
