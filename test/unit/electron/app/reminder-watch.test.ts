/** Notices are shown once, only of a folder that is open for work, and of a sealed one without numbers. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sayNotice } from '#electron/app/notice-words.ts'
import { type WatchedOffice, watchReminders } from '#electron/app/reminder-watch.ts'
import { noPresence, type PresenceMemory, toldMemoryOf } from '#electron/app/told-memory.ts'
import { vi as words } from '#shared/i18n/vi.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import type { NoticeCounts } from '#shared/views/reminders/notice.ts'
import { remindersOn } from '#shared/views/reminders/reminders-on.ts'
import {
  sampleCalendar as calendar,
  makeRecords,
  putOffice,
  taskFields,
} from '#test/support/sample-records.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** An office with one task due on a Monday, and a clock; Việt Nam is seven hours ahead. */
function makeWatched(startAt: string) {
  const records = makeRecords()
  putOffice(records)
  records.put('task', 'one', taskFields('Báo cáo mật của đồng chí An', 'vp', '2026-11-23'))
  const world = {
    now: startAt,
    isOpen: true,
    isSealed: false,
    hasIcon: false,
    file: noPresence,
    shown: [] as { counts: NoticeCounts; isSealed: boolean }[],
    counted: [] as (NoticeCounts | null)[],
    failures: [] as unknown[],
    /** What happens while the memory is being written. */
    whileWriting: () => {},
  }
  const context = () => ({ read: records.read, today: world.now.slice(0, 10), calendar })
  const office = (): WatchedOffice | null =>
    world.isOpen
      ? { officeId: 'vp-1', isSealed: world.isSealed, context, view: () => remindersOn(context()) }
      : null
  const watch = watchReminders({
    office,
    now: () => world.now,
    memory: toldMemoryOf({
      get value(): PresenceMemory {
        return world.file
      },
      set: async (value) => {
        world.whileWriting()
        world.file = value
      },
    }),
    show: (counts, isSealed) => void world.shown.push({ counts, isSealed }),
    count: (counts) => void world.counted.push(counts),
    hasIcon: () => world.hasIcon,
    report: (error) => void world.failures.push(error),
  })
  const at = async (now: string) => {
    world.now = now
    await vi.advanceTimersByTimeAsync(30_000)
  }
  return { world, watch, at, records }
}

const due = { overdue: 0, today: 1, soon: 0 }

test('when work begins, and once: also after the program was started anew', async () => {
  const { world, watch, at } = makeWatched('2026-11-23T00:29:00Z')
  await at('2026-11-23T00:29:30Z')
  expect(world.shown).toEqual([])
  await at('2026-11-23T00:30:00Z')
  expect(world.shown).toEqual([{ counts: due, isSealed: false }])
  await at('2026-11-23T03:00:00Z')
  watch.stop()
  const again = makeWatched('2026-11-23T03:10:00Z')
  again.world.file = world.file
  await again.at('2026-11-23T03:10:30Z')
  expect([world.shown.length, again.world.shown.length]).toEqual([1, 0])
  again.watch.stop()
})

test('nothing while the folder is closed or locked; at opening it is told', async () => {
  const { world, watch, at } = makeWatched('2026-11-23T01:00:00Z')
  world.isOpen = false
  await at('2026-11-23T01:01:00Z')
  expect(world.shown).toEqual([])
  world.isOpen = true
  watch.look()
  await vi.advanceTimersByTimeAsync(0)
  expect(world.shown).toHaveLength(1)
  watch.stop()
})

test('locked in the same moment, nothing is shown any more', async () => {
  const { world, watch, at } = makeWatched('2026-11-23T01:00:00Z')
  world.whileWriting = () => {
    world.isOpen = false
  }
  await at('2026-11-23T01:00:30Z')
  expect(world.shown).toEqual([])
  watch.stop()
})

test('the office may do without; what was reached meanwhile is not told later', async () => {
  const { world, watch, at, records } = makeWatched('2026-11-23T01:00:00Z')
  const put = (notifies: boolean) =>
    records.put('settings', 'office', {
      ...defaultSettings,
      reminders: { ...defaultSettings.reminders, notifies },
    })
  put(false)
  await at('2026-11-23T01:00:30Z')
  put(true)
  await at('2026-11-23T08:00:00Z')
  expect(world.shown).toEqual([])
  watch.stop()
})

test('what cannot be remembered is reported and not shown: it would be told again and again', async () => {
  const { world, watch, at } = makeWatched('2026-11-23T01:00:00Z')
  world.whileWriting = () => {
    throw new Error('disk full')
  }
  await at('2026-11-23T01:00:30Z')
  expect(world.shown).toEqual([])
  expect(world.failures).toHaveLength(1)
  world.whileWriting = () => {}
  await at('2026-11-23T01:01:00Z')
  expect(world.shown).toHaveLength(1)
  watch.stop()
})

test('the icon counts what stands, and nothing of a sealed or closed folder', async () => {
  const { world, watch, at } = makeWatched('2026-11-23T01:00:00Z')
  await at('2026-11-23T01:00:30Z')
  expect(world.counted).toEqual([])
  world.hasIcon = true
  await at('2026-11-23T01:01:00Z')
  world.isSealed = true
  await at('2026-11-23T01:01:30Z')
  world.isOpen = false
  await at('2026-11-23T01:02:00Z')
  expect(world.counted).toEqual([due, null, null])
  watch.stop()
})

test('a notice has numbers and names nobody; of a sealed folder not even numbers', () => {
  const counts = { overdue: 3, today: 0, soon: 2 }
  expect(sayNotice(counts, false, words.reminders.notice)).toEqual({
    title: 'Nhắc việc hôm nay',
    body: '3 việc quá hạn, 2 việc sắp đến hạn',
  })
  expect(sayNotice(counts, true, words.reminders.notice).body).not.toMatch(/\d/)
})
