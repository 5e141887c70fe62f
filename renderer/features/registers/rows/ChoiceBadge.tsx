/** A choice of a register as a badge: its word with a colour and a shape. */
import type { TablerIcon } from '@tabler/icons-react'
import type { CellDrawing } from '#renderer/lists/use-list.ts'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { useFormWords } from '../form/form-words.ts'

/** How each choice of a field looks; without a shape of its own it has that of its tone. */
export type Looks<C extends string> = Readonly<Record<C, { readonly tone: Tone; readonly icon?: TablerIcon }>>

type Props<C extends string> = {
  register: CoordinationRegister
  /** Words `registers:<register>.choices.<field>.<code>`. */
  field: string
  code: C
  looks: Looks<C>
}

export function ChoiceBadge<C extends string>({ register, field, code, looks }: Props<C>) {
  const words = useFormWords(register)
  return <StatusBadge {...looks[code]}>{words('choices', `${field}.${code}`)}</StatusBadge>
}

/** Cells of a list, by the fields that are drawn as badges. */
export function choiceCells(
  register: CoordinationRegister,
  fields: Readonly<Record<string, Looks<string>>>,
): Readonly<Record<string, CellDrawing>> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, looks]): [string, CellDrawing] => [
      field,
      (code) => <ChoiceBadge register={register} field={field} code={String(code)} looks={looks} />,
    ]),
  )
}
