import { describe, expect, it } from 'vitest'
import { plainView } from '#shared/query/list-view.ts'
import { makeInProcess } from '#test/support/in-process-api.ts'

const query = {
  register: 'organisation' as const,
  view: plainView,
  scope: [],
  offset: 0,
  limit: 100,
  inBin: false,
}

async function officeWithStarters() {
  const program = await makeInProcess()
  const { count } = await program.ask('directory.add-starters', {})
  return { program, count }
}

describe('the starter list of the directory', () => {
  it('fills an empty directory as one step that can be undone and done again', async () => {
    const { program, count } = await officeWithStarters()
    expect((await program.ask('records.query', query)).total).toBe(count)
    expect(count).toBeGreaterThan(20)
    await program.ask('history.undo', {})
    expect((await program.ask('records.query', query)).total).toBe(0)
    expect(await program.ask('directory.add-starters', {})).toEqual({ count })
    expect((await program.ask('records.query', query)).total).toBe(count)
  })
  it('refuses to fill a directory in use', async () => {
    const { program } = await officeWithStarters()
    const again = await program.api.call('directory.add-starters', {})
    expect(again).toMatchObject({ ok: false, error: { code: 'already-exists' } })
  })
  it('shows a list anew after a change, however often it was asked before', async () => {
    const { program } = await officeWithStarters()
    const search = { ...query, view: { ...plainView, text: 'y te' } }
    expect((await program.ask('records.query', search)).total).toBe(1)
    expect((await program.ask('records.query', search)).total).toBe(1)
    await program.ask('records.remove', { register: 'organisation', id: 'so-y-te', revision: 1 })
    expect((await program.ask('records.query', search)).total).toBe(0)
  })
})
