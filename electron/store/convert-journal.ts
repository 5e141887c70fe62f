/** The journal in the other form. The chain stays: it is made of what the lines say, not of how they are stored. */
import { join } from 'node:path'
import { convertLines } from '../vault/convert.ts'
import { plainVault } from '../vault/vault.ts'
import type { ConvertedFolder } from './converted-folder.ts'
import { type ReadText, readText } from './journal.ts'
import { isMirror, segmentName } from './layout.ts'
import { setAside } from './mends.ts'
import { type ClosedSegment, readIndex, writeIndex } from './segment-index.ts'
import { segmentNames } from './segments.ts'

/** Converts the journal's files and says in the index how long they are now. */
export async function convertJournal(folder: ConvertedFolder): Promise<void> {
  const { disk, layout } = folder
  const converted = new Map<string, Converted>()
  for (const name of await segmentNames(disk, layout))
    converted.set(name, await convertSegment(folder, join(layout.journal, name)))
  for (const name of (await disk.list(layout.journal)).filter(isMirror))
    await convertSegment(folder, join(layout.journal, name))
  const index = await readIndex(disk, layout.index)
  if (index === null) return
  const closed = index.closed.map((entry) => withSize(entry, converted.get(segmentName(entry.first))))
  await writeIndex(disk, layout.index, { ...index, closed })
}

type Converted = ReadText & { bytes: number }

async function convertSegment(folder: ConvertedFolder, file: string): Promise<Converted> {
  const { disk, layout, vault, direction } = folder
  const text = (await disk.read(file)) ?? ''
  const next = convertLines(text, 'journal', folder)
  const reading = readText(next, direction === 'sealing' ? vault : plainVault)
  if (next !== text) {
    await folder.mayWrite()
    // What cannot be read may be bytes that are no text: a copy keeps them as they are.
    if (reading.rest !== '' || reading.lines.includes(null))
      await setAside(disk, layout, file, folder.now(), false)
    await disk.replace(file, next)
  }
  folder.tell(Buffer.byteLength(text))
  return { ...reading, bytes: Buffer.byteLength(next) }
}

/** Only of a segment that holds exactly what the index says of it; any other is left to be found by opening. */
function withSize(entry: ClosedSegment, converted: Converted | undefined): ClosedSegment {
  if (!converted) return entry
  const { lines, rest, bytes } = converted
  const isWhole =
    rest === '' &&
    lines.length === entry.last - entry.first + 1 &&
    !lines.includes(null) &&
    lines.at(-1)?.head === entry.head
  // Damage must not pass for whole because its new size is the old one by chance.
  return { ...entry, bytes: isWhole ? bytes : entry.bytes === bytes ? bytes + 1 : entry.bytes }
}
