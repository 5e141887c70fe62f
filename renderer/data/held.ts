/** What the gate holds back of a record that saves itself: nothing of it reaches the disk but the draft, until it is settled. */
import { CommandError } from '#renderer/api/client.ts'
import type { FieldFinding } from '#shared/fence/finding.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { lookThroughGate, reviewAtGate } from './gate.ts'

export type Held = {
  readonly findings: readonly FieldFinding[]
  /** Asks about each; true once everything is saved, false when the user goes back to the typing. */
  review(): Promise<boolean>
}

type Parts<F> = {
  /** The content as the screen shows it. */
  current(): F
  put(fields: F): void
  /** Saves now; true when everything is safe. */
  flush(): Promise<boolean>
}

/** `told` is the content that is known to be stored. */
export function makeHeldBack<F>(register: RegisterName, told: unknown) {
  let stored = told
  let findings: readonly FieldFinding[] = []
  const released = new Set<string>()
  const look = async (fields: unknown) => {
    const found = await lookThroughGate(register, stored, fields)
    findings = found.filter(({ mark }) => !released.has(mark))
    return findings
  }
  return {
    findings: () => findings,
    storing: (fields: unknown) => {
      stored = fields
    },
    /** Throws `fence-held` when something of the fields must be asked about first. */
    expectFree: async (fields: unknown) => {
      const { length } = await look(fields)
      if (length > 0) throw new CommandError({ code: 'fence-held', params: { count: length } })
    },
    review: async ({ current, put, flush }: Parts<F>): Promise<boolean> => {
      const fields = current()
      const held = await look(fields)
      const settled = held.length === 0 ? fields : await reviewAtGate(register, held, fields)
      if (settled === null) return false
      // Whatever is left was let through this once.
      for (const { mark } of held) released.add(mark)
      if (settled !== fields) put(settled)
      return flush()
    },
  }
}

export type HeldBack<F> = ReturnType<typeof makeHeldBack<F>>
