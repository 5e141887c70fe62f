import { describe, expect, test } from 'vitest'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { registerOf } from '#shared/registers/index.ts'
import { type LegalSession, stateOfSession } from '#shared/registers/legal-session/index.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import { contextOf, makeRecords } from '#test/support/sample-records.ts'

const register = registerOf('legal-session')
const context: RuleContext = contextOf(makeRecords(), '2026-11-23')
const session = (patch: Partial<LegalSession>): LegalSession => ({
  ...registerExamples['legal-session'].fields,
  id: 'buoi',
  revision: 1,
  createdAt: '2026-11-01T01:00:00.000Z',
  updatedAt: '2026-11-01T01:00:00.000Z',
  removedAt: null,
  ...patch,
})

describe('a legal-education session', () => {
  test.each([
    [{ plannedOn: '2026-11-24', heldOn: null, isCancelled: false }, 'planned', 1, 'planned'],
    [{ plannedOn: '2026-11-23', heldOn: null, isCancelled: false }, 'planned', 1, 'planned'],
    [{ plannedOn: '2026-11-22', heldOn: null, isCancelled: false }, 'overdue', 1, 'planned'],
    [{ plannedOn: null, heldOn: null, isCancelled: false }, 'planned', 0, 'planned'],
    [{ plannedOn: '2026-11-22', heldOn: '2026-11-23', isCancelled: false }, 'held', 0, 'counts'],
    [{ plannedOn: '2026-11-22', heldOn: null, isCancelled: true }, 'cancelled', 0, 'called-off'],
  ] as const)('%o is %s, with %i due, and as a proof %s', (patch, state, dues, stands) => {
    const record = session(patch)
    expect(stateOfSession(record, context.today)).toBe(state)
    expect(register.duesOf(record, context)).toHaveLength(dues)
    expect(register.proofOf(record, context)).toEqual({ on: patch.heldOn ?? patch.plannedOn, stands })
  })

  test('is held on a day that has come, and not called off when it was held', () => {
    const codes = (patch: Partial<LegalSession>) =>
      register.check(session(patch), context, null).map(({ path, code }) => `${path} ${code}`)
    expect(codes({ heldOn: '2026-11-23' })).toEqual([])
    expect(codes({ heldOn: '2026-11-24' })).toEqual(['heldOn in-future'])
    expect(codes({ heldOn: '2026-11-20', isCancelled: true })).toEqual(['isCancelled held-and-cancelled'])
  })
})
