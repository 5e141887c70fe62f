/** All use cases over one open data folder. */
import type { Disk } from '../platform/disk.ts'
import type { Store } from '../store/store.ts'
import type { Vault } from '../vault/vault.ts'
import { makeCalendar } from './calendar.ts'
import { contextOf, type World } from './changes.ts'
import { makeDirectory } from './directory.ts'
import { makeDrafts } from './drafts.ts'
import { makeHistory } from './history.ts'
import { makeMeetings } from './meetings.ts'
import { makeRecords } from './records.ts'
import { makeSchedule } from './schedule.ts'
import { makeSearch } from './search.ts'
import { makeToday } from './today.ts'

export type Services = Awaited<ReturnType<typeof makeServices>>

/** Builds the services over a store; `path` is the data folder. */
export async function makeServices(store: Store, disk: Disk, path: string, world: World, vault: Vault) {
  const context = () => contextOf(world, store.read)
  const history = makeHistory(store, world.now)
  const records = makeRecords(store, world)
  return {
    store,
    world,
    context,
    history,
    records,
    directory: makeDirectory(records),
    calendar: makeCalendar(store, records, world),
    schedule: makeSchedule(store, records, world),
    meetings: makeMeetings(store, records, world),
    search: makeSearch(store, context),
    today: makeToday(store, context),
    drafts: await makeDrafts(disk, path, vault, world.now),
  }
}
