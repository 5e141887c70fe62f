/** The columns of the list of exchanges. */
import { columnsOf, extra } from '../columns.ts'
import type { Field, RuleContext } from '../define-register.ts'
import { paperOf, sayStatedPaper } from '../stated-paper.ts'
import { clockOf, workingDaysLate } from './clock.ts'
import { exchangeKinds, exchangeWays, type InformationExchange } from './schema.ts'
import { exchangeStates, openStates, stateOfExchange } from './state.ts'

const column = columnsOf<InformationExchange>()

/** Who has to act; nobody once nothing is open. */
const owesOf = (record: InformationExchange, context: RuleContext) =>
  openStates.includes(stateOfExchange(record, context)) ? (clockOf(record, context)?.owesId ?? null) : null

export const exchangeColumns: readonly Field<InformationExchange>[] = [
  column.state(138, exchangeStates, stateOfExchange),
  column.text('title', 300),
  column.choice('kind', 148, exchangeKinds),
  column.body('from', 150, ({ fromId }) => fromId),
  column.body('to', 150, ({ toId }) => toId),
  column.day('sentOn', 108),
  column.dayFrom('dueOn', 105, (record, context) => clockOf(record, context)?.due?.on ?? null),
  column.dayFrom(
    'doneOn',
    115,
    (record, context) => (record.kind === 'request' ? (clockOf(record, context)?.done?.on ?? null) : null),
    extra,
  ),
  column.figure('daysLate', 105, (record, context) => {
    const clock = clockOf(record, context)
    if (clock === null || stateOfExchange(record, context) === 'withdrawn') return null
    return workingDaysLate(clock, context) || null
  }),
  column.body('owes', 150, owesOf, extra),
  column.words('paper', 190, (record, { read }) => sayStatedPaper(paperOf(record), read), extra),
  column.choice('way', 130, exchangeWays, extra),
]
