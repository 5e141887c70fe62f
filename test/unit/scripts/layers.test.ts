import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBreaches, findCycles } from '../../../scripts/checks/layers/check.mjs'
import { listSources, readImports } from '../../../scripts/checks/layers/imports.mjs'
import { rules } from '../../../scripts/checks/layers/rules.mjs'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'phoi-hop-layers-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const house = async (files: Record<string, string>) => {
  for (const [path, code] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), code)
  }
  return readImports(root, listSources(root, ['shared', 'electron', 'renderer', 'test']))
}

const brokenBy = async (files: Record<string, string>) =>
  findBreaches(rules, await house(files)).map(({ rule }: { rule: { name: string } }) => rule.name)

const some = 'export const some = 1\n'

describe('layer rules', () => {
  it.each([
    ['shared-is-pure', 'shared/lib/a.ts', "import fs from 'node:fs'; export const a = fs"],
    ['shared-is-pure', 'shared/lib/a.ts', "import i18next from 'i18next'; export const a = i18next"],
    ['shared-is-pure', 'shared/lib/a.ts', "export type A = import('react').ReactNode"],
    ['electron-package', 'electron/store/a.ts', "import { app } from 'electron'; export const a = app"],
    [
      'renderer-without-electron',
      'renderer/ui/A.tsx',
      "import p from 'path'; export const A = () => <b>{p.sep}</b>",
    ],
    ['resolvable', 'renderer/ui/a.ts', "export * from './nowhere.ts'"],
  ])('%s', async (rule, path, code) => {
    expect(await brokenBy({ [path]: code })).toContain(rule)
  })

  it.each([
    ['shared-lib', 'shared/lib/a.ts', 'shared/registers/task/index.ts'],
    ['register-insides', 'shared/registers/meeting/rules.ts', 'shared/registers/task/rules.ts'],
    ['store-knows-no-one', 'electron/store/a.ts', 'electron/services/b.ts'],
    ['export-knows-no-register', 'electron/export/a.ts', 'shared/registers/task/index.ts'],
    ['services-know-no-wire', 'electron/services/a.ts', 'electron/ipc/b.ts'],
    ['ipc-through-services', 'electron/ipc/a.ts', 'electron/store/b.ts'],
    ['preload-is-thin', 'electron/preload/preload.ts', 'shared/contract/commands.ts'],
    ['electron-without-renderer', 'electron/app/a.ts', 'renderer/ui/b.ts'],
    ['ui-knows-no-domain', 'renderer/ui/a.ts', 'shared/registers/task/index.ts'],
    ['forms-know-no-feature', 'renderer/forms/a.ts', 'renderer/features/task/b.ts'],
    ['features-apart', 'renderer/features/task/a.ts', 'renderer/features/meeting/b.ts'],
    ['features-without-shell', 'renderer/features/task/a.ts', 'renderer/app/shell.ts'],
    ['nothing-imports-test', 'renderer/app/a.ts', 'test/support/b.ts'],
  ])('%s', async (rule, from, to) => {
    const files = { [from]: `import { some } from '#${to}'; export const a = some`, [to]: some }
    expect(await brokenBy(files)).toContain(rule)
  })

  it('finds dynamic and type imports too', async () => {
    const task = { 'shared/registers/task/rules.ts': some }
    const from = 'shared/registers/meeting/a.ts'
    const dynamic = "export const a = () => import('../task/rules.ts')"
    expect(await brokenBy({ ...task, [from]: dynamic })).toContain('register-insides')
    const typed = "import type { some } from '../task/rules.ts'; export type A = typeof some"
    expect(await brokenBy({ ...task, [from]: typed })).toContain('register-insides')
  })

  it('lets the preload have types of the whole contract', async () => {
    const code = "import type { some } from '#shared/contract/api.ts'; export type A = typeof some"
    expect(await brokenBy({ 'shared/contract/api.ts': some, 'electron/preload/preload.ts': code })).toEqual(
      [],
    )
  })

  it('is content with a house in order', async () => {
    const files = {
      'shared/lib/dates.ts': some,
      'shared/registers/task/index.ts': "import * as v from 'valibot'; export const some = v",
      'electron/services/records.ts':
        "import { some } from '#shared/registers/task/index.ts'; export const a = some",
      'renderer/features/task/Page.tsx': "import { some } from '#renderer/ui/card.ts'; export const a = some",
      'renderer/ui/card.ts': some,
    }
    expect(await brokenBy(files)).toEqual([])
  })
})

describe('cycles', () => {
  it('are found once, as the way round', async () => {
    const imports = await house({
      'shared/lib/a.ts': "import { b } from './b.ts'; export const a = () => b",
      'shared/lib/b.ts': "import { a } from './a.ts'; export const b = () => a",
    })
    expect(findCycles(imports)).toEqual([['shared/lib/a.ts', 'shared/lib/b.ts']])
  })

  it('are not made by types', async () => {
    const imports = await house({
      'shared/lib/a.ts': "import type { B } from './b.ts'; export type A = B | 1",
      'shared/lib/b.ts': "import { type A } from './a.ts'; export type B = A | 2",
    })
    expect(findCycles(imports)).toEqual([])
  })
})
