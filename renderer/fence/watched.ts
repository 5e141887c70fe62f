/** Which commands carry texts that a person typed, and where in them. */
import * as v from 'valibot'
import { call } from '#renderer/api/client.ts'
import { specialDaySchema } from '#shared/calendar/holidays.ts'
import type { InputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import type { FieldFinding } from '#shared/fence/finding.ts'
import { scanFields, scanValue, takeOutOfFields, takeOutOfValue } from '#shared/fence/index.ts'
import { line } from '#shared/lib/schema.ts'
import { anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { asSecretPaper, type SourceDocument } from '#shared/registers/source-document/index.ts'
import { paperRequestSchema } from '#shared/reports/request.ts'
import { startInputSchema } from '#shared/template/start-input.ts'
import { nextRegulationSchema } from '#shared/views/term/next-input.ts'

/** The texts of one input. */
export type Watched<I> = {
  /** Of what they speak, for the words of their places; null for texts of no record. */
  readonly register: RegisterName | null
  readonly findings: readonly FieldFinding[]
  without(findings: readonly FieldFinding[]): I
  /** As a secret paper, of which nothing is kept; only papers of the library have it. */
  asSecret?(): I
  /** The record as it stands; null for a new one, and for what is no record. */
  before(): Promise<unknown>
}

type Reader<N extends CommandName> = (input: InputOf<N>) => Watched<InputOf<N>>

const nothingBefore = async () => null

/** The fields of a record, whole or a part of them, under a key of the input. */
function inFields<I>(
  register: RegisterName,
  fields: unknown,
  put: (fields: Record<string, unknown>) => I,
  before: Watched<I>['before'] = nothingBefore,
): Watched<I> {
  return {
    register,
    findings: scanFields(register, fields),
    ...(register === 'source-document'
      ? { asSecret: () => put(asSecretPaper(fields as SourceDocument)) }
      : {}),
    without: (findings) => put(takeOutOfFields(register, fields as Record<string, unknown>, findings)),
    before,
  }
}

/** Anything else that has a schema. */
function bySchema<I>(register: RegisterName | null, schema: v.GenericSchema, input: I): Watched<I> {
  return {
    register,
    findings: scanValue(schema, input),
    without: (findings) => takeOutOfValue(schema, input, findings),
    before: nothingBefore,
  }
}

/** An occurrence of a series that was never changed has no record. */
const inRecord = (register: RegisterName, id: string) => () =>
  call('records.get', { register, id }).catch(() => null)

/** The actions of a register: each by its name, with its own input. */
const actionsOf = (register: RegisterName) =>
  v.variant(
    'action',
    Object.entries(anyRegisterOf(register).actions).map(([action, { input }]) =>
      v.object({ action: v.literal(action), input }),
    ),
  )

const text = line(5000)
const label = v.object({ label: text })
const reason = v.object({ reason: text })
const number = v.object({ number: v.object({ text }) })
const numbers = v.object({ typeSymbol: text, reason: text, subject: text })
const occasion = v.object({ occasion: v.object({ what: text }) })
const request = v.object({ request: paperRequestSchema })
const planned = v.object({ choices: v.array(v.object({ title: v.nullable(text) })) })
const years = v.object({ lists: v.array(v.object({ days: v.array(specialDaySchema) })) })
const proof = v.object({ proof: v.object({ text, note: text }) })

const readers: { readonly [N in CommandName]?: Reader<N> } = {
  'records.create': (input) => inFields(input.register, input.fields, (fields) => ({ ...input, fields })),
  'records.update': (input) =>
    inFields(
      input.register,
      input.fields,
      (fields) => ({ ...input, fields }),
      inRecord(input.register, input.id),
    ),
  'calendar.change': (input) =>
    inFields('event', input.patch, (patch) => ({ ...input, patch }), inRecord('event', input.key)),
  'records.act': (input) => bySchema(input.register, actionsOf(input.register), input),
  'records.batch': (input) =>
    bySchema(input.register, v.object({ operations: v.array(actionsOf(input.register)) }), input),
  'regulations.start-from-template': (input) => bySchema('regulation', startInputSchema, input),
  'regulations.start-next': (input) => bySchema('regulation', nextRegulationSchema, input),
  'calendar-year.accept': (input) => bySchema('calendar-year', years, input),
  'plan.accept': (input) => bySchema('fulfilment', planned, input),
  'fulfilment.exempt': (input) => bySchema('fulfilment', reason, input),
  'fulfilment.add-proof': (input) => bySchema('fulfilment', proof, input),
  'fulfilment.record-occasion': (input) => bySchema('fulfilment', occasion, input),
  'numbers.reserve': (input) => bySchema('paper-number', numbers, input),
  'numbers.enter': (input) => bySchema('paper-number', numbers, input),
  'numbers.cancel': (input) => bySchema('paper-number', reason, input),
  'papers.draft': (input) => bySchema('paper', request, input),
  'papers.issue': (input) => bySchema('paper', number, input),
  'papers.withdraw': (input) => bySchema('paper', reason, input),
  'backups.make': (input) => bySchema(null, label, input),
}

/** The typed texts of a command's input; null for commands without any. */
export function watchedIn<N extends CommandName>(name: N, input: InputOf<N>): Watched<InputOf<N>> | null {
  const read = readers[name] as Reader<N> | undefined
  return read ? read(input) : null
}
