/** Appending to a file so that a failure leaves it as it was. */
import { dirname } from 'node:path'
import type { Files, OpenFile } from './files.ts'

/** An open journal file. A failed `append` leaves the file as it was before. */
export type Appender = {
  append(text: string): Promise<void>
  close(): Promise<void>
}

/** `isFlushed: false` leaves it to the system when what was appended reaches the device. */
export async function openAppend(files: Files, path: string, isFlushed: boolean): Promise<Appender> {
  let file: OpenFile | null = await files.open(path, 'a')
  let isClosed = false
  let size: number
  try {
    size = await file.size()
    // What a process before this one wrote and did not live to flush has been read as if it were safe.
    if (isFlushed && size > 0) await file.flush()
    if (isFlushed) await files.flushFolder(dirname(path))
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
  return {
    append: async (text) => {
      if (isClosed) throw Object.assign(new Error(`closed: ${path}`), { code: 'EBADF' })
      file ??= await reopenAt(files, path, size)
      const bytes = Buffer.from(text, 'utf8')
      try {
        await writeAll(file, bytes)
        if (isFlushed) await file.flush()
        size += bytes.length
      } catch (error) {
        const broken = file
        file = null
        await takeBack(broken, size, isFlushed)
        throw error
      }
    },
    close: async () => {
      const closing = file
      file = null
      isClosed = true
      await closing?.close()
    },
  }
}

/** Cuts off what a failed append wrote, also on the device: a line that was refused must not come back after a power cut. */
async function takeBack(file: OpenFile, size: number, isFlushed: boolean): Promise<void> {
  try {
    await file.truncate(size)
    if (isFlushed) await file.flush()
  } catch {
    // Tried again before the next append.
  }
  await file.close().catch(() => undefined)
}

/** After a failed append: opens again and cuts off whatever half line got through. */
async function reopenAt(files: Files, path: string, size: number): Promise<OpenFile> {
  await files.stat(path)
  const file = await files.open(path, 'a')
  try {
    const found = await file.size()
    // Grown to its old length with zeros it would look whole.
    if (found < size) throw Object.assign(new Error(`${path} has lost its end`), { code: 'EIO' })
    if (found > size) await file.truncate(size)
    return file
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
}

/** Writes all of it, in as many writes as the system wants; throws `ENOSPC` when it takes nothing more. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const taken = await file.write(written === 0 ? bytes : bytes.subarray(written))
    if (taken === 0) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    written += taken
  }
}
