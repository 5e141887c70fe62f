import { describe, expect, test } from 'vitest'
import { en } from '#shared/i18n/en.ts'
import { vi } from '#shared/i18n/vi.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { FormField, FormPart } from '#shared/registers/form.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import { registerTitles } from '#shared/reports/wording/lists.ts'
import { makeInProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

// The form of a register names its words by paths that no type knows: a missing one would be shown as a bare key.

type Tree = { readonly [key: string]: string | Tree }
const languages = { vi: vi.registers, en: en.registers } as unknown as Record<string, Tree>

const at = (tree: Tree | string | undefined, path: string) =>
  path
    .split('.')
    .reduce<Tree | string | undefined>(
      (node, key) => (typeof node === 'object' ? node[key] : undefined),
      tree,
    )

/** Row columns have the dotted path as one key, or a tree: both are found by i18next. */
const wordAt = (register: string, kind: string, path: string) =>
  Object.entries(languages).map(([language, tree]) => {
    const group = at(tree, `${register}.${kind}`)
    const flat = typeof group === 'object' ? group[path] : undefined
    return { language, word: flat ?? at(group, path) }
  })

function expectWords(register: string, kind: string, path: string): void {
  for (const { language, word } of wordAt(register, kind, path))
    expect(typeof word === 'string' && word.trim() !== '', `${language} ${register}.${kind}.${path}`).toBe(
      true,
    )
}

const fieldsOf = (part: FormPart): { field: FormField; path: string }[] =>
  part.kind === 'rows'
    ? part.columns.map((field) => ({ field, path: `${part.path}.${field.path}` }))
    : [{ field: part, path: part.path }]

describe.each(coordinationRegisters)('the words of %s', (name) => {
  const { form } = anyRegisterOf(name)
  const parts = form.flatMap((section) => section.parts)

  test('name it in lists, menus, buttons and where it is empty', () => {
    for (const [language, tree] of Object.entries(languages))
      for (const key of ['name', 'plural', 'short', 'add', 'empty.title', 'empty.explanation'])
        expect(at(tree, `${name}.${key}`), `${language} ${name}.${key}`).toMatch(/\S/)
    expect(registerTitles[name]).toMatch(/\S/)
  })

  test('say every section, field, column and hint of its form', () => {
    for (const { key } of form) expectWords(name, 'sections', key)
    for (const part of parts) {
      expectWords(name, 'form', part.path)
      if (part.kind === 'rows') {
        expectWords(name, 'adds', part.path)
        for (const { path } of fieldsOf(part)) expectWords(name, 'rows', path)
      }
      if (part.hasHint) expectWords(name, 'hints', part.path)
      if (part.kind === 'rows')
        for (const { field, path } of fieldsOf(part)) if (field.hasHint) expectWords(name, 'hints', path)
    }
  })

  test('say every choice that its form offers', () => {
    for (const { field } of parts.flatMap(fieldsOf))
      if (field.kind === 'choice')
        for (const code of field.choices)
          expectWords(name, 'choices', `${field.choiceKey ?? field.path}.${code}`)
  })

  test('hold nothing in the form that the record does not have, each place once', () => {
    const known = Object.keys(registerExamples[name].fields)
    const asked = parts.map(({ path }) => path)
    expect(asked.filter((path) => !known.includes(path))).toEqual([])
    expect(new Set(asked).size).toBe(asked.length)
    // Common fields have a section of their own.
    expect(asked.filter((path) => ['basis', 'links', 'custom', 'note'].includes(path))).toEqual([])
  })

  test('say what falls due, of a new record and of the example', async () => {
    const program = await makeInProcess()
    await fillWithExamples(program)
    const context = program.services().context()
    const register = anyRegisterOf(name)
    const example = program.services().store.read.get(name, registerExamples[name].id) as unknown as AnyRecord
    const fresh = { ...example, ...register.blank(context.today) } as AnyRecord
    for (const record of [example, fresh]) {
      const dues = register.duesOf(record, context)
      for (const { what } of dues) expectWords(name, 'dues', what)
      expect(new Set(dues.map(({ key }) => key)).size).toBe(dues.length)
    }
  })
})

test('the words of both languages lie at the same places', () => {
  const paths = (tree: Tree | string, path = ''): string[] =>
    typeof tree === 'string'
      ? [path]
      : Object.entries(tree).flatMap(([key, one]) => paths(one, `${path}.${key}`))
  // English has plural forms that Vietnamese does without.
  const unique = (tree: Tree | string = {}) =>
    [...new Set(paths(tree).map((path) => path.replace(/_(one|other)$/, '')))].toSorted()
  for (const name of coordinationRegisters)
    expect(unique(languages.en?.[name]), name).toEqual(unique(languages.vi?.[name]))
})
