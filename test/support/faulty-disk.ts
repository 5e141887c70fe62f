/** Any disk, made to fail on command: how a full, read-only or torn-off disk shows itself to the store. */
import type { Disk } from '#electron/platform/disk.ts'

type Operation = Exclude<keyof Disk, 'readBytes'> | 'append'
type Rule = { operation: Operation; path: RegExp; code: string }

export type FaultyDisk = Disk & {
  /** From now on the operation on matching paths fails with the code. */
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
  const through = async <T>(operation: Operation, path: string, work: () => Promise<T>): Promise<T> => {
    const rule = rules.find((one) => one.operation === operation && one.path.test(path))
    if (rule) throw Object.assign(new Error(`${rule.code}: ${operation} ${path}`), { code: rule.code })
    const result = await work()
    log.push(`${operation} ${path}`)
    return result
  }
  return {
    log,
    fail: (operation, code, path = /./) => rules.push({ operation, code, path }),
    heal: () => {
      rules = []
    },
    read: (path) => through('read', path, () => disk.read(path)),
    readBytes: (path) => through('read', path, () => disk.readBytes(path)),
    replace: (path, text) => through('replace', path, () => disk.replace(path, text)),
    create: (path, text) => through('create', path, () => disk.create(path, text)),
    openAppend: (path) =>
      through('openAppend', path, async () => {
        const appender = await disk.openAppend(path)
        return {
          append: (text) => through('append', path, () => appender.append(text)),
          close: () => appender.close(),
        }
      }),
    list: (path) => through('list', path, () => disk.list(path)),
    makeFolder: (path) => through('makeFolder', path, () => disk.makeFolder(path)),
    remove: (path) => through('remove', path, () => disk.remove(path)),
    probeFolder: (path) => through('probeFolder', path, () => disk.probeFolder(path)),
  }
}
