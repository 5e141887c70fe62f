/** A view that keeps up with the program that writes: reads what was added to the journal since it last looked. */
import { join } from 'node:path'
import type { Disk } from '../platform/disk.ts'
import type { Vault } from '../vault/vault.ts'
import { type ChainPoint, followChain, readText } from './journal.ts'
import { type Layout, segmentName } from './layout.ts'
import type { Store } from './store.ts'

type Follower = {
  /** Takes in what is new. False: the files no longer follow on what the view has, it must be opened anew. */
  look(): Promise<boolean>
}

type Parts = {
  disk: Disk
  layout: Layout
  vault: Vault
  store: Store
  end: ChainPoint
  current: { first: number; bytes: number } | null
}

/** Follows from where the view was read. A line that is being written is left for the next look. */
export function makeFollower({ disk, layout, vault, store, ...start }: Parts): Follower {
  let { end } = start
  let at = start.current ?? { first: end.seq + 1, bytes: 0 }

  const readOn = async (): Promise<'nothing' | 'more' | 'other'> => {
    const file = join(layout.journal, segmentName(at.first))
    const stat = await disk.stat(file)
    if (stat === null) return at.bytes === 0 ? 'nothing' : 'other'
    if (stat.size < at.bytes) return 'other'
    const bytes = (await disk.readBytes(file, at.bytes)) ?? new Uint8Array()
    const length = bytes.lastIndexOf(0x0a) + 1
    if (length === 0) return 'nothing'
    const { lines } = readText(Buffer.from(bytes.subarray(0, length)).toString('utf8'), vault)
    const chain = followChain(end, lines)
    const last = chain.at(-1)
    if (chain.length < lines.length || !last) return 'other'
    end = { seq: last.entry.seq, head: last.head }
    at = { ...at, bytes: at.bytes + length }
    store.absorb(
      chain.map((line) => line.entry),
      end,
    )
    return 'more'
  }

  const look = async (): Promise<boolean> => {
    const found = await readOn()
    if (found === 'other') return false
    const next = { first: end.seq + 1, bytes: 0 }
    if (next.first === at.first || (await disk.stat(join(layout.journal, segmentName(next.first)))) === null)
      return true
    at = next
    return look()
  }
  return { look }
}
