/** One profile in the editor: what it is, what it was copied from, and the ways to change it. */
import { createContext, useContext } from 'react'
import type { FormatProfile } from '#shared/document/format-profile.ts'
import {
  differencesOf,
  keyOfPath,
  resetUnit,
  type UnitPath,
  unitAt,
  withUnit,
} from '#shared/document/profile-units.ts'

export type ProfileEdit = {
  profile: FormatProfile
  original: FormatProfile
  isLocked: boolean
  differs(path: UnitPath): boolean
  /** Only settings that differ are shown. */
  isNarrowed: boolean
  set(path: UnitPath, value: unknown): void
  reset(path: UnitPath): void
  /** The setting as the original has it. */
  was(path: UnitPath): unknown
}

/** `change` takes the whole profile. */
export function makeProfileEdit(
  profile: FormatProfile,
  original: FormatProfile,
  isNarrowed: boolean,
  change: ((next: FormatProfile) => void) | null,
): ProfileEdit {
  const different = new Set(differencesOf(profile, original).map(keyOfPath))
  return {
    profile,
    original,
    isLocked: change === null,
    differs: (path) => different.has(keyOfPath(path)),
    isNarrowed,
    set: (path, value) => change?.(withUnit(profile, path, value)),
    reset: (path) => change?.(resetUnit(profile, original, path)),
    was: (path) => unitAt(original, path),
  }
}

const ProfileEditContext = createContext<ProfileEdit | null>(null)
export const ProfileEditProvider = ProfileEditContext.Provider

/** The editor around. Throws outside of one. */
export function useProfileEdit(): ProfileEdit {
  const edit = useContext(ProfileEditContext)
  if (!edit) throw new Error('outside of a profile editor')
  return edit
}
