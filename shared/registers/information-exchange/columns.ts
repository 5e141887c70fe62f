/** The columns of the list of exchanges. */
import type { Field, RuleContext } from '../define-register.ts'
import { shortNameOn } from '../organisation/index.ts'
import { sayStatedPaper } from '../stated-paper.ts'
import { clockOf, workingDaysLate } from './clock.ts'
import { exchangeKinds, exchangeWays, type InformationExchange } from './schema.ts'
import { exchangeStates, openStates, stateOfExchange } from './state.ts'

type Column = Field<InformationExchange>

const bodyName = (id: string | null, { read, today }: RuleContext) => {
  const body = id === null ? undefined : read.get('organisation', id)
  return body ? shortNameOn(body, today) : null
}

const body = (
  key: string,
  idOf: (record: InformationExchange, context: RuleContext) => string | null,
): Column => ({
  key,
  kind: 'text',
  width: 150,
  get: (record, context) => bodyName(idOf(record, context), context),
})

/** Who has to act; nobody once nothing is open. */
const owesOf = (record: InformationExchange, context: RuleContext) =>
  openStates.includes(stateOfExchange(record, context)) ? (clockOf(record, context)?.owesId ?? null) : null

export const exchangeColumns: readonly Column[] = [
  { key: 'state', kind: 'choice', width: 138, choices: exchangeStates, get: stateOfExchange },
  { key: 'title', kind: 'text', width: 300, get: (record) => record.title },
  { key: 'kind', kind: 'choice', width: 148, choices: exchangeKinds, get: (record) => record.kind },
  body('from', ({ fromId }) => fromId),
  body('to', ({ toId }) => toId),
  { key: 'sentOn', kind: 'day', width: 108, get: (record) => record.sentOn },
  {
    key: 'dueOn',
    kind: 'day',
    width: 105,
    get: (record, context) => clockOf(record, context)?.due?.on ?? null,
  },
  {
    key: 'doneOn',
    kind: 'day',
    width: 115,
    isExtra: true,
    get: (record, context) =>
      record.kind === 'request' ? (clockOf(record, context)?.done?.on ?? null) : null,
  },
  {
    key: 'daysLate',
    kind: 'number',
    width: 105,
    get: (record, context) => {
      const clock = clockOf(record, context)
      if (clock === null || stateOfExchange(record, context) === 'withdrawn') return null
      return workingDaysLate(clock, context) || null
    },
  },
  { ...body('owes', owesOf), isExtra: true },
  {
    key: 'paper',
    kind: 'text',
    width: 190,
    isExtra: true,
    get: ({ paperKind, paperId, paperText }, { read }) =>
      sayStatedPaper({ kind: paperKind, id: paperId, text: paperText }, read),
  },
  {
    key: 'way',
    kind: 'choice',
    width: 130,
    isExtra: true,
    choices: exchangeWays,
    get: (record) => record.way,
  },
]
