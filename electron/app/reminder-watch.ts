/** Looks now and then whether there is something to remind of, while a folder is open for work. */

import { timeOfMoment } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import {
  countNotice,
  decideNotice,
  isNoticeDue,
  type NoticeCounts,
  type Told,
} from '#shared/views/reminders/notice.ts'
import type { ReminderView } from '#shared/views/reminders/reminders-on.ts'

/** The office that is open, as far as it is wanted here. */
export type WatchedOffice = {
  readonly officeId: string
  /** It has a passphrase. */
  readonly isSealed: boolean
  readonly context: () => RuleContext
  readonly view: () => ReminderView
}

export type ToldMemory = {
  get(officeId: string): Told | null
  set(officeId: string, told: Told): Promise<void>
}

type Parts = {
  /** Null while none is open for work: closed, locked, only looked at, or the sample. */
  office: () => WatchedOffice | null
  now: () => string
  memory: ToldMemory
  show: (counts: NoticeCounts, isSealed: boolean) => void
  /** What stands now, for a word beside the icon; null while there is nothing to say. Called only where `hasIcon`. */
  count: (counts: NoticeCounts | null) => void
  hasIcon: () => boolean
  report: (error: unknown) => void
}

const lookEveryMs = 30_000

export type ReminderWatch = {
  /** Looks at once. */
  look(): void
  stop(): void
}

/** Begins to watch. A notice is told once: what was told is on the disk before it is shown. */
export function watchReminders(parts: Parts): ReminderWatch {
  let isLooking = false
  const look = () => {
    if (isLooking) return
    isLooking = true
    lookOnce(parts)
      .catch(parts.report)
      .finally(() => {
        isLooking = false
      })
  }
  const timer = setInterval(look, lookEveryMs)
  timer.unref()
  return { look, stop: () => clearInterval(timer) }
}

async function lookOnce(parts: Parts): Promise<void> {
  const office = parts.office()
  if (office === null) return parts.hasIcon() ? parts.count(null) : undefined
  const context = office.context()
  const settings = context.read.get('settings', 'office') ?? defaultSettings
  const now = { ...context, time: timeOfMoment(parts.now()) }
  const told = parts.memory.get(office.officeId)
  if (parts.hasIcon()) parts.count(office.isSealed ? null : countNotice(office.view().lines))
  if (!isNoticeDue(told, now, settings)) return
  const decided = decideNotice(office.view(), told, now, settings)
  if (decided.told !== null) await parts.memory.set(office.officeId, decided.told)
  // While it was written the folder may have been locked: then nothing is shown.
  if (decided.notice !== null && settings.reminders.notifies && parts.office()?.officeId === office.officeId)
    parts.show(decided.notice, office.isSealed)
}
