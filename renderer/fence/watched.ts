/** Which commands carry texts that a person typed, and where in them. */
import * as v from 'valibot'
import { call } from '#renderer/api/client.ts'
import type { InputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import type { FieldFinding } from '#shared/fence/finding.ts'
import { scanFields, scanValue, takeOutOfFields, takeOutOfValue } from '#shared/fence/index.ts'
import { line } from '#shared/lib/schema.ts'
import { anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { asSecretPaper, type SourceDocument } from '#shared/registers/source-document/index.ts'

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

/** The inputs of a register's actions, each under `input`. */
const actionInput = (register: RegisterName, action: string) =>
  v.object({ input: anyRegisterOf(register).actions[action]?.input ?? v.unknown() })

const text = line(5000)
const reason = v.object({ reason: text })
const numbers = v.object({ reason: text, subject: text })
const occasion = v.object({ occasion: v.object({ what: text }) })
const narratives = v.object({ request: v.object({ narratives: v.record(v.string(), text) }) })
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
  'records.act': (input) => bySchema(input.register, actionInput(input.register, input.action), input),
  'records.batch': (input) => {
    const action = input.operations.find((one) => one.kind === 'act')
    const operation = action ? actionInput(input.register, action.action) : v.object({})
    return bySchema(input.register, v.object({ operations: v.array(operation) }), input)
  },
  'fulfilment.exempt': (input) => bySchema('fulfilment', reason, input),
  'fulfilment.add-proof': (input) => bySchema('fulfilment', proof, input),
  'fulfilment.record-occasion': (input) => bySchema('fulfilment', occasion, input),
  'numbers.reserve': (input) => bySchema('paper-number', numbers, input),
  'numbers.enter': (input) => bySchema('paper-number', numbers, input),
  'numbers.cancel': (input) => bySchema('paper-number', reason, input),
  'papers.draft': (input) => bySchema('paper', narratives, input),
  'papers.withdraw': (input) => bySchema('paper', reason, input),
}

/** The typed texts of a command's input; null for commands without any. */
export function watchedIn<N extends CommandName>(name: N, input: InputOf<N>): Watched<InputOf<N>> | null {
  const read = readers[name] as Reader<N> | undefined
  return read ? read(input) : null
}
