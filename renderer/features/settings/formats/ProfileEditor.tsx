/** A profile setting by setting, with a specimen beside it that is drawn as it is changed. A profile of the program is only looked at. */
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { useAutosave } from '#renderer/data/use-autosave.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import type { FormatProfile } from '#shared/document/format-profile.ts'
import { isOwnProfileId } from '#shared/document/format-profile.ts'
import { builtInProfiles, usualProfiles } from '#shared/reports/formats/index.ts'
import { EditorHead } from './EditorHead.tsx'
import classes from './Formats.module.css'
import { GroupList } from './GroupList.tsx'
import { SpecimenPane } from './SpecimenPane.tsx'
import { makeProfileEdit, ProfileEditProvider } from './use-profile-edit.ts'
import { contentOf, useProfiles } from './use-profiles.ts'

export function ProfileEditor({ profileId }: { profileId: string }) {
  if (isOwnProfileId(profileId)) return <OwnProfile profileId={profileId} />
  const profile = builtInProfiles[profileId]
  return profile ? <Editor profile={profile} original={profile} state={null} change={null} /> : null
}

/** A copy, saved by itself. */
function OwnProfile({ profileId }: { profileId: string }) {
  const { t } = useTranslation('profiles')
  const canEdit = useCanEdit()
  const kept = useAutosave('format-profile', profileId)
  const profiles = useProfiles()
  if (!kept) return null
  const { value, phase, error, edit } = kept
  const base = profiles.find(({ id }) => id === value.basedOn)?.profile
  const usual = builtInProfiles[usualProfiles[value.format]] as FormatProfile
  const state =
    phase === 'failed' && error
      ? t('failed', { why: describeError(error).explanation })
      : phase === 'saved'
        ? t('saved')
        : t('busy')
  return (
    <Editor
      profile={contentOfDraft(value)}
      original={contentOf(base ?? usual)}
      state={state}
      change={canEdit ? (next) => edit(next) : null}
    />
  )
}

/** What is being typed may not be lawful yet. */
function contentOfDraft({
  id: _id,
  revision: _revision,
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  removedAt: _removedAt,
  basedOn: _basedOn,
  ...profile
}: NonNullable<ReturnType<typeof useAutosave<'format-profile'>>>['value']): FormatProfile {
  return profile
}

type Props = {
  profile: FormatProfile
  original: FormatProfile
  /** Words on the saving; null for a profile of the program. */
  state: string | null
  change: ((next: FormatProfile) => void) | null
}

const drawAfterMs = 350

function Editor({ profile, original, state, change }: Props) {
  const [isNarrowed, setNarrowed] = useState(false)
  const [drawn] = useDebouncedValue(profile, drawAfterMs)
  return (
    <ProfileEditProvider value={makeProfileEdit(profile, original, isNarrowed, change)}>
      <div className={classes.editor}>
        <EditorHead
          state={state}
          isNarrowed={isNarrowed}
          onNarrow={setNarrowed}
          onResetAll={() => change?.({ ...original, name: profile.name })}
        />
        <div className={classes.panes}>
          <GroupList />
          <SpecimenPane profile={drawn} />
        </div>
      </div>
    </ProfileEditProvider>
  )
}
