/** Trao đổi thông tin hai chiều: the register. */
import { formatDay } from '#shared/lib/vi-dates.ts'
import { blankCoordination, coordinationReferences, pointing, pointingAll } from '../coordination.ts'
import { defineRegister, type FieldsOf, type RuleContext } from '../define-register.ts'
import type { RecordDue, RecordProof } from '../form.ts'
import { nameOfBody } from '../organisation/index.ts'
import { clockOf } from './clock.ts'
import { exchangeColumns } from './columns.ts'
import { exchangeForm } from './form.ts'
import { blankExchange, replyAction } from './reply.ts'
import { checkExchange } from './rules.ts'
import { exchangeEntries, type InformationExchange } from './schema.ts'
import { openStates, stateOfExchange } from './state.ts'

export type { InformationExchange }

/** Hours within which what is asked out of turn is to be answered, unless the request says otherwise (obligation NV-07). */
const usualHours = 24

/** `VP UBND tỉnh → Ban TG&DV Tỉnh ủy · 12/11/2026`. */
function directionOf({ fromId, toId, sentOn }: InformationExchange, context: RuleContext): string {
  const nameOf = (id: string | null) => nameOfBody(id, context) ?? '…'
  return [`${nameOf(fromId)} → ${nameOf(toId)}`, sentOn === null ? '' : formatDay(sentOn)]
    .filter(Boolean)
    .join(' · ')
}

function duesOf(record: InformationExchange, context: RuleContext): RecordDue[] {
  const clock = clockOf(record, context)
  if (!clock?.due || !openStates.includes(stateOfExchange(record, context))) return []
  return [{ key: clock.what, what: clock.what, on: clock.due.on, organisationId: clock.owesId }]
}

/** A request keeps an obligation by being answered, everything else by being sent. */
function proofOf(record: InformationExchange, context: RuleContext): RecordProof {
  const clock = clockOf(record, context)
  if (clock === null) return { on: record.sentOn, stands: 'counts' }
  if (clock.done !== null) return { on: clock.done.on, stands: 'counts' }
  const isOff = stateOfExchange(record, context) === 'withdrawn'
  return { on: clock.due?.on ?? record.sentOn, stands: isOff ? 'called-off' : 'planned' }
}

export const informationExchange = defineRegister({
  name: 'information-exchange',
  entries: exchangeEntries,
  titleOf: (record) => record.title,
  subtitleOf: directionOf,
  searchTexts: (record) => [record.content, record.paperText, record.note],
  references: (record) => [
    ...coordinationReferences(record),
    ...pointing('organisation', { fromId: record.fromId, toId: record.toId }),
    ...pointing('source-document', { paperId: record.paperId }),
    ...pointingAll('information-exchange', 'answersIds', record.answersIds),
  ],
  check: checkExchange,
  form: exchangeForm,
  blank: (today): FieldsOf<'information-exchange'> => ({
    ...blankExchange,
    sentOn: today,
    term: 'hours',
    termCount: usualHours,
    ...blankCoordination,
  }),
  actions: { reply: replyAction },
  duesOf,
  proofOf,
  fields: exchangeColumns,
})
