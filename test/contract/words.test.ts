import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorCodes } from '#shared/contract/result.ts'
import { en } from '#shared/i18n/en.ts'
import { vi } from '#shared/i18n/vi.ts'

const root = resolve(import.meta.dirname, '../..')

type Leaves = Record<string, string>

/** Every text under its dotted key. */
function leavesOf(value: unknown, path = ''): Leaves {
  if (typeof value === 'string') return { [path]: value }
  return Object.assign(
    {},
    ...Object.entries(value as object).map(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key)),
  )
}

/** English has plural forms that Vietnamese does without. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const placeholdersOf = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1] ?? ''))].toSorted()

/** English writes the month as a word of its own; the caller gives both forms. */
const wordedApart = new Set(['calendar.title.month'])

const vietnamese = leavesOf(vi)
const english = leavesOf(en)

/** Choices whose code is the empty string are places left blank on purpose. */
const isBlankOnPurpose = (key: string) => key.endsWith('.')

describe('the words', () => {
  test('exist in both languages under the same keys', () => {
    const keys = (leaves: Leaves) => [...new Set(Object.keys(leaves).map(withoutPlural))].toSorted()
    expect(keys(english)).toEqual(keys(vietnamese))
  })

  test('name the same placeholders in both languages', () => {
    const differing = Object.entries(english).filter(([key, text]) => {
      const own =
        vietnamese[key] ?? vietnamese[withoutPlural(key)] ?? vietnamese[`${withoutPlural(key)}_other`]
      // A form for exactly one may say "one" in place of the number.
      const wanted = placeholdersOf(own ?? '').filter((name) => !(key.endsWith('_one') && name === 'count'))
      const found = placeholdersOf(text).filter((name) => !(key.endsWith('_one') && name === 'count'))
      return wanted.join() !== found.join() && !wordedApart.has(key)
    })
    expect(differing).toEqual([])
  })

  test('are never empty, and never end in stray blanks', () => {
    const bad = [vietnamese, english].flatMap((leaves) =>
      Object.entries(leaves).filter(
        ([key, text]) => (text === '' && !isBlankOnPurpose(key)) || text !== text.trim(),
      ),
    )
    expect(bad).toEqual([])
  })

  test('are written in NFC', () => {
    expect(Object.values(vietnamese).filter((text) => text !== text.normalize('NFC'))).toEqual([])
  })

  test('in English hold no Vietnamese but names of things that have no English one', () => {
    const letters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i
    const suspicious = Object.entries(english).filter(
      ([key, text]) => letters.test(text) && text === (vietnamese[key] ?? '') && text.split(' ').length > 3,
    )
    expect(suspicious).toEqual([])
  })
})

describe('what went wrong', () => {
  test.each(errorCodes)('the error %s has a title and an explanation', (code) => {
    for (const words of [vi, en]) {
      const own = (words.errors.codes as Record<string, { title?: string; explanation?: string }>)[code]
      expect(own?.title).toBeTruthy()
      expect(own?.explanation).toBeTruthy()
    }
  })

  /** Every issue code that the rules can give: written where the rules are, as `code: '…'` or as a schema's message. */
  const usedCodes = () => {
    const files = ['shared', 'electron'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        // What the vault finds in its own files is never said field by field.
        .filter((name) => name.endsWith('.ts') && !name.includes('i18n') && !name.startsWith('vault'))
        .map((name) => join(root, folder, name)),
    )
    const patterns = [
      /issues?:? ?\[?\{ path: [^}]*?code: '([a-z-]+)'/g,
      /\{ path: [^{}]*?, code: '([a-z-]+)'/g,
      /(?:minLength|maxLength|check)\((?:[^()]|\([^()]*\))*?, '([a-z]+(?:-[a-z]+)*)'\)/g,
      /refuseField\('[^']*', '([a-z-]+)'\)/g,
      /(?:error|warn)\((?:'[^']*'|`[^`]*`|path), '([a-z-]+)'/g,
      // `{ path, code: '…' }`, and paths that are written with the number of a row.
      /\{ ?path(?:: [^,\n]+)?,\s*code: '([a-z-]+)'/g,
      /issueIf\([\s\S]*?,\s*'([a-z]+(?:-[a-z]+)*)',?\s*\)/g,
    ]
    return new Set(
      files.flatMap((file) => {
        const text = readFileSync(file, 'utf8')
        return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
      }),
    )
  }

  test('every issue that a rule can raise has a sentence', () => {
    const used = usedCodes()
    // The search itself is proved by codes of each way of writing them.
    for (const code of ['end-before-start', 'too-many-days', 'required', 'not-later', 'no-chair', 'twice'])
      expect(used).toContain(code)
    // Of the coordination registers: with one line, with several, of a row, of a path by its name, of a paper's kind.
    for (const code of ['same-body', 'code-taken', 'grounds-not-asked', 'not-settled', 'not-by-this-paper'])
      expect(used).toContain(code)
    const known = new Set(Object.keys(vi.errors.issues))
    expect([...used].filter((code) => !known.has(code))).toEqual([])
  })
})
