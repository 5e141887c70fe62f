/** The fields of the form read as a rule, or the first field that stands in the way. Pure. */
import * as v from 'valibot'
import { type DueRule, dueRuleSchema } from '#shared/calendar/due-rules/due-rule.ts'
import { isDayAndMonth, ruleFaults } from '#shared/calendar/due-rules/rule-faults.ts'
import { type RuleFields, ruleOfFields } from './rule-fields.ts'

export type FieldFault = { readonly field: keyof RuleFields; readonly code: string }
export type ReadFields = { readonly rule: DueRule; readonly fault: null } | { readonly fault: FieldFault }

/** The rule in its stored form; the fault's code is a key of `errors:issues`. */
export function readFields(fields: RuleFields): ReadFields {
  const missing = missingField(fields)
  if (missing !== null) return { fault: { field: missing, code: 'required' } }
  const result = v.safeParse(dueRuleSchema, ruleOfFields(fields))
  if (result.success) return { rule: result.output, fault: null }
  const [issue] = result.issues
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? ''
  const code = codeOf(issue.message)
  return { fault: { field: path === '' ? fieldOfFault(code, fields) : fieldAt(path, fields), code } }
}

const ownCodes = new Set<string>([...ruleFaults, 'required', 'too-long', 'control-character', 'not-a-day'])

/** The kit's own sentences speak of bounds. */
function codeOf(message: string): string {
  return ownCodes.has(message) ? message : 'out-of-range'
}

function missingField(fields: RuleFields): keyof RuleFields | null {
  const wanted = wantedFields(fields)
  return wanted.find((key) => fields[key] === null || fields[key] === '') ?? null
}

function wantedFields(fields: RuleFields): readonly (keyof RuleFields)[] {
  switch (fields.kind) {
    case 'periodic':
      return [...(fields.unit === 'months' ? (['months'] as const) : []), ...wantedBySpot[fields.spot]]
    case 'once':
      return fields.onceSpot === 'day' ? ['onceDay'] : ['onceFrom', 'onceTo']
    case 'event':
      return ['event', ...wantedByTiming[fields.timing]]
  }
}

const wantedBySpot: Readonly<Record<RuleFields['spot'], readonly (keyof RuleFields)[]>> = {
  day: ['day'],
  'last-day': [],
  'working-day': ['workingDay'],
  weekday: [],
  week: [],
  days: ['fromDay', 'toDay'],
  dates: ['fromDate', 'toDate'],
  whole: [],
}

const wantedByTiming: Readonly<Record<RuleFields['timing'], readonly (keyof RuleFields)[]>> = {
  before: ['counts'],
  after: ['countAfter'],
  hours: ['hours'],
  'same-day': [],
  'before-it': [],
  'as-asked': [],
}

/** The field of a part of the rule, by its path. */
function fieldAt(path: string, fields: RuleFields): keyof RuleFields {
  const [head = '', tail = ''] = path.split('.')
  if (head === 'every') return tail === 'start' ? 'start' : 'months'
  if (head === 'timing') return wantedByTiming[fields.timing][0] ?? 'timing'
  if (head !== 'spot') return head === 'event' ? 'event' : 'part'
  const wanted =
    fields.kind === 'once'
      ? wantedFields(fields)
      : fields.kind === 'periodic'
        ? wantedBySpot[fields.spot]
        : []
  return (tail === 'to' ? wanted[1] : wanted[0]) ?? 'spot'
}

/** The field at which parts that do not go together are best put right. */
function fieldOfFault(code: string, fields: RuleFields): keyof RuleFields {
  switch (code) {
    case 'start-needed':
      return 'start'
    case 'part-not-in-period':
    case 'month-missing':
      return 'part'
    case 'dates-need-year':
      return 'unit'
    case 'term-has-no-next':
      return 'following'
    case 'hours-do-not-shift':
    case 'before-event-not-later':
      return 'onDayOff'
    case 'counts-order':
      return 'counts'
    default:
      return fieldOfDay(code, fields)
  }
}

/** Of two ends of a window the second, unless the first is no day at all. */
function fieldOfDay(code: string, fields: RuleFields): keyof RuleFields {
  const wanted = wantedFields(fields)
  if (code === 'no-such-date' && fields.spot === 'dates') {
    const [month = 0, day = 0] = (fields.fromDate ?? '').split('-').map(Number)
    return isDayAndMonth({ day, month }) ? 'toDate' : 'fromDate'
  }
  return wanted.at(-1) ?? 'spot'
}
