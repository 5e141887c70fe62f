/** An office with everything in its folder that can be damaged, and what it held after each of its changes. */
import { type MemoryDisk, makeMemoryDisk, memoryDiskOver } from '#test/support/memory-disk.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import type { Chance } from '#test/support/seeded.ts'
import { contentOf, folder, revisionOf, startProgram } from './program.ts'

export type WholeOffice = {
  disk: MemoryDisk
  secret: string | undefined
  /** What it holds. */
  content: Record<string, unknown>
  /** What it held after change so and so. */
  contentAt: ReadonlyMap<number, Record<string, unknown>>
  /** What its newest backup holds. */
  backedUp: Record<string, unknown>
  drafts: unknown
}

export const segmentSize = 2500
const passphrase = 'Đèo Hải Vân 2026'

/** `isSealed`: with a passphrase; `isKilled`: not closed in the proper way. */
export async function makeWholeOffice(isSealed: boolean, isKilled: boolean): Promise<WholeOffice> {
  const disk = makeMemoryDisk(folder)
  let files = 0
  const chooseFiles = () => {
    files += 1
    const bytes = Buffer.from(`Công văn số ${files}. `.repeat(200))
    const read = async function* () {
      yield bytes
    }
    return [{ name: `Công văn ${files}.pdf`, size: bytes.length, read }]
  }
  const secret = isSealed ? passphrase : undefined
  const start = () => startProgram(disk, { chooseFiles, segmentSize, ...(secret ? { secret } : {}) })
  let program = await start()
  if (secret) await program.ask('folder.set-passphrase', { passphrase: secret })
  const contentAt = new Map<number, Record<string, unknown>>([[0, {}]])
  const note = async () => {
    const { end } = await program.services().store.standing()
    contentAt.set(end.seq, contentOf(program))
  }
  const paper = {
    ...registerExamples['source-document'].fields,
    ...{ issuerId: null, issuerText: 'Tỉnh ủy' },
  }
  const person = (name: string, note = '') => ({
    ...registerExamples.person.fields,
    ...{ postings: [], fullName: name, note },
  })
  const write = async (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      const target = { register: 'person', id: `n${at}` } as const
      await program.ask('records.create', { ...target, fields: person(`Người ${at}`, 'ộ'.repeat(150)) })
      await note()
      if (at % 3 !== 0) continue
      const revision = revisionOf(program, 'person', `n${at}`)
      await program.ask('records.update', { ...target, revision, fields: person(`Bà ${at}`) })
      await note()
    }
  }
  const attach = async (id: string) => {
    await program.ask('records.create', { register: 'source-document', id, fields: paper })
    await note()
    await program.ask('attachments.add', { register: 'source-document', id })
    await note()
  }
  const restart = async () => {
    await program.office.close()
    program = await start()
  }
  await write(0, 6)
  await attach('vb1')
  await program.ask('backups.make', { label: 'Một' })
  await restart()
  await write(6, 12)
  await attach('vb2')
  await restart()
  await write(12, 16)
  await program.ask('drafts.save', { key: 'person/n1', value: { fullName: 'Đang gõ' } })
  const backedUp = contentOf(program)
  await program.ask('backups.make', { label: 'Hai' })
  await write(16, 20)
  const content = contentOf(program)
  const drafts = await program.ask('drafts.list', {})
  if (!isKilled) await program.office.close()
  disk.simulated.direct.settle()
  return {
    disk: memoryDiskOver(disk.simulated.crash(nothingLost)),
    secret,
    content,
    contentAt,
    backedUp,
    drafts,
  }
}

/** Everything that was written is there. */
export const nothingLost: Chance = () => 0.3

/** The same folder once more, to be damaged. */
export function copyOf({ disk }: WholeOffice): MemoryDisk {
  return memoryDiskOver(disk.simulated.crash(nothingLost))
}
