/** What main tells the renderer, in the past tense. */
import type { RegisterName } from '#shared/registers/index.ts'
import type { AppInfo } from './app-state.ts'
import type { EventName } from './names.ts'
import type { AppError } from './result.ts'
import type { CheckFinding, LongWork } from './storage.ts'

export type Events = {
  /** Durable: sent after the change is on disk and in memory. */
  'records.changed': { seq: number; touched: { register: RegisterName; ids: string[] }[] }
  'app.changed': AppInfo
  /** A menu item or accelerator that the screen answers. */
  'app.menu': { item: 'new' | 'print' | 'search' | 'undo' | 'redo' | 'shortcuts' | 'lock' | 'reminders' }
  /** The folder is going to be locked within a second: what is being typed must be on the disk by then. */
  'app.locking': Record<string, never>
  /** How far long work on the folder is (a check, a backup, a restore, sealing); `done` = `total`: it is over. */
  'work.progressed': { work: LongWork; done: number; total: number }
  /** The daily check has found something. */
  'data.checked': { findings: CheckFinding[] }
  /** A backup was made, or one could not be; `notice` is to be told once. */
  'backups.changed': { notice: AppError | null }
}

export type PayloadOf<E extends EventName> = Events[E]
