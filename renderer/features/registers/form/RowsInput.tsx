/** Rows of a form: milestones, figures by period, questions. Each row is a small form; rows are added below and moved. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useToday } from '#renderer/data/use-app-info.ts'
import { FormGrid } from '#renderer/forms/FormSection.tsx'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import type { FormRows } from '#shared/registers/form.ts'
import { type AnyForm, FieldInput } from './FieldInput.tsx'
import type { FormWords } from './form-words.ts'
import classes from './Rows.module.css'

type Row = { id: string } & Record<string, unknown>
type Props = {
  part: FormRows
  form: AnyForm
  words: FormWords
  /** Title of the section it stands in: a section named as its rows says their name once. */
  sectionTitle: string
}

export function RowsInput({ part, form, words, sectionTitle }: Props) {
  const today = useToday()
  const rows = (form.values[part.path] ?? []) as Row[]
  const label = words('form', part.path)
  const nameOf = (row: Row, index: number) => {
    const first = part.columns.find(({ kind }) => kind === 'line' || kind === 'area')?.path
    return (first && String(row[first] ?? '')) || `${label} ${index + 1}`
  }
  const error = form.errors[part.path]
  return (
    <fieldset className={classes.rows}>
      <legend className={label === sectionTitle ? classes.unseen : classes.label}>{label}</legend>
      {part.hasHint && <p className={classes.hint}>{words('hints', part.path)}</p>}
      {error && (
        <p className={classes.fault} role="alert" tabIndex={-1} data-fault>
          {error}
        </p>
      )}
      {rows.length > 0 && (
        <OrderedRows
          label={label}
          items={rows}
          keyOf={(row) => row.id}
          nameOf={nameOf}
          onChange={(next) => form.setFieldValue(part.path, next)}
        >
          {(row, index) => (
            <FormGrid>
              {part.columns
                .filter((column) => column.isShown?.(row) ?? true)
                .map((column) => (
                  <div key={column.path} className={column.isWide ? classes.wide : undefined}>
                    <FieldInput
                      field={column}
                      form={form}
                      at={`${part.path}.${index}.${column.path}`}
                      label={words('rows', `${part.path}.${column.path}`)}
                      hint={column.hasHint ? words('hints', `${part.path}.${column.path}`) : undefined}
                      words={words}
                    />
                  </div>
                ))}
            </FormGrid>
          )}
        </OrderedRows>
      )}
      <Button
        variant="default"
        size="compact-sm"
        className={classes.add ?? ''}
        leftSection={<IconPlus size="0.9rem" aria-hidden />}
        onClick={() => form.insertListItem(part.path, part.blank(crypto.randomUUID(), today))}
      >
        {words('adds', part.path)}
      </Button>
    </fieldset>
  )
}
