/** THE list of looks that the program brings; offices add copies of their own (register `format-profile`). */
import type { builtInProfileIds, FormatProfile } from '#shared/document/format-profile.ts'
import type { PaperFormat } from '#shared/document/paper-type.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { decree30 } from './decree-30.ts'
import { guidance05 } from './guidance-05.ts'
import { guidance36 } from './guidance-36.ts'
import type { PaperLook } from './look.ts'

export const builtInProfiles = {
  nd30: decree30,
  hd05: guidance05,
  hd36: guidance36,
} satisfies Readonly<Record<(typeof builtInProfileIds)[number], FormatProfile>> as Readonly<
  Record<string, FormatProfile>
>

/** The program's own profile of each format, in use where the office has chosen none. */
export const usualProfiles: Readonly<Record<PaperFormat, string>> = { state: 'nd30', party: 'hd05' }

/** A profile by its id, built in or the office's own; undefined when there is none. */
export function profileOf(read: ReadModel, profileId: string): FormatProfile | undefined {
  const own = read.get('format-profile', profileId)
  if (own) return own.removedAt === null ? own : undefined
  return builtInProfiles[profileId]
}

/**
 * The look of a format: the profile asked for, else the one the office has chosen for the format, else the program's own.
 * A profile of another format is passed over.
 */
export function lookOf(format: PaperFormat, read: ReadModel, profileId = ''): PaperLook {
  const chosen = profileId || read.get('settings', 'office')?.profiles[format] || usualProfiles[format]
  const profile = profileOf(read, chosen)
  return profile?.format === format ? profile : (builtInProfiles[usualProfiles[format]] as FormatProfile)
}
