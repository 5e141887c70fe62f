/** The program's profiles and the office's own, and which of them is in use. */
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { useAct } from '#renderer/data/use-act.ts'
import { useAll } from '#renderer/data/use-answer.ts'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import { type FormatProfile, formatProfileEntries, isOwnProfileId } from '#shared/document/format-profile.ts'
import type { PaperFormat } from '#shared/document/paper-type.ts'
import type { FormatProfileRecord } from '#shared/registers/format-profile/index.ts'
import { builtInProfiles, usualProfiles } from '#shared/reports/formats/index.ts'
import { useOffice } from '../use-office.ts'

export type ListedProfile = {
  readonly id: string
  readonly profile: FormatProfile
  /** The office's own record; null for one of the program's. */
  readonly record: FormatProfileRecord | null
  readonly isInUse: boolean
}

export function useProfiles(): readonly ListedProfile[] {
  const own = useAll('format-profile')
  const { value } = useOffice()
  const inUse = (format: PaperFormat) => value.profiles[format] || usualProfiles[format]
  return [
    ...Object.entries(builtInProfiles).map(([id, profile]) => ({ id, profile, record: null })),
    ...own.map((record) => ({ id: record.id, profile: record, record })),
  ].map((one) => ({ ...one, isInUse: inUse(one.profile.format) === one.id }))
}

/** What a profile is without what a record of the office's own has besides. */
export function contentOf(profile: FormatProfile): FormatProfile {
  return v.parse(v.object(formatProfileEntries), profile)
}

/** What can be done with a profile as a whole. */
export function useProfileActions() {
  const { t } = useTranslation('profiles')
  const act = useAct()
  const tell = useUndoNotice()
  const { value, change } = useOffice()
  return {
    /** Answers the id of the copy, null when it was refused. */
    copy: async ({ id, profile }: ListedProfile): Promise<string | null> => {
      const name = [...t('copyName', { name: profile.name })].slice(0, 80).join('')
      const fields = { ...contentOf(profile), name, basedOn: id }
      const made = await act('records.create', { register: 'format-profile', id: null, fields })
      return made.ok ? made.value.id : null
    },
    use: async ({ id, profile }: ListedProfile) => {
      const chosen = isOwnProfileId(id) || usualProfiles[profile.format] !== id ? id : ''
      if (await change({ profiles: { ...value.profiles, [profile.format]: chosen } }))
        tell(t('used', { name: profile.name }))
    },
  }
}
