import { describe, expect, it } from 'vitest'
import { reasonOf, targetsOf } from '../../../scripts/release/targets.mjs'

describe('a release', () => {
  it('is made of four things on Linux and two on Windows', () => {
    const names = (system: string) => targetsOf(system).map(({ target }: { target: string }) => target)
    expect(names('linux')).toEqual(['deb', 'AppImage', 'nsis', 'portable'])
    expect(names('win32')).toEqual(['nsis', 'portable'])
  })

  it('says why something lacks, without the stack', () => {
    const output =
      '  • building target=deb\n  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build stackTrace=Error\n  at x'
    expect(reasonOf(output)).toBe('getaddrinfo ENOTFOUND github.com')
    expect(reasonOf('nothing')).toBe('see its output above')
  })
})
