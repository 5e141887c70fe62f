import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../../../shared/i18n/vi')

/** Where “chương trình” is a register, a kind of paper or an agenda; everywhere else it could only be the program. */
const ofProgrammes = /^(registers[/\\].*|registers|meetings|papers|reports)\.json$/

/** What only a program does or has; said of a “chương trình” it would be the program under the register's name. */
const ofTheProgram = /(đóng|mở|thoát|trong|kèm) chương trình(?! họp)\b/iu

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
)
const textOf = (name: string) => readFileSync(join(root, name), 'utf8').normalize('NFC')

describe('the program is “phần mềm” on Vietnamese screens, since “chương trình” is a register', () => {
  test('no screen without programmes says “chương trình”', () => {
    const others = files.filter((name) => !ofProgrammes.test(name))
    expect(others.length).toBeGreaterThan(20)
    expect(others.filter((name) => /chương trình/iu.test(textOf(name)))).toEqual([])
  })

  test('screens with programmes do not open, close or carry one as if it were the program', () => {
    const said = files
      .filter((name) => ofProgrammes.test(name))
      .flatMap((name) => textOf(name).match(ofTheProgram)?.[0] ?? [])
    expect(said).toEqual([])
  })
})
