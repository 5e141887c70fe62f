/** Thể thức, đánh số: the looks of papers, which of them is in use, and how each body numbers; one profile opens as an editor. */
import type { Place } from '#renderer/navigation/navigation.ts'
import { NumberingSection } from './NumberingSection.tsx'
import { ProfileEditor } from './ProfileEditor.tsx'
import { ProfileList } from './ProfileList.tsx'

export function FormatsTab({ place }: { place: Place }) {
  if (place.id) return <ProfileEditor key={place.id} profileId={place.id} />
  return (
    <>
      <ProfileList />
      <NumberingSection />
    </>
  )
}
