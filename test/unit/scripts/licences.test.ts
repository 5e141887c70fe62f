import { describe, expect, it } from 'vitest'
import { findRefused, isAllowed } from '../../../scripts/checks/licences/judge.mjs'

describe('licences', () => {
  it('need one allowed side of OR and all sides of AND', () => {
    expect(isAllowed('(MIT OR GPL-3.0-or-later)')).toBe(true)
    expect(isAllowed('MIT AND GPL-3.0-only')).toBe(false)
    expect(isAllowed('(MIT AND Zlib)')).toBe(true)
    expect(isAllowed('GPL-3.0-only')).toBe(false)
    expect(isAllowed('UNKNOWN')).toBe(false)
  })

  it('refuse what is neither listed nor excepted by name and licence', () => {
    const packages = {
      'fine@1.0.0': { licenses: 'MIT' },
      'axe-core@4.0.0': { licenses: 'MPL-2.0' },
      'lightningcss-linux-x64-gnu@1.0.0': { licenses: 'MPL-2.0' },
      'other@1.0.0': { licenses: 'MPL-2.0' },
      'buffers@9.0.0': { licenses: 'AGPL-3.0-only' },
      '@scope/two@1.0.0': { licenses: ['MIT', 'GPL-2.0-only'] },
    }
    expect(findRefused(packages).map(({ name }: { name: string }) => name)).toEqual([
      'other@1.0.0',
      'buffers@9.0.0',
      '@scope/two@1.0.0',
    ])
  })
})
