/** Sổ theo dõi: the coordination registers; without one named, what stands in them. */
import type { Place } from '#renderer/navigation/navigation.ts'
import { isCoordination } from '#shared/registers/coordination-names.ts'
import { RegisterScreen } from './RegisterScreen.tsx'
import { RegistersOverview } from './RegistersOverview.tsx'

export function RegistersScreen({ place }: { place: Place }) {
  const { tab } = place
  if (tab === undefined || !isCoordination(tab)) return <RegistersOverview />
  return <RegisterScreen key={tab} register={tab} place={place} />
}
