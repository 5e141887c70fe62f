/**
 * Any disk, made to fail on command: how a full, read-only or torn-off disk shows itself to those above it. Failures of the
 * single steps within an operation are made with simulated files.
 */
import type { Disk } from '#electron/platform/disk.ts'

type Operation = keyof Disk | 'append'
type Rule = { operation: Operation; path: RegExp; code: string }

export type FaultyDisk = Disk & {
  /** From now on the operation on matching paths fails with the code. `move` and `link` match with either path. */
  fail(operation: Operation, code: string, path?: RegExp): void
  /** The disk is well again. */
  heal(): void
  /** Every operation that succeeded, in order: `append /data/journal/000000000001.ndjson`. */
  readonly log: string[]
}

/** Wraps a disk. */
export function makeFaultyDisk(disk: Disk): FaultyDisk {
  let rules: Rule[] = []
  const log: string[] = []
  const expectAllowed = (operation: Operation, paths: readonly string[]) => {
    const rule = rules.find(
      (one) => one.operation === operation && paths.some((path) => path.search(one.path) >= 0),
    )
    if (!rule) return
    throw Object.assign(new Error(`${rule.code}: ${operation} ${paths.join(' ')}`), { code: rule.code })
  }
  const through = async <T>(operation: Operation, paths: string[], work: () => Promise<T>): Promise<T> => {
    expectAllowed(operation, paths)
    const result = await work()
    log.push([operation, ...paths].join(' '))
    return result
  }
  return {
    log,
    fail: (operation, code, path = /./) => void rules.push({ operation, code, path }),
    heal: () => {
      rules = []
    },
    ...throughAll(disk, through),
    stream: async function* (path) {
      expectAllowed('stream', [path])
      yield* disk.stream(path)
      log.push(`stream ${path}`)
    },
  }
}

type Through = <T>(operation: Operation, paths: string[], work: () => Promise<T>) => Promise<T>

function throughAll(disk: Disk, through: Through): Omit<Disk, 'stream'> {
  return {
    read: (path) => through('read', [path], () => disk.read(path)),
    readBytes: (path, ...range) => through('readBytes', [path], () => disk.readBytes(path, ...range)),
    stat: (path) => through('stat', [path], () => disk.stat(path)),
    replace: (path, ...rest) => through('replace', [path], () => disk.replace(path, ...rest)),
    create: (path, ...rest) => through('create', [path], () => disk.create(path, ...rest)),
    flushNames: (path) => through('flushNames', [path], () => disk.flushNames(path)),
    openAppend: (path, options) =>
      through('openAppend', [path], async () => {
        const appender = await disk.openAppend(path, options)
        return {
          append: (text) => through('append', [path], () => appender.append(text)),
          close: () => appender.close(),
        }
      }),
    list: (path) => through('list', [path], () => disk.list(path)),
    makeFolder: (path) => through('makeFolder', [path], () => disk.makeFolder(path)),
    move: (from, to, options) => through('move', [from, to], () => disk.move(from, to, options)),
    link: (from, to, options) => through('link', [from, to], () => disk.link(from, to, options)),
    remove: (path) => through('remove', [path], () => disk.remove(path)),
    removeFolder: (path) => through('removeFolder', [path], () => disk.removeFolder(path)),
    probeFolder: (path) => through('probeFolder', [path], () => disk.probeFolder(path)),
  }
}
