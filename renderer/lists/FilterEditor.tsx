/** What a filter of one field can be set to, by the kind of the field. */
import { Button, Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import type { Filter } from '#shared/query/list-view.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { columnChoice } from './column-words.ts'
import { betweenFilters, dayPresets, endsOf, spanOf } from './field-filters.ts'
import type { Column } from './list-columns.ts'
import classes from './RecordList.module.css'

type Props = {
  register: RegisterName
  column: Column
  filters: readonly Filter[]
  onChange(filters: Filter[]): void
}

export function FilterEditor(props: Props) {
  const { column, filters, onChange } = props
  const { t } = useTranslation('lists')
  const emptiness = filters.find(({ operator }) => operator === 'empty' || operator === 'not-empty')?.operator
  const setEmptiness = (operator: 'empty' | 'not-empty', isOn: boolean) =>
    onChange(isOn ? [{ field: column.key, operator, values: [] }] : [])
  return (
    <Stack gap="xs" miw="15rem" maw="24rem">
      {!emptiness && <ValueEditor {...props} />}
      {emptinesses(column).map((operator) => (
        <Checkbox
          key={operator}
          size="xs"
          label={t(`filter.${operator}`)}
          checked={emptiness === operator}
          onChange={(event) => setEmptiness(operator, event.currentTarget.checked)}
        />
      ))}
    </Stack>
  )
}

/** A choice is always made; other fields may stand empty. */
function emptinesses({ kind }: Column): readonly ('empty' | 'not-empty')[] {
  return kind === 'choice' || kind === 'flag' ? [] : ['empty', 'not-empty']
}

function ValueEditor(props: Props) {
  switch (props.column.kind) {
    case 'choice':
    case 'flag':
      return <ChoiceEditor {...props} />
    case 'day':
      return <DayEditor {...props} />
    case 'number':
      return <NumberEditor {...props} />
    default:
      return <TextEditor {...props} />
  }
}

function ChoiceEditor({ register, column, filters, onChange }: Props) {
  const chosen = filters.find(({ operator }) => operator === 'in')?.values ?? []
  const toggle = (code: string, isOn: boolean) => {
    const values = isOn ? [...chosen, code] : chosen.filter((value) => value !== code)
    onChange(values.length === 0 ? [] : [{ field: column.key, operator: 'in', values: [...values] }])
  }
  return (
    <div className={classes.choices}>
      {(column.choices ?? []).map((code, index) => (
        <Checkbox
          key={code}
          size="xs"
          data-autofocus={index === 0 || undefined}
          label={columnChoice(register, column, code)}
          checked={chosen.includes(code)}
          onChange={(event) => toggle(code, event.currentTarget.checked)}
        />
      ))}
    </div>
  )
}

function DayEditor({ column, filters, onChange }: Props) {
  const { t } = useTranslation('lists')
  const today = useToday()
  const { from, to } = endsOf(filters)
  const set = (first: string | null, last: string | null) => onChange(betweenFilters(column.key, first, last))
  const first = from === null ? null : String(from)
  const last = to === null ? null : String(to)
  return (
    <>
      <Group gap="0.25rem">
        {dayPresets.map((preset) => {
          const span = spanOf(preset, today)
          const isOn = span.from === first && span.to === last
          return (
            <Button
              key={preset}
              size="compact-xs"
              variant={isOn ? 'filled' : 'default'}
              aria-pressed={isOn}
              onClick={() => set(span.from, span.to)}
            >
              {t(`filter.${preset}`)}
            </Button>
          )
        })}
      </Group>
      <Group gap="xs" grow wrap="nowrap">
        <DayInput
          label={t('filter.from')}
          hint={false}
          value={first}
          onChange={(day) => set(day, last)}
          autoFocus
        />
        <DayInput label={t('filter.to')} hint={false} value={last} onChange={(day) => set(first, day)} />
      </Group>
    </>
  )
}

function NumberEditor({ column, filters, onChange }: Props) {
  const { t } = useTranslation('lists')
  const { from, to } = endsOf(filters)
  const read = (value: string | number) => (value === '' ? null : Number(value))
  return (
    <Group gap="xs" grow wrap="nowrap">
      <NumberInput
        label={t('filter.from')}
        value={from ?? ''}
        hideControls
        data-autofocus
        onChange={(value) => onChange(betweenFilters(column.key, read(value), to))}
      />
      <NumberInput
        label={t('filter.to')}
        value={to ?? ''}
        hideControls
        onChange={(value) => onChange(betweenFilters(column.key, from, read(value)))}
      />
    </Group>
  )
}

function TextEditor({ column, filters, onChange }: Props) {
  const { t } = useTranslation('lists')
  const text = String(filters.find(({ operator }) => operator === 'contains')?.values[0] ?? '')
  return (
    <TextInput
      label={t('filter.contains')}
      defaultValue={text}
      data-autofocus
      maxLength={200}
      onChange={(event) => {
        const typed = event.currentTarget.value
        onChange(typed.trim() === '' ? [] : [{ field: column.key, operator: 'contains', values: [typed] }])
      }}
    />
  )
}
