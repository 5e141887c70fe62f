/** One chip for each filtered field, and the way to filter by another one. */
import { Button, CloseButton, Menu, Popover } from '@mantine/core'
import { IconFilterPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Filter } from '#shared/query/list-view.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { columnChoice, columnWord } from './column-words.ts'
import { FilterEditor } from './FilterEditor.tsx'
import { endsOf, filteredFields, withFilters } from './field-filters.ts'
import type { Column } from './list-columns.ts'
import classes from './RecordList.module.css'
import { usePossibleColumns } from './use-list.ts'

type Props = { register: RegisterName; filters: readonly Filter[]; onChange(filters: Filter[]): void }

export function FilterChips({ register, filters, onChange }: Props) {
  const { t } = useTranslation('lists')
  // A field just asked for has no filter yet, but its chip is open already.
  const [opened, setOpened] = useState<string | null>(null)
  const fields = filteredFields(filters)
  const shown = opened !== null && !fields.includes(opened) ? [...fields, opened] : fields
  const possible = usePossibleColumns(register)
  return (
    <>
      {shown.flatMap((key) => {
        const column = possible.find((one) => one.key === key)
        return column
          ? [
              <Chip
                key={key}
                register={register}
                column={column}
                filters={filters.filter((filter) => filter.field === key)}
                isOpen={opened === key}
                onOpen={(isOpen) => setOpened(isOpen ? key : null)}
                onChange={(own) => onChange(withFilters(filters, key, own))}
              />,
            ]
          : []
      })}
      <Menu position="bottom-start" shadow="md" returnFocus={false}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconFilterPlus size="1rem" aria-hidden />}
          >
            {t('filter.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="22rem" className={classes.menu ?? ''}>
          {possible
            .filter((column) => !fields.includes(column.key))
            .map((column) => (
              <Menu.Item key={column.key} onClick={() => setOpened(column.key)}>
                {columnWord(register, column)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

type ChipProps = {
  register: RegisterName
  column: Column
  filters: readonly Filter[]
  isOpen: boolean
  onOpen(isOpen: boolean): void
  onChange(filters: Filter[]): void
}

function Chip({ register, column, filters, isOpen, onOpen, onChange }: ChipProps) {
  const { t } = useTranslation('lists')
  const label = columnWord(register, column)
  const words = useFilterWords(register, column, filters)
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      closeOnClickOutside
    >
      <Popover.Target>
        <span className={classes.chip}>
          <button
            type="button"
            className={classes.chipButton}
            aria-expanded={isOpen}
            onClick={() => onOpen(!isOpen)}
          >
            {words === '' ? label : `${label}: ${words}`}
          </button>
          <CloseButton
            size="xs"
            aria-label={t('filter.remove', { label })}
            onClick={() => {
              onChange([])
              onOpen(false)
            }}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <FilterEditor register={register} column={column} filters={filters} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** What a field is filtered by, in few words. */
function useFilterWords(register: RegisterName, column: Column, filters: readonly Filter[]): string {
  const { t } = useTranslation('lists')
  const say = (value: string | number | null) => {
    if (value === null) return ''
    return column.kind === 'day' ? formatDay(String(value)) : String(value)
  }
  const { from, to } = endsOf(filters)
  const span = [from === null ? '…' : say(from), to === null ? '…' : say(to)]
  if (from !== null || to !== null) return from === to ? say(from) : span.join(' – ')
  const [filter] = filters
  if (!filter) return ''
  if (filter.operator === 'empty' || filter.operator === 'not-empty') return t(`filter.${filter.operator}`)
  if (filter.operator === 'contains') return `“${filter.values[0] ?? ''}”`
  return filter.values.map((value) => columnChoice(register, column, String(value))).join(', ')
}
