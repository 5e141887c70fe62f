/** The whole program without its window, started on a disk that may have been through anything. */
import type { AppError } from '#shared/contract/result.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { makeFakeIds } from '#test/support/fake-clock.ts'
import { type InProcess, type InProcessOptions, makeInProcess } from '#test/support/in-process-api.ts'
import type { MemoryDisk } from '#test/support/memory-disk.ts'
import { dumpOf } from '#test/support/register-examples.ts'
import { startProcess } from './pc.ts'

export const folder = '/data'

/** Ids are never given twice, as chance sees to it in the real program. */
const ids = makeFakeIds('m')
/** `secret`: the passphrase, for when the folder has one. */
export type StartOptions = InProcessOptions & { secret?: string }

/** Each start is a minute after the one before it. */
let minutes = 0

/** A start of the program, as a process of its own; a lock whose owner is gone has been watched and taken. */
export async function startProgram(
  disk: MemoryDisk,
  { secret, ...options }: StartOptions = {},
): Promise<InProcess> {
  minutes += 1
  const startAt = new Date(Date.UTC(2026, 10, 23, 1, minutes)).toISOString()
  const lock = startProcess(() => startAt)
  const program = await makeInProcess({
    disk,
    path: folder,
    startAt,
    lock,
    newId: ids,
    segmentSize: 3000,
    ...options,
  })
  await settled(program)
  if (secret) await unlock(program, secret)
  return program
}

/** Opens a folder that has a passphrase; how it went is told by its state. */
export async function unlock(program: InProcess, secret: string): Promise<void> {
  if (program.office.state().state === 'locked') await program.callAnyhow('folder.unlock', { secret })
  await settled(program)
}

/** Waits until a folder that seemed to be somebody else's has become ours. */
export async function settled({ office }: InProcess): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < 20_000; ) {
    const state = office.state()
    const isWaiting = state.state === 'opening' || (state.state === 'open' && state.view?.reason === 'in-use')
    if (!isWaiting) return
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  throw new Error('a lock whose owner is gone was not given up')
}

/** Why the folder is not open for work; null when it is. */
export function troubleOf({ office }: InProcess): AppError | null {
  const state = office.state()
  if (state.state === 'open') return state.view === null ? null : { code: 'read-only' }
  return state.state === 'failed' ? state.error : { code: 'folder-locked' }
}

/** Everything in the office, without what only tells when it was written. */
export function contentOf(program: InProcess): Record<string, unknown> {
  const content: Record<string, unknown> = {}
  for (const [register, records] of Object.entries(dumpOf(program)))
    for (const record of records as Record<string, unknown>[]) {
      const { createdAt: _c, updatedAt: _u, removedAt, id, ...rest } = record
      // Ids of attachments are chance.
      content[`${register}/${register === 'attachment' ? rest.name : id}`] = {
        ...rest,
        isRemoved: removedAt !== null,
      }
    }
  return content
}

/** The revision of a record as it is now: what a screen that has just been opened would send. */
export function revisionOf(program: InProcess, register: RegisterName, id: string): number {
  return program.services().store.read.get(register, id)?.revision ?? 0
}

/** Calls a command; null when it was done. */
export async function tell(program: InProcess, name: string, input: unknown): Promise<AppError | null> {
  const result = await program.callAnyhow(name, input)
  return result.ok ? null : result.error
}
