/** What the renderer knows of the program itself: the data folder, its state, and the preferences of this PC. */
import * as v from 'valibot'
import type { Day } from '#shared/lib/dates.ts'
import type { AppError } from './result.ts'

export const languages = ['vi', 'en'] as const
export const themes = ['light', 'dark', 'auto', 'contrast'] as const
export const textSizes = ['normal', 'large', 'largest'] as const

/** Minutes without a hand on mouse or keyboard after which a folder with a passphrase is locked; 0: never by itself. */
export const idleMinutes = [0, 5, 10, 15, 30, 60] as const
const usualIdleMinutes = 15

/** What belongs to one PC and one user, never to the office's data. */
export const preferencesSchema = v.strictObject({
  language: v.picklist(languages),
  theme: v.picklist(themes),
  textSize: v.picklist(textSizes),
  /** Not said by the preferences of earlier versions. */
  idleMinutes: v.optional(v.picklist(idleMinutes), usualIdleMinutes),
  /** Closing the window leaves the program in the system tray, to go on reminding. */
  closesToTray: v.optional(v.boolean(), false),
})
export type Preferences = v.InferOutput<typeof preferencesSchema>

export const defaultPreferences: Preferences = {
  language: 'vi',
  theme: 'auto',
  textSize: 'normal',
  idleMinutes: usualIdleMinutes,
  closesToTray: false,
}

/** A folder that can only be looked at: somebody else has it open, it is damaged, or the user wanted no more. */
export type FolderView = {
  reason: 'in-use' | 'damaged' | 'chosen'
  /** Who has it: the PC's name, and since when (moment, UTC). */
  holder: { host: string; since: string } | null
  /** What opening for work refuses. */
  error: AppError | null
}

/**
 * State of the data folder: `choosing` before the first one, `opening`, `locked` until the passphrase is given, `open`, or
 * `failed` with the reason.
 */
export type FolderState =
  | { state: 'choosing'; suggestedPath: string; error: AppError | null }
  | { state: 'opening'; path: string }
  | { state: 'locked'; path: string }
  | {
      state: 'open'
      path: string
      /** The sample office, shown with a frame and never mixed with real data. */
      isSample: boolean
      /** It has a passphrase. */
      isSealed: boolean
      /** Null: open for work. */
      view: FolderView | null
      recordCount: number
      /** What was noticed while opening and must be told: codes with parameters. */
      notices: AppError[]
    }
  | { state: 'failed'; path: string; error: AppError }

export type AppInfo = {
  version: string
  today: Day
  /** How far the program's clock is ahead of the PC's, ms: next to nothing but for `--now`. */
  clockAheadMs: number
  folder: FolderState
  preferences: Preferences
  /** Where saved papers go first. */
  papersPath: string
}
