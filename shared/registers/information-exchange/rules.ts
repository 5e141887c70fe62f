/** What must hold of an exchange, by itself and beside the others. */
import type { Issue } from '#shared/contract/result.ts'
import type { ReadModel, RuleContext } from '../define-register.ts'
import { checkHappened, checkOrder, issueIf } from '../issues.ts'
import { checkSecretEntry, checkStatedPaper, paperOf } from '../stated-paper.ts'
import { repliesTo } from './clock.ts'
import type { InformationExchange } from './schema.ts'

/** The issues of an exchange. */
export function checkExchange(
  record: InformationExchange,
  context: RuleContext,
  before: InformationExchange | null,
): Issue[] {
  return [
    ...checkBodies(record),
    ...checkDays(record, context),
    ...checkTerm(record),
    ...checkStatedPaper(paperOf(record), 'paper'),
    ...checkSecretEntry(record),
    ...checkAnswers(record, context.read),
    ...(before === null ? [] : checkReplies(record, context)),
  ]
}

function checkBodies({ fromId, toId }: InformationExchange): Issue[] {
  return issueIf(fromId !== null && fromId === toId, 'toId', 'same-body')
}

/** What has happened has happened by today, and in its order. */
function checkDays(record: InformationExchange, { today }: RuleContext): Issue[] {
  const { kind, sentOn, sentAt, answeredOn, answeredAt, withdrawnOn } = record
  const isTooEarly = sentOn !== null && isBefore({ sentOn: answeredOn, sentAt: answeredAt }, sentOn, sentAt)
  return [
    ...issueIf(sentOn === null && (kind !== 'regular' || sentAt !== null), 'sentOn', 'required'),
    ...checkHappened({ sentOn, answeredOn }, today),
    ...issueIf(answeredOn === null && answeredAt !== null, 'answeredOn', 'required'),
    ...issueIf(isTooEarly, 'answeredOn', 'answered-before-asked'),
    ...checkOrder(sentOn, withdrawnOn, 'withdrawnOn', 'before-sent'),
  ]
}

function checkTerm({ kind, term, termCount, sentOn, dueOn, dueAt }: InformationExchange): Issue[] {
  if (kind === 'regular') return issueIf(dueOn === null && dueAt !== null, 'dueOn', 'required')
  if (kind !== 'request') return []
  const isCounted = term === 'hours' || term === 'working-days'
  return [
    ...issueIf(isCounted && termCount === null, 'termCount', 'required'),
    ...issueIf(term === 'day' && dueOn === null, 'dueOn', 'required'),
    ...(term === 'day' ? checkOrder(sentOn, dueOn, 'dueOn', 'before-sent') : []),
  ]
}

function checkAnswers(record: InformationExchange, read: ReadModel): Issue[] {
  const { id, kind, sentOn, answersIds } = record
  const answered = answersIds.flatMap((one) => read.get('information-exchange', one) ?? [])
  const isEarly = answered.some(
    (one) => sentOn !== null && one.sentOn !== null && isBefore(record, one.sentOn, one.sentAt),
  )
  return [
    ...issueIf(kind === 'answer' && answersIds.length === 0, 'answersIds', 'answers-nothing'),
    ...issueIf(answersItself(id, answersIds, read), 'answersIds', 'answers-itself'),
    ...issueIf(isEarly, 'sentOn', 'answered-before-asked'),
  ]
}

/** A day that is put right must not come to lie after what already answered it. */
function checkReplies({ id, sentOn, sentAt }: InformationExchange, context: RuleContext): Issue[] {
  const isOvertaken = sentOn !== null && repliesTo(id, context).some((one) => isBefore(one, sentOn, sentAt))
  return issueIf(isOvertaken, 'sentOn', 'answered-before-asked')
}

const isBefore = (
  { sentOn, sentAt }: Pick<InformationExchange, 'sentOn' | 'sentAt'>,
  day: string,
  time: string | null,
) =>
  sentOn !== null && (sentOn < day || (sentOn === day && sentAt !== null && time !== null && sentAt < time))

/** True when the way from answer to what it answers comes back to where it began. */
function answersItself(id: string, answersIds: readonly string[], read: ReadModel): boolean {
  const seen = new Set<string>()
  const left = [...answersIds]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    left.push(...(read.get('information-exchange', next)?.answersIds ?? []))
  }
  return false
}
