/** Records of the sample office made from a register's own data. */
import type { Day } from '#shared/lib/dates.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { Change } from '#shared/registers/define-register.ts'
import { anyRegisterOf } from '#shared/registers/index.ts'
import type { SampleRecord } from '#shared/registers/sample-record.ts'
import type { SampleDays } from './sample-days.ts'

export function plainSample<N extends CoordinationRegister>(
  register: N,
  records: readonly SampleRecord<N>[],
  days: SampleDays,
): Change[] {
  const blank = withoutDay(anyRegisterOf(register).blank(days.base) ?? {}, days.base)
  return records.map(({ id, days: counts = {}, ...given }) => {
    const dated = Object.entries(counts).map(([field, count]) => [field, days.on(Number(count))])
    const fields = { ...blank, ...given, ...Object.fromEntries(dated) }
    return { register, kind: 'create', id, fields } as unknown as Change
  })
}

/** A new record offers today; a record of the sample has the days that it says. */
function withoutDay(blank: Readonly<Record<string, unknown>>, today: Day) {
  return Object.fromEntries(
    Object.entries(blank).map(([key, value]) => [key, value === today ? null : value]),
  )
}
