/** All use cases over one open data folder. */
import type { Disk } from '../platform/disk.ts'
import type { Store } from '../store/store.ts'
import { contextOf, type World } from './changes.ts'
import { makeDrafts } from './drafts.ts'
import { makeHistory } from './history.ts'
import { makeMeetings } from './meetings.ts'
import { makeRecords } from './records.ts'
import { makeSearch } from './search.ts'

export type Services = Awaited<ReturnType<typeof makeServices>>

/** Builds the services over a store; `path` is the data folder. */
export async function makeServices(store: Store, disk: Disk, path: string, world: World) {
  const context = () => contextOf(world, store.read)
  const history = makeHistory(store, world.now)
  const records = makeRecords(store, world)
  return {
    store,
    world,
    context,
    history,
    records,
    meetings: makeMeetings(store, records, world),
    search: makeSearch(store, context),
    drafts: await makeDrafts(disk, path, world.now),
  }
}
