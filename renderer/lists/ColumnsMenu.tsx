/** Which columns are shown, in what order, and by which field rows are grouped. */
import { ActionIcon, Button, Checkbox, NativeSelect, Popover, Stack, Tooltip } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import type { ListView } from '#shared/query/list-view.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { columnWord } from './column-words.ts'
import { shownColumns } from './list-columns.ts'
import classes from './RecordList.module.css'
import { usePossibleColumns } from './use-list.ts'

type Props = { register: RegisterName; view: ListView; onChange(view: ListView): void }

export function ColumnsMenu({ register, view, onChange }: Props) {
  const { t } = useTranslation('lists')
  const possible = usePossibleColumns(register)
  const shown = shownColumns(possible, view.columns)
  const hidden = possible.filter((column) => !shown.includes(column))
  const setColumns = (columns: string[]) => onChange({ ...view, columns })
  const keys = shown.map((column) => column.key)
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('columns.title')}>
          <ActionIcon variant="default" size="md" aria-label={t('columns.title')}>
            <IconColumns3 size="1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns.title')}>
        <Stack gap="xs" w="18rem">
          <NativeSelect
            size="xs"
            label={t('columns.groupBy')}
            data={[
              { value: '', label: t('columns.noGroup') },
              ...possible.map((column) => ({ value: column.key, label: columnWord(register, column) })),
            ]}
            value={view.groupBy ?? ''}
            onChange={(event) => onChange({ ...view, groupBy: event.currentTarget.value || null })}
          />
          <div className={classes.columnList}>
            <OrderedRows
              label={t('columns.shown')}
              items={shown}
              keyOf={(column) => column.key}
              nameOf={(column) => columnWord(register, column)}
              onChange={(columns) => setColumns(columns.map((column) => column.key))}
              isLastKept
            >
              {(column) => columnWord(register, column)}
            </OrderedRows>
            {hidden.map((column) => (
              <Checkbox
                key={column.key}
                size="xs"
                mt="0.35rem"
                label={columnWord(register, column)}
                checked={false}
                onChange={() => setColumns([...keys, column.key])}
              />
            ))}
          </div>
          <Button size="compact-xs" variant="subtle" onClick={() => setColumns([])}>
            {t('columns.reset')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
