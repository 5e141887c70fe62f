/** The log of failures that nobody foresaw. */
import { join } from 'node:path'
import { app } from 'electron'
import log from 'electron-log/main'

/** Lets the log lie with the settings of this run. */
export function keepLog(): void {
  const path = join(app.getPath('userData'), 'logs', 'main.log')
  log.transports.file.resolvePathFn = () => path
  log.transports.console.level = app.isPackaged ? false : 'warn'
  log.transports.file.level = 'warn'
}

/** They go to the log with their stack, never with what was being saved or the name of the PC's user. */
export function reportFailure(error: unknown, name: string): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : 'unknown'
  log.error(`${name} failed`, words.replaceAll(app.getPath('home'), '~'))
}
