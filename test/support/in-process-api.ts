/**
 * `window.api` without Electron: the real dispatch, handlers and services over a disk in memory. Only what needs a
 * window or the system (dialogs, Chromium's printing) is stood in for, and the stand-ins are given by the test.
 */

import { jobOf, workbookJob } from '#electron/export/work/source.ts'
import { dispatch } from '#electron/ipc/dispatch.ts'
import { makeHandlers, type Shell } from '#electron/ipc/handlers.ts'
import type { Disk } from '#electron/platform/disk.ts'
import type { JsonFile } from '#electron/platform/json-file.ts'
import type { AttachmentDesk, ChosenFile } from '#electron/services/attachments.ts'
import { type Backups, makeBackups } from '#electron/services/backups/backups.ts'
import { backUpBeforeMigration } from '#electron/services/backups/before-migration.ts'
import { noPlaces, type PlaceMemory, rememberedOf } from '#electron/services/backups/place-memory.ts'
import { makeOffice, type Office, type OfficeParts } from '#electron/services/office.ts'
import type { PaperDesk } from '#electron/services/paper-desk.ts'
import { viewFolderOf } from '#electron/services/rescue.ts'
import { fillSampleOffice } from '#electron/services/sample-office.ts'
import type { Services } from '#electron/services/services.ts'
import type { Api } from '#shared/contract/api.ts'
import { type AppInfo, defaultPreferences, type Preferences } from '#shared/contract/app-state.ts'
import type { InputOf, OutputOf } from '#shared/contract/commands.ts'
import type { Events, PayloadOf } from '#shared/contract/events.ts'
import type { CommandName, EventName } from '#shared/contract/names.ts'
import { Refusal } from '#shared/contract/result.ts'
import { dayOfMoment } from '#shared/lib/dates.ts'
import { writersAtHand } from '#test/support/writers-at-hand.ts'
import { aloneInTheWorld } from './alone.ts'
import { type FakeClock, makeFakeClock, makeFakeIds } from './fake-clock.ts'
import { type FakeTimers, makeFakeTimers } from './fake-timers.ts'
import { makeMemoryDisk } from './memory-disk.ts'

export type InProcessOptions = {
  disk?: Disk
  /** Moment at which the clock starts, UTC ISO. It moves one millisecond with each reading. */
  startAt?: string
  /** Folder to open; null leaves the program at its first screen. */
  path?: string | null
  isSample?: boolean
  /** Answers of the folder dialog. */
  chooseFolder?: () => string | null
  /** Stand-ins for the parts of the desk that need Chromium or a dialog. */
  desk?: Partial<PaperDesk>
  /** The files that the user chooses to attach; none when not given. */
  chooseFiles?: () => ChosenFile[]
  preferences?: Preferences
  /** What this PC remembers of backup places; nothing when not given. */
  backupPlaces?: JsonFile<PlaceMemory>
  /** The lock's world; alone when not given. */
  lock?: OfficeParts['lock']
  /** Ids for new records; counted from one when not given. */
  newId?: () => string
  /** Bytes after which a file of the journal is finished. */
  segmentSize?: number
}

export type InProcess = {
  api: Api
  office: Office
  disk: Disk
  clock: FakeClock
  /** Files that papers were saved to. */
  saved: Map<string, Uint8Array>
  /** Copies of attached files that the system's programs were given, in their order. */
  openedFiles: { name: string; bytes: Uint8Array }[]
  backups: Backups
  /** What waits for its time. */
  timers: FakeTimers
  /** Screens that reported themselves ready. */
  readyScreens: string[]
  /** What no handler foresaw; a test that leaves something here has found a bug. */
  unforeseen: { name: string; error: unknown }[]
  services(): Services
  /** Calls a command and answers its value; throws when it is refused. */
  ask<N extends CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
  /** Calls with whatever a hostile page might send. */
  callAnyhow(name: unknown, input: unknown): ReturnType<typeof dispatch>
  emit<E extends EventName>(name: E, payload: PayloadOf<E>): void
}

/** A passphrase is to cost tests no time. */
const cheapKey = { N: 1 << 10, r: 8, p: 1 }

/** A program without a window. */
export async function makeInProcess(options: InProcessOptions = {}): Promise<InProcess> {
  const path = options.path === undefined ? '/data' : options.path
  const disk = options.disk ?? makeMemoryDisk('/data', '/sample')
  const clock = makeFakeClock(options.startAt)
  const listeners = makeListeners()
  const saved = new Map<string, Uint8Array>()
  const readyScreens: string[] = []
  const unforeseen: InProcess['unforeseen'] = []
  const memory = options.backupPlaces ?? makeTestJsonFile(noPlaces)
  const office = makeOffice({
    disk,
    now: clock.now,
    newId: options.newId ?? makeFakeIds(),
    newSalt: () => '00',
    lock: options.lock ?? aloneInTheWorld(clock.now),
    ...(options.segmentSize ? { segmentSize: options.segmentSize } : {}),
    backUpBefore: backUpBeforeMigration(disk, clock.now),
    report: (error) => void unforeseen.push({ name: 'office', error }),
    tellWork: (progress) => listeners.emit('work.progressed', progress),
    keyCost: cheapKey,
    secondPlaceOf: (officeId) => rememberedOf(memory, officeId)?.second ?? null,
    suggestedPath: '/data',
    fillSample: fillSampleOffice,
  })
  const tellState = () => listeners.emit('app.changed', shell.info())
  const shell: Shell = makeTestShell(office, options, clock, readyScreens, () => tellState())
  const timers = makeFakeTimers(clock)
  const backups = makeBackups({
    office,
    memory,
    schedule: timers.schedule,
    chooseFolder: () => shell.chooseFolder(),
    openFolder: (folder) => shell.openFolder(folder),
    told: (notice) => listeners.emit('backups.changed', { notice }),
  })
  const openedFiles: InProcess['openedFiles'] = []
  const attachmentDesk = makeTestAttachmentDesk(saved, openedFiles, options)
  const handlers = makeHandlers(office, shell, makeTestDesk(saved, options.desk), attachmentDesk, backups)
  const report = (error: unknown, name: string) => void unforeseen.push({ name, error })
  office.onChanged(tellState)
  office.onOpened(({ store }) =>
    store.onCommitted(({ seq, touched }) => listeners.emit('records.changed', { seq, touched })),
  )
  const callAnyhow = (name: unknown, input: unknown) =>
    dispatch(handlers, name, structuredClone(input), report)
  const api = {
    // What crosses is copied, as Electron does it: nothing is shared between the two sides.
    call: async (name: unknown, input: unknown) => structuredClone(await callAnyhow(name, input)),
    on: listeners.on,
  } as Api
  if (path !== null) await office.open(path, options.isSample ? 'sample' : 'office')
  const ask: InProcess['ask'] = async (name, input) => {
    const result = await api.call(name, input)
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
    return result.value
  }
  return {
    api,
    office,
    disk,
    clock,
    saved,
    openedFiles,
    backups,
    timers,
    readyScreens,
    unforeseen,
    services: office.services,
    ask,
    callAnyhow,
    emit: listeners.emit,
  }
}

function makeListeners() {
  const byEvent = new Map<string, Set<(payload: never) => void>>()
  return {
    on: <E extends EventName>(name: E, listener: (payload: PayloadOf<E>) => void) => {
      const own = byEvent.get(name) ?? new Set()
      byEvent.set(name, own.add(listener))
      return () => void own.delete(listener)
    },
    emit: <E extends EventName>(name: E, payload: Events[E]) => {
      for (const listener of byEvent.get(name) ?? []) listener(structuredClone(payload) as never)
    },
  }
}

function makeTestShell(
  office: Office,
  { chooseFolder = () => null, preferences: first = defaultPreferences }: InProcessOptions,
  clock: FakeClock,
  readyScreens: string[],
  onPreferences: () => void,
): Shell {
  let preferences = first
  const info = (): AppInfo => ({
    version: '0.0.0-test',
    today: dayOfMoment(clock.now()),
    clockAheadMs: Date.parse(clock.now()) - Date.now(),
    folder: office.state(),
    preferences,
    papersPath: '/papers',
  })
  const open = async (path: string, kind: 'office' | 'sample') => {
    await office.open(path, kind)
    return info()
  }
  return {
    info,
    ready: (screen) => void readyScreens.push(screen),
    reveal: () => {
      throw new Refusal('bad-input')
    },
    chooseFolder: async () => chooseFolder(),
    openFolder: (path) => open(path, 'office'),
    openSample: () => open('/sample', 'sample'),
    leaveSample: () => open('/data', 'office'),
    retry: async () => {
      const state = office.state()
      const isView = state.state === 'open' && state.view !== null
      return state.state === 'failed' || isView ? open(state.path, 'office') : info()
    },
    view: async () => {
      await viewFolderOf(office)
      return info()
    },
    setPreferences: async (value) => {
      preferences = value
      onPreferences()
      return info()
    },
  }
}

/** A person who chooses what the test says, and a system whose programs open everything. */
function makeTestAttachmentDesk(
  saved: Map<string, Uint8Array>,
  openedFiles: InProcess['openedFiles'],
  { chooseFiles = () => [] }: InProcessOptions,
): AttachmentDesk {
  const whole = async (pieces: AsyncIterable<Uint8Array>) => {
    const all: Uint8Array[] = []
    for await (const piece of pieces) all.push(piece)
    return new Uint8Array(Buffer.concat(all))
  }
  return {
    chooseFiles: async () => chooseFiles(),
    chooseDocument: async () => chooseFiles()[0] ?? null,
    chooseTable: async () => chooseFiles()[0] ?? null,
    readTable: async (source) => (await import('#electron/import/tables/read-grid.ts')).readGrid(source),
    openCopy: async (name, pieces) => {
      const bytes = await whole(pieces)
      openedFiles.push({ name, bytes })
      return true
    },
    choosePath: async (name) => `/papers/${name}`,
    saveCopy: async (path, pieces) => void saved.set(path, await whole(pieces)),
  }
}

/** Word files are made by the real writer; pages need Chromium, so a test that wants them brings its own. */
function makeTestDesk(saved: Map<string, Uint8Array>, own: Partial<PaperDesk> = {}): PaperDesk {
  const bringsItsOwn = async (): Promise<never> => {
    throw new Refusal('unexpected')
  }
  return {
    toPdf: bringsItsOwn,
    print: bringsItsOwn,
    toFile: async (format, source, signal) => {
      const { job, pieces } = jobOf(source, format)
      return (await writersAtHand.write(job, pieces, signal)).bytes ?? new Uint8Array()
    },
    toWorkbook: async (title, sheets) => {
      const { job, pieces } = workbookJob(title, sheets)
      return (await writersAtHand.write(job, pieces)).bytes ?? new Uint8Array()
    },
    copy: bringsItsOwn,
    choosePath: async (fileName) => `/papers/${fileName}`,
    chooseFolder: async () => '/papers',
    freePath: async (folder, fileName) => `${folder}/${fileName}`,
    saveFile: async (path, bytes) => void saved.set(path, bytes),
    ...own,
  }
}

/** A settings file that forgets with the test. */
export function makeTestJsonFile<T>(first: T): JsonFile<T> {
  let value = first
  return {
    get value() {
      return value
    },
    set: async (next) => {
      value = structuredClone(next)
    },
  }
}
