import { beforeEach, describe, expect, test } from 'vitest'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { makeFaultyDisk } from '#test/support/faulty-disk.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { makeMemoryDisk } from '#test/support/memory-disk.ts'

const person = (fullName: string): FieldsOf<'person'> => ({
  fullName,
  honorific: '',
  postings: [],
  phone: '',
  order: 0,
  note: '',
})

let program: InProcess
const disk = () => makeFaultyDisk(makeMemoryDisk('/data'))
let faulty: ReturnType<typeof disk>
beforeEach(async () => {
  faulty = disk()
  program = await makeInProcess({ disk: faulty })
})

const nameOf = async (id: string) => (await program.ask('records.get', { register: 'person', id })).fullName
const isInBin = async (id: string) =>
  (await program.ask('records.get', { register: 'person', id })).removedAt !== null
const create = (fullName: string) =>
  program.ask('records.create', { register: 'person', id: null, fields: person(fullName) })
const rename = async (id: string, fullName: string) => {
  const { revision } = await program.ask('records.get', { register: 'person', id })
  return program.ask('records.update', { register: 'person', id, revision, fields: person(fullName) })
}
const undo = () => program.ask('history.undo', {})
const redo = () => program.ask('history.redo', {})

describe('undo and redo', () => {
  test('go back through every step of one record, and forth again', async () => {
    const { id } = await create('Một')
    await rename(id, 'Hai')
    await rename(id, 'Ba')
    await undo()
    expect(await nameOf(id)).toBe('Hai')
    await undo()
    expect(await nameOf(id)).toBe('Một')
    await undo()
    expect(await isInBin(id)).toBe(true)
    await redo()
    expect(await isInBin(id)).toBe(false)
    await redo()
    await redo()
    expect(await nameOf(id)).toBe('Ba')
    expect(await program.api.call('history.redo', {})).toMatchObject({ error: { code: 'nothing-to-undo' } })
  })

  test('to and fro as often as one likes', async () => {
    const { id } = await create('Một')
    await rename(id, 'Hai')
    for (let round = 0; round < 5; round += 1) {
      expect(await undo()).toEqual({ command: 'records.update' })
      expect(await nameOf(id)).toBe('Một')
      expect(await redo()).toEqual({ command: 'records.update' })
      expect(await nameOf(id)).toBe('Hai')
    }
  })

  test('bring a removed record back', async () => {
    const { id, revision } = await create('Một')
    await program.ask('records.remove', { register: 'person', id, revision })
    await undo()
    expect(await isInBin(id)).toBe(false)
    await redo()
    expect(await isInBin(id)).toBe(true)
  })

  test('two presses in a row take two steps', async () => {
    const { id } = await create('Một')
    await rename(id, 'Hai')
    await rename(id, 'Ba')
    await Promise.all([undo(), undo()])
    expect(await nameOf(id)).toBe('Một')
  })

  test('a new change forgets what was undone', async () => {
    const { id } = await create('Một')
    await rename(id, 'Hai')
    await undo()
    await rename(id, 'Khác')
    expect(await program.api.call('history.redo', {})).toMatchObject({ ok: false })
    expect(await nameOf(id)).toBe('Khác')
  })

  test('a full disk costs no step', async () => {
    const { id } = await create('Một')
    await rename(id, 'Hai')
    faulty.fail('append', 'ENOSPC')
    expect(await program.api.call('history.undo', {})).toMatchObject({ error: { code: 'disk-full' } })
    faulty.heal()
    await undo()
    expect(await nameOf(id)).toBe('Một')
  })

  test('with nothing done there is nothing to undo', async () => {
    expect(await program.api.call('history.undo', {})).toMatchObject({ error: { code: 'nothing-to-undo' } })
  })

  test('every step is a line of its own, and the record tells its story', async () => {
    const { id } = await create('Một')
    await rename(id, 'Hai')
    await undo()
    const story = await program.ask('records.history', { register: 'person', id })
    expect(story.map(({ command }) => command)).toEqual(['records.create', 'records.update', 'history.undo'])
    expect(story.map(({ after }) => after?.revision)).toEqual([1, 2, 3])
  })

  test('the record tells its whole story after the program was closed and opened, however often', async () => {
    const { id } = await create('Một')
    await create('Người khác')
    for (const name of ['Hai', 'Ba']) {
      await program.office.close()
      program = await makeInProcess({ disk: faulty })
      await rename(id, name)
    }
    const story = () => program.ask('records.history', { register: 'person', id })
    const names = (await story()).map(({ after }) => after && 'fullName' in after && after.fullName)
    expect(names).toEqual(['Một', 'Hai', 'Ba'])
    await rename(id, 'Bốn')
    expect((await story()).map(({ seq }) => seq)).toEqual([1, 3, 4, 5])
  })

  test('a record with a telling id can be made again after its making was undone', async () => {
    const { defaultSettings } = await import('#shared/registers/settings/index.ts')
    const make = () =>
      program.ask('records.create', { register: 'settings', id: 'office', fields: { ...defaultSettings } })
    await make()
    await undo()
    expect(await make()).toMatchObject({ id: 'office', revision: 3, removedAt: null })
  })
})
