// Anything at all that a page may send: every command, every register, every place of a record.

import { fc } from '@fast-check/vitest'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commandNames } from '#shared/contract/names.ts'
import { anyRegisterOf, registerNames } from '#shared/registers/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { properInputs as proper } from '#test/support/proper-inputs.ts'
import { makeRefusals } from '#test/support/refusals.ts'
import { dumpOf, fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

let program: InProcess
const start = async () => {
  program = await makeInProcess()
  await fillWithExamples(program)
}
beforeEach(start)
const { expectRefused, stateOf } = makeRefusals(() => program)

describe('anything at all', () => {
  beforeAll(start)

  test('as a name is no command', async () => {
    for (const name of [
      '',
      'records',
      'records.get ',
      'constructor',
      '__proto__',
      'toString',
      7,
      null,
      {},
      ['app.info'],
    ])
      await expectRefused(name, {}, 'unknown-command')
  })

  test('as an input is answered with a code and changes nothing', async () => {
    const before = stateOf()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...commandNames),
        fc.anything({ withBigInt: true, withMap: true, withDate: true, withSet: true, maxDepth: 3 }),
        async (name, junk) => {
          fc.pre(isCloneable(junk))
          const isProper =
            Object.keys(proper[name]).length === 0 &&
            Object.prototype.toString.call(junk) === '[object Object]' &&
            Object.keys(junk as object).length === 0
          fc.pre(!isProper)
          const result = await program.callAnyhow(name, junk)
          expect(result).toMatchObject({ ok: false, error: { code: 'bad-input' } })
        },
      ),
      { numRuns: 600 },
    )
    expect(stateOf()).toEqual(before)
  })

  test('as the content of a record is refused by the register', async () => {
    const before = stateOf()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...registerNames),
        fc.dictionary(
          fc.oneof(fc.string(), fc.constantFrom('title', 'names', '__proto__', 'leadId', 'days')),
          fc.jsonValue(),
        ),
        async (register, fields) => {
          const result = await program.callAnyhow('records.create', { register, id: 'moi', fields })
          expect(result).toMatchObject({
            ok: false,
            error: { code: expect.stringMatching(/^(invalid-record|bad-input)$/) },
          })
        },
      ),
      { numRuns: 400 },
    )
    expect(stateOf()).toEqual(before)
    expect(program.unforeseen).toEqual([])
  })

  test('in one place of a proper record is refused, or kept as exactly what the schema takes', async () => {
    const junk = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.double(),
      fc.constant({}),
      fc.constant([]),
      fc.constant([[]]),
      fc.string({ unit: 'binary' }),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...registerNames), fc.nat(), junk, async (register, place, wrong) => {
        const fields = structuredClone(registerExamples[register].fields) as Record<string, unknown>
        const keys = Object.keys(fields)
        fields[keys[place % keys.length] ?? ''] = wrong
        const before = dumpOf(program)
        const result = await program.callAnyhow('records.create', { register, id: 'moi', fields })
        if (!result.ok) expect(dumpOf(program)).toEqual(before)
        else {
          const {
            id: _i,
            revision: _r,
            createdAt: _c,
            updatedAt: _u,
            removedAt: _x,
            ...kept
          } = result.value as Record<string, unknown>
          expect(anyRegisterOf(register).fieldsSchema['~standard'].validate(kept)).toMatchObject({
            value: kept,
          })
          await program.ask('history.undo', {})
        }
      }),
      { numRuns: 400 },
    )
    expect(program.unforeseen).toEqual([])
  })
})

function isCloneable(value: unknown): boolean {
  try {
    structuredClone(value)
    return true
  } catch {
    return false
  }
}
