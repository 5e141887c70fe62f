/** The list of a register by its columns alone: the records of the period, the earliest first. */
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import { dayOfRecord } from '#shared/views/obligations/coordination-proofs.ts'
import type { ReportColumn } from '#shared/views/reports/report.ts'
import { registerShortName, registerWord } from '../../wording/register-words.ts'
import { defineList, type ListColumn, listColumn, type ReportListKind } from './list.ts'

type Column = ReturnType<typeof anyRegisterOf>['fields'][number]

/** Pixels on the screen that make one share of the paper's width. */
const sharePx = 80

/** Its key is the register's name, those of its columns `<register>.<column>`. */
export function plainList(register: CoordinationRegister): ReportListKind {
  return defineList<AnyRecord>({
    key: register,
    register,
    empty: `${registerShortName(register)}: không có mục nào trong kỳ.`,
    columns: anyRegisterOf(register).fields.map((column) => columnOf(register, column)),
    lines: (frame) => {
      const dayOf = (record: AnyRecord) => dayOfRecord(register, record as never, frame.context)
      return (frame.coordination(register) as unknown as readonly AnyRecord[]).toSorted((a, b) =>
        dayOf(a).localeCompare(dayOf(b)),
      )
    },
    refOf: ({ id }) => ({ register, id }),
  })
}

function columnOf(register: CoordinationRegister, column: Column): ListColumn<AnyRecord> {
  const { key, kind, width, choices, get } = column
  const say = (value: string | number | null) =>
    choices && value !== null ? registerWord(register, 'choices', `${key}.${value}`) : value
  const shown: ReportColumn['kind'] = kind === 'day' || kind === 'number' ? kind : 'text'
  const label = registerWord(register, 'fields', key)
  return listColumn(`${register}.${key}`, label, shown, width / sharePx, (record, { context }) =>
    say(get(record, context)),
  )
}
