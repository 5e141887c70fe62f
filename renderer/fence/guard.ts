/** The fence in the gate: looks at what is saved, printed and taken out, and asks about what it finds. It never refuses. */
import type { Gate } from '#renderer/data/gate.ts'
import type { InputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import { type FieldFinding, scanFields, takeOutOfFields, textsOf } from '#shared/fence/index.ts'
import { anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { withoutAllowed } from './allowances.ts'
import { askAbout } from './ask-about.ts'
import { askAboutCrossing, crossingIn } from './ask-about-crossing.ts'
import { watchedIn } from './watched.ts'

export const fenceGate: Gate = {
  pass: async (name, input) => {
    const crossing = crossingIn(name, input)
    if (crossing && !(await askAboutCrossing(crossing))) return null
    return passTexts(name, input)
  },
  look: async (register, before, fields) => {
    const known = textsOf(anyRegisterOf(register).fieldsSchema, before)
    const found = scanFields(register, fields, known)
    return found.length === 0 ? found : withoutAllowed(withoutKnown(found, register, before))
  },
  review: async (register, findings, fields) => {
    const out = await askAbout(findings, register)
    if (out === null || out === 'secret') return null
    return out.length === 0 ? fields : takeOutOfFields(register, fields, out)
  },
}

async function passTexts<N extends CommandName>(name: N, input: InputOf<N>): Promise<InputOf<N> | null> {
  const watched = watchedIn(name, input)
  if (!watched || watched.findings.length === 0) return input
  const { register, findings, without } = watched
  const before = await watched.before()
  const fresh = await withoutAllowed(
    register === null || before === null ? findings : withoutKnown(findings, register, before),
  )
  if (fresh.length === 0) return input
  const isPaper = watched.asSecret !== undefined && fresh.some(({ rule }) => rule === 'secrecy-mark')
  const out = await askAbout(fresh, register, isPaper)
  if (out === null) return null
  if (out === 'secret') return watched.asSecret?.() ?? null
  return out.length === 0 ? input : without(out)
}

/** What stands in the record was asked about when it came in: only changed texts are, and only for what is new in them. */
function withoutKnown(
  findings: readonly FieldFinding[],
  register: RegisterName,
  before: unknown,
): readonly FieldFinding[] {
  const marks = new Set(scanFields(register, before).map(({ mark }) => mark))
  return findings.filter(({ mark }) => !marks.has(mark))
}
