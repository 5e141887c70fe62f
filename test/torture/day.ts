/** A day in which the program does everything that storage can do, step by step; each step can be asked for once more. */
import type { ChosenFile } from '#electron/services/attachments.ts'
import type { Services } from '#electron/services/services.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import type { MemoryDisk } from '#test/support/memory-disk.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import { folder, revisionOf, type StartOptions, settled, startProgram, tell, troubleOf } from './program.ts'

export type Done = { program: InProcess; error: AppError | null }

export type Step = {
  name: string
  /** Refused, it has changed nothing, and done it would be refused a second time. */
  isRecordWork: boolean
  run(program: InProcess, disk: MemoryDisk): Promise<Done>
}

export type Day = {
  steps: Step[]
  /** The stand-ins for dialogs and the system. */
  desk(): StartOptions
}

type Input = object | ((program: InProcess) => object)

const inputOf = (program: InProcess, input: Input) => (typeof input === 'function' ? input(program) : input)

/** A command of records: done whole or not at all. */
function command(name: string, input: Input): Step {
  return {
    name,
    isRecordWork: true,
    run: async (program) => ({
      program,
      error: troubleOf(program) ?? (await tell(program, name, inputOf(program, input))) ?? troubleOf(program),
    }),
  }
}

/** Work on the folder as a whole, which may be done a second time. */
function upkeep(name: string, work: (program: InProcess) => Promise<AppError | null>): Step {
  return {
    name,
    isRecordWork: false,
    run: async (program) => ({ program, error: (await work(program)) ?? troubleOf(program) }),
  }
}

const target = (register: RegisterName, id: string) => (program: InProcess) => ({
  register,
  id,
  revision: revisionOf(program, register, id),
})

const person = (name: string, note = '') => ({
  ...registerExamples.person.fields,
  fullName: name,
  postings: [],
  note,
})
const create = (id: string, name: string, note = '') =>
  command('records.create', { register: 'person', id, fields: person(name, note) })
const update = (id: string, name: string, note = '') =>
  command('records.update', (program) => ({ ...target('person', id)(program), fields: person(name, note) }))

/** Sessions in which there is something to undo; it is gone with the session, and then a command says the same. */
const sessions = new WeakSet<Services>()
const remembering = (step: Step): Step => ({
  ...step,
  run: async (program, disk) => {
    const done = await step.run(program, disk)
    if (done.error === null) sessions.add(program.services())
    return done
  },
})
const travel = (name: 'history.undo' | 'history.redo', instead: Step): Step => ({
  name,
  isRecordWork: true,
  run: (program, disk) =>
    troubleOf(program) === null && !sessions.has(program.services())
      ? instead.run(program, disk)
      : command(name, {}).run(program, disk),
})
const remove = (id: string) => command('records.remove', target('person', id))
const restore = (id: string) => command('records.restore', target('person', id))

/** Enough of it to finish a file of the journal. */
const long = 'ộ'.repeat(300)

const openIt = upkeep('open', async (program) => {
  await program.office.open(folder, 'office')
  await settled(program)
  return troubleOf(program)
})

const compact = upkeep('compact', async (program) => {
  const trouble = troubleOf(program)
  if (trouble) return trouble
  return program
    .services()
    .store.compact()
    .then(
      () => null,
      (error: { error: AppError }) => error.error,
    )
})

/** Closing may fail, and the next process gets the folder all the same. */
const restart: Step = {
  name: 'close and start again',
  isRecordWork: false,
  run: async (program, disk) => {
    await program.office.close().catch(() => undefined)
    const next = await startProgram(disk, { chooseFiles, secret: passphrase })
    return { program: next, error: troubleOf(next) }
  },
}

/** The passphrase of the folder while it has one. */
const passphrase = 'Đèo Hải Vân 2026'
const isSealed = ({ office }: InProcess) => office.folder().folder.identity.keyring !== null

/** Setting the passphrase may be refused at its end and have been done. */
const seal = upkeep(
  'folder.set-passphrase',
  async (program) =>
    troubleOf(program) ??
    (isSealed(program) ? null : await tell(program, 'folder.set-passphrase', { passphrase })),
)
const unseal = upkeep(
  'folder.remove-passphrase',
  async (program) =>
    troubleOf(program) ??
    (isSealed(program) ? await tell(program, 'folder.remove-passphrase', { current: passphrase }) : null),
)

/** Typed by mistake: after the purge no file of the folder may hold it. */
export const mistake = 'CCCD 068099000111'

const attach = command('attachments.add', { register: 'source-document', id: 'vb' })

/** The file that the user chooses each time. */
const chooseFiles = (): ChosenFile[] => {
  const bytes = Buffer.from('Công văn số 12 '.repeat(300))
  const read = async function* () {
    yield bytes.subarray(0, 2000)
    yield bytes.subarray(2000)
  }
  return [{ name: 'Công văn 12.pdf', size: bytes.length, read }]
}

/** Everything there is, in an order in which each has something to work on. */
export function dayOf(): Day {
  return {
    desk: () => ({ chooseFiles, secret: passphrase }),
    steps: [
      openIt,
      create('a', 'Trần Thị Hòa'),
      create('b', 'Lê Văn Ba', long),
      update('a', 'Trần Thị Hòa', long),
      remembering(remove('b')),
      travel('history.undo', restore('b')),
      travel('history.redo', remove('b')),
      restore('b'),
      compact,
      create('c', 'Phạm Xuân', long),
      command('records.batch', (program) => ({
        register: 'person',
        operations: ['b', 'c'].map((id) => ({
          kind: 'remove',
          id,
          revision: revisionOf(program, 'person', id),
        })),
      })),
      update('a', 'Trần Thị Hòa'),
      command('drafts.save', { key: 'person/a', value: { fullName: 'Trần' } }),
      ...['d', 'e', 'f', 'g'].map((id) => create(id, `Người ${id}`, long)),
      restart,
      update('d', 'Đỗ'),
      command('drafts.discard', { key: 'person/a' }),
      command('records.create', {
        register: 'source-document',
        id: 'vb',
        fields: { ...registerExamples['source-document'].fields, issuerId: null, issuerText: 'Tỉnh ủy' },
      }),
      attach,
      upkeep('backups.make', (program) => tell(program, 'backups.make', { label: 'Trước khi xóa' })),
      create('sai', mistake),
      remove('sai'),
      compact,
      command('records.purge', { register: 'person', id: 'sai', keepsCurrent: false }),
      command('history.return', { seq: 3 }),
      restart,
      create('h', 'Hồ'),
      seal,
      update('h', 'Hồ Thị'),
      restart,
      unseal,
      update('h', 'Hồ Thị Hạnh'),
    ],
  }
}
