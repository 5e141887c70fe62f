import { beforeEach, describe, expect, test } from 'vitest'
import { commandNames } from '#shared/contract/names.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { properInputs as proper } from '#test/support/proper-inputs.ts'
import { makeRefusals } from '#test/support/refusals.ts'
import { fillWithExamples } from '#test/support/register-examples.ts'

// What a hostile or broken page may send, against the real handlers: refused with a code, and nothing moved.

let program: InProcess
const start = async () => {
  program = await makeInProcess()
  await fillWithExamples(program)
}
beforeEach(start)

const { expectRefused } = makeRefusals(() => program)

/** Fields that take nothing in the example and could take an id. */
const mayBeText = new Set(['calendar.export-ics seriesId', 'fence.scan-calendar seriesId'])

const wrongKinds: readonly unknown[] = [
  null,
  undefined,
  0,
  1n,
  'x',
  true,
  [],
  [{}],
  new Map(),
  new Date(0),
  /x/,
  NaN,
]

/** Keys that say "none" with null, where the proper input names one. */
const mayBeNull = new Set([
  'fulfilment.details obligationId',
  'fulfilment.details milestoneId',
  'trace.of part',
  'numbers.overview organisationId',
  'numbers.overview period',
  'numbers.reserve number',
])

describe.each(commandNames)('%s', (name) => {
  const input = proper[name] as Record<string, unknown>

  test('refuses what is not an object of its keys', async () => {
    for (const wrong of wrongKinds) await expectRefused(name, wrong, 'bad-input')
  })

  test('refuses a key too many', async () => {
    await expectRefused(name, { ...input, extra: 1 }, 'bad-input')
    await expectRefused(
      name,
      JSON.parse(`{"__proto__":{"isAdmin":true},${JSON.stringify(input).slice(1)}`.replace(',}', '}')),
      'bad-input',
    )
    await expectRefused(name, { ...input, constructor: { prototype: {} } }, 'bad-input')
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
  })

  test('refuses a key too few and a key of another kind', async () => {
    for (const key of Object.keys(input)) {
      const { [key]: own, ...rest } = input
      const isFree =
        (name === 'drafts.save' && key === 'value') || (name === 'records.act' && key === 'input')
      await expectRefused(name, rest, 'bad-input')
      if (isFree) continue
      for (const wrong of [...wrongKinds, {}]) {
        const isOfItsKind =
          wrong === own ||
          (wrong === null && (own === null || key === 'revision')) ||
          (typeof wrong === 'string' &&
            typeof own === 'string' &&
            [
              'text',
              'screen',
              'path',
              'key',
              'id',
              'action',
              'meetingId',
              'secret',
              'current',
              'label',
              'name',
              'officeId',
              'title',
              'shortTitle',
              'symbol',
              'parentInstrument',
              'regulationId',
              'templateId',
              'paperId',
              'obligationId',
              'milestoneId',
              'proofId',
              'reason',
              'part',
              'organisationId',
              'series',
              'typeSymbol',
              'subject',
              'html',
            ].includes(key)) ||
          (typeof wrong === 'string' && mayBeText.has(`${name} ${key}`)) ||
          (wrong === null && mayBeNull.has(`${name} ${key}`)) ||
          (wrong === 0 && typeof own === 'number') ||
          (wrong === true && typeof own === 'boolean') ||
          (Array.isArray(wrong) && wrong.length === 0 && Array.isArray(own)) ||
          (typeof wrong === 'object' && ['fields', 'patch'].includes(key)) ||
          (key === 'id' && name === 'records.create')
        if (!isOfItsKind) await expectRefused(name, { ...input, [key]: wrong }, 'bad-input')
      }
    }
  })
})

describe('drafts', () => {
  test('a value that no file can hold is refused and poisons nothing', async () => {
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    for (const value of [10n, undefined, cyclic, { deep: 1n }])
      await expectRefused('drafts.save', { key: 'a', value }, 'bad-input')
    await program.ask('drafts.save', { key: 'b', value: { text: 'đang gõ' } })
    await program.office.open('/data', 'office')
    expect(await program.ask('drafts.list', {})).toMatchObject([{ key: 'b', value: { text: 'đang gõ' } }])
  })

  test('the newest of a key wins, and is gone when it is discarded', async () => {
    await program.ask('drafts.save', { key: 'a', value: 1 })
    await program.ask('drafts.save', { key: 'a', value: 2 })
    expect(await program.ask('drafts.list', {})).toMatchObject([{ key: 'a', value: 2 }])
    await program.ask('drafts.discard', { key: 'a' })
    await program.office.open('/data', 'office')
    expect(await program.ask('drafts.list', {})).toEqual([])
  })
})

describe('without an open folder', () => {
  test('every command over the data says so', async () => {
    program = await makeInProcess({ path: null })
    for (const name of commandNames) {
      if (/^(app|folder|preferences)\./.test(name)) continue
      if (name.startsWith('papers.')) continue
      // A PC without an office is where backups are looked for.
      if (['backups.find', 'backups.restore-found'].includes(name)) continue
      expect(await program.callAnyhow(name, proper[name]), name).toMatchObject({
        error: { code: 'folder-not-chosen' },
      })
    }
  })
})
