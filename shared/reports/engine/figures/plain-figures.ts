/** The figures of a register by its columns alone: how many records, how many of each choice, sums of numbers. */
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { registerShortName, registerWord } from '../../wording/register-words.ts'
import { countOf } from '../counted.ts'
import type { Figure } from './figure.ts'

type Column = ReturnType<typeof anyRegisterOf>['fields'][number]

/** Keys are `<register>`, of sums `<register>.<column>`, of choices `<register>.<column>.<code>`. */
export function plainFigures(register: CoordinationRegister): Figure[] {
  const short = registerShortName(register)
  return [
    { ...countWhere(register, () => true), key: register, label: `Số mục: ${short}`, addsUp: ['months'] },
    ...anyRegisterOf(register).fields.flatMap((column) => {
      const label = `${short} – ${registerWord(register, 'fields', column.key)}`
      const key = `${register}.${column.key}`
      if (column.isSummed) return [{ ...sumOf(register, column), key, label }]
      return (column.choices ?? []).map((code) => ({
        ...countWhere(register, (record, { context }) => column.get(record, context) === code),
        key: `${key}.${code}`,
        label: `${label}: ${registerWord(register, 'choices', `${column.key}.${code}`)}`,
      }))
    }),
  ]
}

type Measure = Pick<Figure, 'unit' | 'addsUp' | 'measure'>

/** A column may depend on the report's day, like a state: its months need not add up. */
const common = { unit: 'count', addsUp: [] } as const

const recordsOf = (register: CoordinationRegister, frame: Frame) =>
  frame.coordination(register) as unknown as readonly AnyRecord[]

function countWhere(
  register: CoordinationRegister,
  isCounted: (record: AnyRecord, frame: Frame) => boolean,
): Measure {
  return {
    ...common,
    measure: (frame) =>
      countOf(
        recordsOf(register, frame).filter((record) => isCounted(record, frame)),
        ({ id }) => ({ register, id }),
      ),
  }
}

function sumOf(register: CoordinationRegister, { get }: Column): Measure {
  return {
    ...common,
    measure: (frame) => {
      const amountOf = (record: AnyRecord) => Number(get(record, frame.context) ?? 0)
      const told = recordsOf(register, frame).filter((record) => amountOf(record) !== 0)
      const sum = told.reduce((total, record) => total + amountOf(record), 0)
      // What adding doubles invents behind the decimals was never entered.
      return { value: Math.round(sum * 1e6) / 1e6, of: countOf(told, ({ id }) => ({ register, id })).of }
    },
  }
}
