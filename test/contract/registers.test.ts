import * as v from 'valibot'
import { beforeEach, describe, expect, test } from 'vitest'
import { en } from '#shared/i18n/en.ts'
import { vi } from '#shared/i18n/vi.ts'
import { filterOperators, type ListView, plainView } from '#shared/query/list-view.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { dumpOf, fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

// One suite for every register there is: a new one is held to the same promises without a line written here.

type Words = {
  name: string
  plural: string
  fields: Record<string, string>
  choices: Record<string, Record<string, string>>
}
const wordsOf = { vi: vi.registers, en: en.registers } as unknown as Record<string, Record<string, Words>>

/** Every text in a value, with the path to it. */
function textsIn(
  value: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}

function withText<T>(value: T, path: readonly (string | number)[], text: string): T {
  const copy = structuredClone(value) as Record<string | number, unknown>
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy)
  parent[path.at(-1) ?? ''] = text
  return copy as T
}

/** Fields whose text a person types: those that accept other words than their own. */
function typedTexts(name: RegisterName) {
  const { fields } = registerExamples[name]
  const { fieldsSchema } = anyRegisterOf(name)
  return textsIn(fields).filter(
    ({ path }) => v.safeParse(fieldsSchema, withText(fields, path, 'Chữ khác hẳn')).success,
  )
}

const parse = (name: RegisterName, fields: unknown) => v.safeParse(anyRegisterOf(name).fieldsSchema, fields)
/** Snapshots of closed minutes are kept whole as they were judged at their own saving. */
const typed = registerNames.filter((name) => name !== 'minutes-version')

describe.each(registerNames)('the register %s', (name) => {
  const { id, fields } = registerExamples[name]
  const register = anyRegisterOf(name)

  test('takes its example, and gives it back unchanged through JSON', () => {
    const parsed = parse(name, fields)
    expect(parsed.issues).toBeUndefined()
    expect(JSON.parse(JSON.stringify(parsed.output))).toEqual(fields)
  })

  test('refuses a field that it does not know and a field that is missing', () => {
    expect(parse(name, { ...fields, somethingElse: 1 }).success).toBe(false)
    for (const key of Object.keys(fields)) {
      const { [key]: _left, ...rest } = fields as Record<string, unknown>
      expect(parse(name, rest).success, key).toBe(false)
    }
  })

  test('has a label for every field and a word for every choice, in both languages', () => {
    for (const language of ['vi', 'en']) {
      const words = wordsOf[language]?.[name]
      expect(words?.name, language).toBeTruthy()
      expect(words?.plural, language).toBeTruthy()
      for (const field of register.fields) {
        expect(words?.fields[field.key], `${language} ${name}.fields.${field.key}`).toBeTruthy()
        for (const choice of field.choices ?? [])
          expect(
            words?.choices[field.key]?.[choice],
            `${language} ${name}.${field.key}.${choice}`,
          ).toBeDefined()
      }
    }
  })

  describe('in an office', () => {
    let program: InProcess
    beforeEach(async () => {
      program = await makeInProcess()
      await fillWithExamples(program)
    })
    const record = () => program.services().store.read.get(name, id) as unknown as AnyRecord

    test('its record has a title or a subtitle to be known by', () => {
      const shown = register.titleOf(record()) || register.subtitleOf(record(), program.services().context())
      expect(shown).not.toBe('')
      expect(v.safeParse(register.recordSchema, record()).issues).toBeUndefined()
    })

    test('its record survives closing and opening', async () => {
      const before = record()
      await program.office.open('/data', 'office')
      expect(record()).toEqual(before)
    })

    test('every field can be shown, sorted both ways, grouped and filtered in every manner', async () => {
      for (const field of register.fields) {
        const cell = field.get(record(), program.services().context())
        const ask = (view: Partial<ListView>) =>
          program.ask('records.query', {
            register: name,
            view: { ...plainView, columns: [field.key], ...view },
            scope: [],
            offset: 0,
            limit: 100,
            inBin: false,
          })
        for (const isDescending of [true, false])
          expect((await ask({ sort: [{ field: field.key, isDescending }] })).total).toBeGreaterThan(0)
        expect((await ask({ groupBy: field.key })).groups.length).toBeGreaterThan(0)
        for (const operator of filterOperators) {
          const { rows } = await ask({ filters: [{ field: field.key, operator, values: [cell] }] })
          const isEmpty = cell === null || cell === ''
          const isExpected =
            operator === 'empty' ? isEmpty : operator === 'from' || operator === 'to' ? cell !== null : true
          if (operator === 'not-empty') expect(rows.some((row) => row.id === id)).toBe(!isEmpty)
          else
            expect(
              rows.some((row) => row.id === id),
              `${field.key} ${operator}`,
            ).toBe(isExpected)
        }
      }
    })

    test('a reference to what does not exist is refused by name', async () => {
      for (const reference of register.references(record())) {
        if (reference.path === 'id') continue
        const before = dumpOf(program)
        const broken = withText(fields, reference.path.split('.'), 'khong-co')
        const settled = program
          .services()
          .records.write('test.broken', () => [
            { register: name, kind: 'update', id, fields: broken } as never,
          ])
        await expect(settled, reference.path).rejects.toMatchObject({
          error: { code: expect.stringMatching(/^(unknown-reference|invalid-record)$/) },
        })
        expect(dumpOf(program)).toEqual(before)
      }
    })
  })
})

describe.each(typed)('the texts of %s', (name) => {
  const { fields } = registerExamples[name]

  test('are found by this suite', () => expect(typedTexts(name)).not.toEqual([]))

  test('are kept as NFC', () => {
    for (const { path } of typedTexts(name)) {
      const parsed = parse(name, withText(fields, path, 'Phố Hợp Đường'.normalize('NFD')))
      expect(parsed.success, path.join('.')).toBe(true)
      const kept = path.reduce(
        (at, key) => (at as Record<string | number, unknown>)[key],
        parsed.output as unknown,
      )
      expect(kept, path.join('.')).toBe('Phố Hợp Đường'.normalize('NFC'))
    }
  })

  test.each(['\u0000', '\u0007', '\u001b', '\u202e', '\u200b', '\ufeff', '\ud800'])(
    'refuse the character %j',
    (character) => {
      for (const { path } of typedTexts(name)) {
        const parsed = parse(name, withText(fields, path, `Ba${character}n`))
        expect(parsed.success, path.join('.')).toBe(false)
        expect(parsed.issues?.map((issue) => issue.message)).toContain('control-character')
      }
    },
  )

  test('have an end', () => {
    for (const { path } of typedTexts(name)) {
      const parsed = parse(name, withText(fields, path, 'ộ'.repeat(70_000)))
      expect(
        parsed.issues?.map((issue) => issue.message),
        path.join('.'),
      ).toContain('too-long')
    }
  })
})

/** Registers that a person creates, edits and throws away by the generic commands. */
const editable = registerNames.filter(
  (name) => !['minutes-version', 'meeting', 'contact-export'].includes(name),
)

/** A second record; some ids mean something. */
function another(name: RegisterName, fields: object): { id: string; content: Record<string, unknown> } {
  if (name === 'calendar-year') return { id: '2027', content: { days: [] } }
  if (name === 'custom-field') return { id: 'moi', content: { ...fields, label: 'Kinh phí' } }
  if (name === 'volume-year') return { id: '2024', content: { ...fields } }
  if (name === 'fulfilment') return { id: 'nghia-vu@m1@2026-M12', content: { ...fields, period: '2026-M12' } }
  if (name === 'paper-number') return { id: 'moi', content: { ...fields, number: 6 } }
  if (name === 'fence-allowance') return { id: 'moi', content: { ...fields, mark: 'phone 22222222' } }
  if (name === 'matter') return { id: 'moi', content: { ...fields, code: 'VV-2026-002' } }
  return { id: 'moi', content: { ...fields } }
}

describe.each(editable)('the life of a record of %s', (name) => {
  test('made, changed, put into the bin, brought back; every step counted', async () => {
    const program = await makeInProcess()
    await fillWithExamples(program)
    const { fields } = registerExamples[name]
    const { id, content } = another(name, fields)
    const made = await program.ask('records.create', { register: name, id, fields: content })
    expect(made).toMatchObject({ id, revision: 1, removedAt: null })
    const changed = await program.ask('records.update', { register: name, id, revision: 1, fields: content })
    expect(changed).toMatchObject({ revision: 2, createdAt: made.createdAt })
    expect(changed.updatedAt > made.updatedAt).toBe(true)
    await program.ask('records.remove', { register: name, id, revision: 2 })
    const list = async (inBin: boolean) => {
      const view = { register: name, view: plainView, scope: [], offset: 0, limit: 500, inBin }
      return (await program.ask('records.query', view)).rows.map((row) => row.id)
    }
    expect(await list(true)).toContain(id)
    expect(await list(false)).not.toContain(id)
    await program.ask('records.restore', { register: name, id, revision: 3 })
    expect(await list(false)).toContain(id)
    const { revision, ...rest } = await program.ask('records.get', { register: name, id })
    expect(revision).toBe(4)
    expect(rest).toMatchObject(content)
    const steps = await program.ask('records.history', { register: name, id })
    expect(steps.map(({ command }) => command)).toEqual([
      'records.create',
      'records.update',
      'records.remove',
      'records.restore',
    ])
    expect(program.unforeseen).toEqual([])
  })
})
