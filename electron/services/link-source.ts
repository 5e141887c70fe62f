/** Which records keep which dues, found once for all that ask between two changes. */
import {
  type LinkSource,
  linkObligations,
  type ObligationLinks,
} from '#shared/views/obligations/obligation-links.ts'
import type { Store } from '../store/store.ts'
import { contextOf, type World } from './changes.ts'

/** Returns the links of the records as they are now. Any commit, and another day, makes them anew. */
export function makeLinkSource(store: Store, world: World): LinkSource {
  let known: { today: string; links: ObligationLinks } | null = null
  store.onCommitted(() => {
    known = null
  })
  return () => {
    const context = contextOf(world, store.read)
    if (known?.today !== context.today) known = { today: context.today, links: linkObligations(context) }
    return known.links
  }
}
