/** The working frame: side navigation, one header line with search, the screen below. */
import { Suspense } from 'react'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { features } from '#renderer/features/index.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { HeaderLine } from './HeaderLine.tsx'
import { SampleBanner } from './SampleBanner.tsx'
import { Sheets } from './Sheets.tsx'
import classes from './Shell.module.css'
import { SideNavigation } from './SideNavigation.tsx'
import { useNotices } from './use-notices.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { ViewBanner } from './ViewBanner.tsx'

export function Shell() {
  const place = useNavigation((state) => state.place)
  const isSample = useAppInfo(({ info }) => info?.folder.state === 'open' && info.folder.isSample)
  const view = useAppInfo(({ info }) => (info?.folder.state === 'open' ? info.folder.view : null))
  useShortcuts()
  useNotices()
  const { Screen } = features[place.screen]
  return (
    <div className={classes.frame} data-sample={isSample || undefined}>
      {isSample && <SampleBanner />}
      {view && <ViewBanner view={view} />}
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
      <Sheets />
    </div>
  )
}
