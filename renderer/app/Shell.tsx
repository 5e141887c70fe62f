/** The working frame: side navigation, one header line with search, the screen below. */
import { Suspense } from 'react'
import { features } from '#renderer/features/index.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { HeaderLine } from './HeaderLine.tsx'
import classes from './Shell.module.css'
import { SideNavigation } from './SideNavigation.tsx'

export function Shell() {
  const place = useNavigation((state) => state.place)
  const { Screen } = features[place.screen]
  return (
    <div className={classes.shell}>
      <SideNavigation />
      <HeaderLine />
      <main className={classes.main}>
        <ErrorBoundary key={place.screen}>
          <Suspense fallback={null}>
            <Screen place={place} />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}
