import { beforeEach, describe, expect, test } from 'vitest'
import { acquireLock, type FreeFolder, type LockAttempt, readHolder } from '#electron/store/lock.ts'
import type { FolderLock } from '#electron/store/lock-hold.ts'
import { officeTiming } from '#electron/store/lock-world.ts'
import { makeOfficeNetwork, type OfficeNetwork, type Process } from '#test/support/office-network.ts'

const path = '/office/data'
const lockFile = `${path}/lock.json`
const second = 1000
const hour = 3600 * second

let network: OfficeNetwork
let ids = 0
beforeEach(() => {
  network = makeOfficeNetwork(path)
})

const acquire = ({ disk, world }: Process, folder = path) => {
  ids += 1
  const token = `t${ids}`
  return acquireLock({ disk, path: folder, world, timing: officeTiming, newId: () => token })
}

async function held(process: Process): Promise<FolderLock> {
  const attempt = await acquire(process)
  if (attempt.kind !== 'held') throw new Error(`in use by ${attempt.holder.host}`)
  return attempt.lock
}

type InUse = Extract<LockAttempt, { kind: 'in-use' }>
async function refused(process: Process, folder = path): Promise<InUse> {
  const attempt = await acquire(process, folder)
  if (attempt.kind !== 'in-use') throw new Error('got the folder')
  return attempt
}

/** Watches from now on; `free` is set once the folder was said to be free. */
function watching(attempt: InUse): { free: FreeFolder | null; stop(): void } {
  const seen: { free: FreeFolder | null; stop(): void } = { free: null, stop: () => undefined }
  seen.stop = attempt.watch((free) => {
    if (seen.free) throw new Error('told twice')
    seen.free = free
  })
  return seen
}

async function takenBy(process: Process, afterMs = 40 * second): Promise<FolderLock> {
  const watch = watching(await refused(process))
  await network.advance(afterMs)
  const taken = await watch.free?.take()
  if (taken?.kind !== 'held') throw new Error('did not get the folder')
  return taken.lock
}

const lost = { error: { code: 'lock-lost' } }
const put = (text: string) => network.share.files.set(lockFile, text)
const lockFiles = () => network.share.files.keys().filter((name) => name.startsWith(`${path}/lock`))

describe('a folder that is free', () => {
  test('is taken, says who has it, and is free again after the release', async () => {
    const process = network.pc('may-1').start()
    expect(await readHolder(process.disk, path)).toBeNull()
    const lock = await held(process)
    expect(await readHolder(process.disk, path)).toEqual({ host: 'may-1', since: '2026-11-23T01:00:00.000Z' })
    await lock.assertHeld()
    await lock.release()
    expect(network.share.files.keys()).toEqual([])
    await expect(lock.assertHeld()).rejects.toThrow('given back')
    await network.advance(60 * second)
    expect(network.share.files.keys()).toEqual([])
    await held(network.pc('may-2').start())
  })

  test('goes to one of two that come at once', async () => {
    const processes = [network.pc('may-1').start(), network.pc('may-2').start()]
    const attempts = await Promise.all(processes.map((one) => acquire(one)))
    expect(attempts.map((one) => one.kind).toSorted()).toEqual(['held', 'in-use'])
  })

  test('writes a lock that the first version of the program understands, however many beats it has', async () => {
    await held(network.pc('may-1').start())
    await network.advance(hour)
    const text = network.share.files.get(lockFile) ?? ''
    expect(text.length - text.trimEnd().length).toBe(361)
    expect(JSON.parse(text)).toMatchObject({ pid: 100, host: 'may-1', since: '2026-11-23T01:00:00.000Z' })
  })

  test('that cannot be written is said with the code of the disk, and its holder can still be read', async () => {
    put('{"pid":1,"host":"may-9","since":"2026-11-20T00:00:00.000Z"}')
    const pc = network.pc('may-1')
    const process = pc.start()
    expect(await readHolder(process.disk, path)).toEqual({ host: 'may-9', since: '2026-11-20T00:00:00.000Z' })
    network.share.files.delete(lockFile)
    pc.cut('EROFS')
    await expect(acquire(process)).rejects.toMatchObject({ code: 'EROFS' })
  })
})

describe('a second opener', () => {
  test('is told at once who holds the folder, never gets it while beats come, and hears when it is given back', async () => {
    const lock = await held(network.pc('may-1').start())
    const attempt = await refused(network.pc('may-2').start())
    expect(attempt.holder).toEqual({ host: 'may-1', since: '2026-11-23T01:00:00.000Z' })
    const watch = watching(attempt)
    await network.advance(8 * hour)
    expect(watch.free).toBeNull()
    await lock.release()
    await network.advance(4 * second)
    expect(watch.free?.reason).toBe('released')
    expect(await watch.free?.take()).toMatchObject({ kind: 'held' })
  })

  test('on the same PC is refused as well, and gets the folder at once when the first one has died', async () => {
    const pc = network.pc('may-1')
    const first = pc.start()
    await held(first)
    const watch = watching(await refused(pc.start()))
    await network.advance(5 * second)
    expect(watch.free).toBeNull()
    first.die()
    await network.advance(4 * second)
    expect(watch.free?.reason).toBe('gone')
    await held(pc.start())
  })

  test('hears nothing after it stopped watching', async () => {
    const lock = await held(network.pc('may-1').start())
    const watch = watching(await refused(network.pc('may-2').start()))
    watch.stop()
    await lock.release()
    await network.advance(60 * second)
    expect(watch.free).toBeNull()
  })

  test('who was told that the folder is free, and comes too late, is told who has it now', async () => {
    const lock = await held(network.pc('may-1').start())
    const watch = watching(await refused(network.pc('may-2').start()))
    await lock.release()
    await network.advance(4 * second)
    await held(network.pc('may-3').start())
    expect(await watch.free?.take()).toMatchObject({ kind: 'in-use', holder: { host: 'may-3' } })
  })

  test('in the same process does not take the folder from itself', async () => {
    const process = network.pc('may-1').start()
    const lock = await held(process)
    await refused(process)
    await network.advance(60 * second)
    await lock.assertHeld()
  })
})

describe('a lock that is left over', () => {
  test('of a process of this PC that is gone is taken over at once, again and again, and cleared away', async () => {
    const pc = network.pc('may-1')
    for (let crash = 0; crash < 5; crash += 1) {
      const process = pc.start()
      const lock = await held(process)
      await lock.assertHeld()
      process.die()
    }
    expect(lockFiles()).toHaveLength(5)
    await (await held(pc.start())).release()
    expect(lockFiles()).toEqual([])
  })

  test('from before this PC was started is taken over at once, also when we have its number now', async () => {
    const pc = network.pc('may-1')
    await held(pc.start())
    await network.advance(hour)
    pc.reboot()
    const process = pc.start()
    expect(process.pid).toBe(100)
    await held(process)
  })

  test('from before this PC was started is watched first when another program has its number now', async () => {
    const pc = network.pc('may-1')
    await held(pc.start())
    await network.advance(hour)
    pc.reboot()
    pc.start()
    const lock = await takenBy(pc.start())
    await lock.assertHeld()
  })

  test('of another PC is taken over after three missing beats, not sooner', async () => {
    const first = network.pc('may-1').start()
    await held(first)
    first.die()
    const watch = watching(await refused(network.pc('may-2').start()))
    await network.advance(29 * second)
    expect(watch.free).toBeNull()
    await network.advance(2 * second)
    expect(watch.free?.reason).toBe('stale')
    expect(await watch.free?.take()).toMatchObject({ kind: 'held' })
  })

  test('of another PC of the same name (installed from the same image) is not taken for ours', async () => {
    const lock = await held(network.pc('DESKTOP-1', { machine: 'a' }).start())
    const watch = watching(await refused(network.pc('DESKTOP-1', { machine: 'b' }).start()))
    await network.advance(hour)
    expect(watch.free).toBeNull()
    await lock.assertHeld()
  })

  test('in a copy of the folder whose holder works on in the original', async () => {
    const pc = network.pc('may-1')
    const lock = await held(pc.start())
    await network.share.makeFolder('/usb/data')
    network.share.files.set('/usb/data/lock.json', network.share.files.get(lockFile) ?? '')
    const watch = watching(await refused(pc.start(), '/usb/data'))
    await network.advance(40 * second)
    expect(await watch.free?.take()).toMatchObject({ kind: 'held' })
    await lock.assertHeld()
    expect(lockFiles()).toEqual([lockFile])
  })

  test.each([
    ['empty after a power cut', ''],
    ['half written', '{"pid":4711,"ho'],
    ['of another program', '["a"]'],
    ['with a token that would lead elsewhere', '{"pid":1,"host":"x","since":"y","token":"../../x"}'],
    [
      'of the first version',
      '{"pid":4711,"host":"may-1","since":"2026-11-23T00:00:00.000Z","bootedAt":1795395600000}',
    ],
  ])('%s is watched and then taken over', async (_name, text) => {
    put(text)
    const lock = await takenBy(network.pc('may-1').start())
    await lock.assertHeld()
    expect(await readHolder(network.share, path)).toMatchObject({ host: 'may-1' })
    expect(lockFiles()).toEqual(network.share.files.keys())
    await lock.release()
    expect(network.share.files.keys()).toEqual([])
  })

  test('half written by somebody who is just writing it is left to them', async () => {
    const first = network.pc('may-1').start()
    first.freeze(3)
    const beginning = acquire(first)
    await network.settle()
    expect(network.share.files.get(lockFile)).toBe('')
    const watch = watching(await refused(network.pc('may-2').start()))
    await network.advance(10 * second)
    first.wake()
    expect(await beginning).toMatchObject({ kind: 'held' })
    await network.advance(hour)
    expect(watch.free).toBeNull()
  })

  test('half written by somebody who slept over it and then writes on is nobody’s until all know', async () => {
    const first = network.pc('may-1').start()
    first.freeze(3)
    const beginning = acquire(first)
    const taker = await takenBy(network.pc('may-2').start())
    await taker.assertHeld()
    first.wake()
    const attempt = await beginning
    if (attempt.kind !== 'in-use') throw new Error('holds what another has')
    const watch = watching(attempt)
    await network.advance(20 * second)
    await expect(taker.assertHeld()).rejects.toMatchObject(lost)
    expect(watch.free).toBeNull()
    await network.advance(20 * second)
    expect(await watch.free?.take()).toMatchObject({ kind: 'held' })
  })

  test('is taken over by one of two that find it at once, whichever way', async () => {
    const first = network.pc('may-1').start()
    await held(first)
    first.die()
    const others = [network.pc('may-2').start(), network.pc('may-3').start()]
    const watches = (await Promise.all(others.map((one) => refused(one)))).map(watching)
    await network.advance(40 * second)
    const attempts = await Promise.all(watches.map((one) => one.free?.take()))
    expect(attempts.map((one) => one?.kind).toSorted()).toEqual(['held', 'in-use'])
  })

  test('files of an interrupted release do not come back', async () => {
    put('{"pid":1,"host":"x","since":"y","token":"a"}')
    network.share.files.set(`${path}/lock.a.json`, '{"pid":2,"host":"z","since":"y","token":"b"}')
    network.share.files.delete(lockFile)
    const lock = await held(network.pc('may-1').start())
    expect(lockFiles()).toEqual([lockFile])
    await lock.assertHeld()
  })
})

describe('a holder that was suspended', () => {
  test.each([true, false])(
    'and lost its lock refuses its next write, for ever (its ticks counted meanwhile: %s)',
    async (ticksWhileFrozen) => {
      const first = network.pc('may-1', { ticksWhileFrozen }).start()
      const old = await held(first)
      const heard: string[] = []
      old.onLost((to) => heard.push(to.host))
      first.freeze()
      const lock = await takenBy(network.pc('may-2').start())
      first.wake()
      await expect(old.assertHeld()).rejects.toMatchObject({
        error: { code: 'lock-lost', params: { path, host: 'may-2' } },
      })
      await network.advance(60 * second)
      await old.release()
      expect(heard).toEqual(['may-2'])
      await lock.assertHeld()
      await lock.release()
      await expect(old.assertHeld()).rejects.toMatchObject(lost)
    },
  )

  test('and lost its lock without knowing, leaves the lock of the next one when it closes', async () => {
    const first = network.pc('may-1').start()
    const old = await held(first)
    first.freeze()
    const lock = await takenBy(network.pc('may-2').start())
    first.wake()
    const standing = lockFiles()
    await old.release()
    expect(lockFiles()).toEqual(standing)
    await network.advance(60 * second)
    await lock.assertHeld()
  })

  test('again and again while it looks: refuses that write, and holds on', async () => {
    const first = network.pc('may-1').start()
    const lock = await held(first)
    first.freeze()
    await network.advance(20 * second)
    let outcome: unknown = null
    const asking = lock.assertHeld().then(
      () => 'may write',
      (error: unknown) => error,
    )
    void asking.then((said) => {
      outcome = said
    })
    for (let pause = 0; pause < 30 && outcome === null; pause += 1) {
      first.wake()
      first.freeze(5)
      await network.advance(16 * second)
    }
    expect(outcome).toMatchObject({ code: 'ETIMEDOUT' })
    first.wake()
    await lock.assertHeld()
  })

  test('goes on when nobody came', async () => {
    const first = network.pc('may-1', { ticksWhileFrozen: false }).start()
    const lock = await held(first)
    first.freeze()
    await network.advance(3 * hour)
    first.wake()
    await lock.assertHeld()
  })

  test('while another came, wrote and went again has lost all the same', async () => {
    const first = network.pc('may-1').start()
    const old = await held(first)
    first.freeze()
    await (await takenBy(network.pc('may-2').start())).release()
    expect(network.share.files.keys()).toEqual([])
    first.wake()
    await expect(old.assertHeld()).rejects.toMatchObject(lost)
    expect(network.share.files.keys()).toEqual([])
  })

  // At every file operation of a beat.
  test.each([...Array(22).keys()])(
    'after %i operations of a beat, leaves the lock of the next one alone',
    async (n) => {
      const first = network.pc('may-1').start()
      const old = await held(first)
      first.freeze(n + 1)
      await network.advance(10 * second)
      const lock = await takenBy(network.pc('may-2').start(), 60 * second)
      first.wake()
      await network.advance(30 * second)
      await lock.assertHeld()
      await expect(old.assertHeld()).rejects.toMatchObject(lost)
    },
  )

  test('between the last look of a taker and its claim, and beats then, is left its folder', async () => {
    const first = network.pc('may-1').start()
    const lock = await held(first)
    first.freeze()
    const taker = network.pc('may-2').start()
    const watch = watching(await refused(taker))
    await network.advance(40 * second)
    taker.freeze(4)
    const taking = watch.free?.take()
    await network.settle()
    first.wake()
    await network.advance(second)
    taker.wake()
    expect(await taking).toMatchObject({ kind: 'in-use', holder: { host: 'may-1' } })
    await lock.assertHeld()
    expect(lockFiles()).toEqual([lockFile])
  })
})

describe('a holder that wakes while it is taken over', () => {
  /** Holder and taker at the moment in which the folder was said to be free; the holder is frozen, nothing is taken yet. */
  async function onTheBrink() {
    network = makeOfficeNetwork(path)
    const first = network.pc('may-1').start()
    const lock = await held(first)
    first.freeze()
    const pc = network.pc('may-2')
    const taker = pc.start()
    const watch = watching(await refused(taker))
    await network.advance(40 * second)
    if (watch.free === null) throw new Error('was not told')
    return { first, lock, pc, taker, free: watch.free }
  }

  const steps = [...Array(18).keys()]

  test('never writes when the other gets the folder, whoever is how far', async () => {
    const outcomes = new Set<string>()
    for (const holderSteps of steps)
      for (const takerSteps of steps)
        for (const isHolderFirst of [true, false]) {
          const { first, lock, taker, free } = await onTheBrink()
          first.wake()
          first.freeze(holderSteps)
          taker.freeze(takerSteps)
          const writing = lock.assertHeld().then(
            () => true,
            () => false,
          )
          const taking = free.take()
          await network.settle()
          for (const one of isHolderFirst ? [first, taker] : [taker, first]) {
            one.wake()
            await network.settle()
          }
          const mayWrite = await writing
          const hasFolder = (await taking).kind === 'held'
          if (mayWrite && hasFolder)
            expect.fail(`both, after ${holderSteps} and ${takerSteps}, ${isHolderFirst}`)
          outcomes.add(`${mayWrite} ${hasFolder}`)
        }
    expect([...outcomes].toSorted()).toEqual(['false false', 'false true', 'true false'])
  })

  test('or by one that falls asleep over it: a third one that took over from that one keeps the folder', async () => {
    let thirds = 0
    for (const takerSteps of steps) {
      const { taker, free } = await onTheBrink()
      taker.freeze(takerSteps)
      const taking = free.take()
      await network.settle()
      const third = watching(await refused(network.pc('may-3').start()))
      await network.advance(40 * second)
      const attempt = await third.free?.take()
      taker.wake()
      await network.advance(20 * second)
      if (attempt?.kind !== 'held' || (await taking).kind === 'held') continue
      // A claim of which only the name stood may cut off who took over the empty file; nobody has the folder then.
      const keeps = await attempt.lock.assertHeld().then(
        () => true,
        () => false,
      )
      if (keeps) thirds += 1
    }
    expect(thirds).toBeGreaterThan(8)
  })

  test('by one that dies in the middle of it: its PC does not hand the folder on', async () => {
    for (const takerSteps of steps) {
      const { first, lock, pc, taker, free } = await onTheBrink()
      // The taker has looked for the last time; the holder beats; the taker claims, and dies somewhere on the way.
      taker.freeze(4)
      void free.take()
      await network.settle()
      first.wake()
      await lock.assertHeld()
      taker.wake()
      taker.freeze(takerSteps)
      await network.settle()
      taker.die()
      const next = await acquire(pc.start())
      const mayWrite = await lock.assertHeld().then(
        () => true,
        () => false,
      )
      if (mayWrite && next.kind === 'held') expect.fail(`both, after ${takerSteps}`)
    }
  })
})

describe('clocks', () => {
  test.each([3 * hour, -3 * hour])("a holder's clock that jumps by %i ms loses nothing", async (by) => {
    const pc = network.pc('may-1')
    const lock = await held(pc.start())
    const watches = await Promise.all(
      [pc.start(), network.pc('may-2').start()].map((one) => refused(one).then(watching)),
    )
    await network.advance(60 * second)
    pc.jumpClock(by)
    await lock.assertHeld()
    await network.advance(60 * second)
    await lock.assertHeld()
    // Also for those who come now, and see another start of the PC in the lock than its clock says.
    watches.push(watching(await refused(pc.start())))
    await network.advance(hour)
    expect(watches.map((one) => one.free)).toEqual([null, null, null])
  })

  test.each([3 * hour, -3 * hour])("a watcher's clock that jumps by %i ms hurries nothing", async (by) => {
    const first = network.pc('may-1').start()
    await held(first)
    first.die()
    const pc = network.pc('may-2')
    const watch = watching(await refused(pc.start()))
    await network.advance(10 * second)
    pc.jumpClock(by)
    await network.advance(18 * second)
    expect(watch.free).toBeNull()
    await network.advance(4 * second)
    expect(watch.free?.reason).toBe('stale')
  })

  test('a watcher that slept gives the holder, who slept as well, the time to beat', async () => {
    const first = network.pc('may-1').start()
    const lock = await held(first)
    const watcher = network.pc('may-2').start()
    const watch = watching(await refused(watcher))
    await network.advance(6 * second)
    first.freeze()
    watcher.freeze()
    await network.advance(8 * hour)
    watcher.wake()
    await network.advance(6 * second)
    first.wake()
    await network.advance(60 * second)
    expect(watch.free).toBeNull()
    await lock.assertHeld()
  })
})

describe('a share that is away', () => {
  test('keeps the holder from writing, not from holding; it beats again as soon as the share is back', async () => {
    const pc = network.pc('may-1')
    const lock = await held(pc.start())
    await network.advance(10 * second)
    pc.cut('EIO')
    await lock.assertHeld()
    await network.advance(16 * second)
    await expect(lock.assertHeld()).rejects.toMatchObject({ code: 'EIO' })
    expect(lock.trouble()).toMatchObject({ code: 'EIO' })
    pc.cut(null)
    await network.advance(3 * second)
    expect(lock.trouble()).toBeNull()
    await lock.assertHeld()
  })

  test('for the holder alone: another takes over, and the holder learns it when the share is back', async () => {
    const pc = network.pc('may-1')
    const old = await held(pc.start())
    pc.cut('ENETUNREACH')
    const lock = await takenBy(network.pc('may-2').start())
    await expect(old.assertHeld()).rejects.toMatchObject({ code: 'ENETUNREACH' })
    pc.cut(null)
    await expect(old.assertHeld()).rejects.toMatchObject(lost)
    await lock.assertHeld()
  })

  test('for everybody: the time without it counts for nobody', async () => {
    const pcs = [network.pc('may-1'), network.pc('may-2')]
    const [first, other] = pcs.map((one) => one.start())
    const lock = await held(first!)
    const watch = watching(await refused(other!))
    await network.advance(5 * second)
    for (const pc of pcs) pc.cut('EIO')
    await network.advance(10 * 60 * second)
    for (const pc of pcs) pc.cut(null)
    await network.advance(60 * second)
    expect(watch.free).toBeNull()
    await lock.assertHeld()
  })

  test('for a moment, while somebody takes over: the next try gets the folder', async () => {
    let failed = 0
    for (let before = 0; before < 20; before += 1) {
      network = makeOfficeNetwork(path)
      put('')
      const pc = network.pc('may-1')
      const process = pc.start()
      const watch = watching(await refused(process))
      await network.advance(40 * second)
      process.freeze(before)
      const taking = watch.free?.take().then(
        (attempt) => attempt,
        () => null,
      )
      await network.settle()
      pc.cut('EIO', 1)
      process.wake()
      const attempt = (await taking) ?? (await watch.free?.take())
      if ((await taking) === null) failed += 1
      expect(attempt).toMatchObject({ kind: 'held' })
    }
    expect(failed).toBeGreaterThan(10)
  })
})

describe('lock.json removed by hand', () => {
  test('is written again by the holder', async () => {
    const lock = await held(network.pc('may-1').start())
    network.share.files.delete(lockFile)
    await network.advance(11 * second)
    await lock.assertHeld()
    await refused(network.pc('may-2').start())
  })

  test('and somebody else opened: the first holder has lost', async () => {
    const old = await held(network.pc('may-1').start())
    network.share.files.delete(lockFile)
    const lock = await held(network.pc('may-2').start())
    await network.advance(11 * second)
    await expect(old.assertHeld()).rejects.toMatchObject(lost)
    await old.release()
    await lock.assertHeld()
  })
})
