/** A folder with a passphrase is locked when nobody is there. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type IdleMonitor, watchIdle } from '#electron/app/idle-lock.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function makeWatched() {
  const events = new Map<string, () => void>()
  const world = { idleSeconds: 0, minutes: 15, folder: {} as object | null, announced: 0, locked: 0 }
  const monitor: IdleMonitor = {
    getSystemIdleTime: () => world.idleSeconds,
    on: (event, listener) => events.set(event, listener),
  }
  const stop = watchIdle({
    monitor,
    minutes: () => world.minutes,
    lockable: () => world.folder,
    announce: () => {
      world.announced += 1
    },
    lock: async () => {
      world.locked += 1
      world.folder = null
    },
    report: (error) => {
      throw error
    },
  })
  return { world, stop, happen: (event: string) => events.get(event)?.() }
}

test('after as many minutes as were chosen, and not before', async () => {
  const { world, stop } = makeWatched()
  world.idleSeconds = 15 * 60 - 1
  await vi.advanceTimersByTimeAsync(60_000)
  expect(world).toMatchObject({ announced: 0, locked: 0 })
  world.idleSeconds = 15 * 60
  await vi.advanceTimersByTimeAsync(15_000)
  expect(world).toMatchObject({ announced: 1, locked: 0 })
  // The window has a second to put on the disk what is being typed.
  await vi.advanceTimersByTimeAsync(1000)
  expect(world).toMatchObject({ announced: 1, locked: 1 })
  await vi.advanceTimersByTimeAsync(600_000)
  expect(world).toMatchObject({ announced: 1, locked: 1 })
  stop()
})

test('not when it is switched off, nor for a folder without a passphrase', async () => {
  const { world, stop, happen } = makeWatched()
  world.idleSeconds = 100_000
  world.minutes = 0
  await vi.advanceTimersByTimeAsync(60_000)
  happen('lock-screen')
  Object.assign(world, { minutes: 5, folder: null })
  await vi.advanceTimersByTimeAsync(60_000)
  happen('suspend')
  expect(world).toMatchObject({ announced: 0, locked: 0 })
  stop()
})

test.each(['lock-screen', 'suspend'])('at %s at once, and once', async (event) => {
  const { world, stop, happen } = makeWatched()
  happen(event)
  happen('suspend')
  expect(world.announced).toBe(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(world.locked).toBe(1)
  stop()
})

test.each([
  ['is not locked twice', null],
  ['and was opened again at once stays open', {}],
])('a window that locked by itself %s', async (_what, folder) => {
  const { world, stop, happen } = makeWatched()
  happen('suspend')
  world.folder = folder
  await vi.advanceTimersByTimeAsync(2000)
  expect(world).toMatchObject({ announced: 1, locked: 0 })
  stop()
})
