/** The data folder in use, when its disk does not do as it is told. */
import { expect, test } from 'vitest'
import { starterOrganisations } from '#shared/sample/starter-organisations.ts'
import { makeFaultyDisk } from '#test/support/faulty-disk.ts'
import { makeInProcess } from '#test/support/in-process-api.ts'
import { makeMemoryDisk } from '#test/support/memory-disk.ts'

test('a folder that cannot be closed cleanly is left all the same, with everything in its journal', async () => {
  const disk = makeFaultyDisk(makeMemoryDisk('/data'))
  const program = await makeInProcess({ disk })
  await program.ask('directory.add-starters', {})
  disk.fail('replace', 'ENOSPC', /snapshot/)
  await program.office.leave()
  expect(program.office.state().state).toBe('choosing')
  expect(program.unforeseen).toMatchObject([{ name: 'office', error: { error: { code: 'disk-full' } } }])
  disk.heal()
  await program.office.open('/data', 'office')
  expect(await program.ask('records.all', { register: 'organisation' })).toHaveLength(
    starterOrganisations().length,
  )
})
