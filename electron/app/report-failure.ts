/** The log of failures that nobody foresaw. */
import { app } from 'electron'
import log from 'electron-log/main'

/** They go to the log with their stack, never with what was being saved or the name of the PC's user. */
export function reportFailure(error: unknown, name: string): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : 'unknown'
  log.error(`${name} failed`, words.replaceAll(app.getPath('home'), '~'))
}
