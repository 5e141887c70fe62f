/** The only user of `webContents.send`. */
import type { WebContents } from 'electron'
import { eventChannel } from '#shared/contract/channels.ts'
import type { PayloadOf } from '#shared/contract/events.ts'
import type { EventName } from '#shared/contract/names.ts'

export type Broadcast = <E extends EventName>(name: E, payload: PayloadOf<E>) => void

/** A function that tells the window of an event; silent while there is no window. */
export function makeBroadcast(target: () => WebContents | null): Broadcast {
  return (name, payload) => {
    const contents = target()
    if (contents && !contents.isDestroyed()) contents.send(eventChannel, name, payload)
  }
}
