/** How the records of a register stand, as a badge in its list and beside the title of a record. */
import { useToday } from '#renderer/data/use-app-info.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import { ChoiceBadge, choiceCells, type Looks } from './ChoiceBadge.tsx'

/** For the extras of a register whose state is told by a record and the day alone. */
export function stateBadges<N extends CoordinationRegister, S extends string>(
  register: N,
  looks: Looks<S>,
  stateOf: (record: RecordOf<N>, today: Day) => S,
) {
  function StateAside({ record }: { record: RecordOf<N> }) {
    return <ChoiceBadge register={register} field="state" code={stateOf(record, useToday())} looks={looks} />
  }
  return { renderCell: choiceCells(register, { state: looks }), Aside: StateAside }
}
