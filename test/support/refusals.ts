/** What a hostile or broken page may send, against the real handlers: refused with a code, and nothing moved. */
import { inspect } from 'node:util'
import { expect } from 'vitest'
import { type AppError, errorCodes } from '#shared/contract/result.ts'
import type { InProcess } from './in-process-api.ts'
import type { MemoryDisk } from './memory-disk.ts'
import { dumpOf } from './register-examples.ts'

/** Over the program as it is at each call. */
export function makeRefusals(programNow: () => InProcess) {
  /** The whole office: records in memory, and every byte on the disk. */
  const stateOf = () => ({
    records: dumpOf(programNow()),
    files: Object.fromEntries((programNow().disk as MemoryDisk).files),
  })
  return {
    stateOf,
    /** Calls, and proves that the refusal has one of the codes and left everything as it was. */
    expectRefused: async (
      name: unknown,
      input: unknown,
      ...codes: string[]
    ): Promise<AppError | undefined> => {
      const before = stateOf()
      const result = await programNow().callAnyhow(name, input)
      expect(result, inspect({ name, input }, { depth: 3 }).slice(0, 400)).toMatchObject({ ok: false })
      if (result.ok) return undefined
      if (codes.length > 0) expect(codes, JSON.stringify(result.error)).toContain(result.error.code)
      expect(errorCodes).toContain(result.error.code)
      expect(stateOf()).toEqual(before)
      return result.error
    },
  }
}
