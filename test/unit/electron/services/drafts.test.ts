/** Drafts on a disk that was not kind to them. */
import { expect, test } from 'vitest'
import { makeDrafts } from '#electron/services/drafts.ts'
import { plainVault } from '#electron/vault/vault.ts'
import { makeMemoryDisk } from '#test/support/memory-disk.ts'

const now = () => '2026-11-23T01:41:00.000Z'
const open = (disk: ReturnType<typeof makeMemoryDisk>) => makeDrafts(disk, '/data', plainVault, now)

test('a drafts file that cannot be read is put aside before a new one takes its place', async () => {
  const disk = makeMemoryDisk('/data')
  await (await open(disk)).save({ key: 'task/new', value: { title: 'Đang gõ dở' } })
  const torn = disk.files.get('/data/drafts.json')?.slice(0, -10) ?? ''
  disk.files.set('/data/drafts.json', torn)
  const drafts = await open(disk)
  expect(drafts.list()).toEqual([])
  await drafts.save({ key: 'task/new', value: { title: 'Gõ lại' } })
  expect(disk.files.get('/data/set-aside/20261123T014100000Z.drafts.json')).toBe(torn)
  expect(drafts.notices).toEqual([{ code: 'drafts-set-aside' }])
  expect((await open(disk)).list()).toMatchObject([{ value: { title: 'Gõ lại' } }])
})

test('a drafts file in order leaves nothing aside', async () => {
  const disk = makeMemoryDisk('/data')
  await (await open(disk)).save({ key: 'task/new', value: 1 })
  await open(disk)
  expect([...disk.files.keys()]).toEqual(['/data/drafts.json'])
})

test('a letter changed on the disk is not taken for typed', async () => {
  const disk = makeMemoryDisk('/data')
  await (await open(disk)).save({ key: 'task/new', value: { title: 'Đang gõ dở' } })
  const altered = (disk.files.get('/data/drafts.json') ?? '').replace('gõ', 'go')
  disk.files.set('/data/drafts.json', altered)
  const drafts = await open(disk)
  expect(drafts.list()).toEqual([])
  expect(drafts.notices).toEqual([{ code: 'drafts-set-aside' }])
})

test('drafts of the first form are read', async () => {
  const disk = makeMemoryDisk('/data')
  const first = [{ key: 'task/new', savedAt: now(), value: { title: 'Đang gõ dở' } }]
  disk.files.set('/data/drafts.json', JSON.stringify(first, null, 2))
  expect((await open(disk)).list()).toEqual(first)
})
