/** What is told across the coordination registers. */
import * as v from 'valibot'
import { id, wholeNumber } from '#shared/lib/schema.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { CellValue } from '#shared/registers/define-register.ts'
import type { CoordinationTitle } from '#shared/views/coordination.ts'
import type { ExchangeBalance } from '#shared/views/exchanges/balance.ts'
import type { ExchangeThread } from '#shared/views/exchanges/thread.ts'
import type { MatterTimeline } from '#shared/views/matters/matter-timeline.ts'
import type { PressQuarter } from '#shared/views/press/press-quarters.ts'
import type { RegistersOverview } from '#shared/views/registers/registers-overview.ts'
import { command } from './command.ts'
import { dayRange, nothing } from './inputs.ts'

export const coordinationCommands = {
  /** Every record of the coordination registers by its title: what pickers offer. */
  'coordination.titles': command<CoordinationTitle[]>()(nothing),
  /** What stands in the coordination registers, what is late and what is next. */
  'coordination.overview': command<RegistersOverview>()(nothing),
  /** What a new record of a coordination register is offered, by field: the next free code. */
  'coordination.suggest': command<Readonly<Record<string, CellValue>>>()(
    v.strictObject({ register: v.picklist(coordinationRegisters) }),
  ),
  /** Everything that belongs to a matter, on one line of days. Refuses `unknown-record`. */
  'matter.timeline': command<MatterTimeline>()(v.strictObject({ id })),
  /** What each body owed and waited for of two-way information between two days, what went each way, and what is open today. */
  'exchanges.balance': command<ExchangeBalance>()(dayRange),
  /** The conversation to which an exchange belongs, and who owes whom an answer now. */
  'exchanges.thread': command<ExchangeThread>()(v.strictObject({ id })),
  /** Whether each quarter of a year had its press conference, and what came of the questions of the press. */
  'press.quarters': command<PressQuarter[]>()(v.strictObject({ year: wholeNumber(1968, 2100) })),
}
