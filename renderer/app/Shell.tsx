/** The working frame: side navigation, one header line with search, the screen below. */
import { notifications } from '@mantine/notifications'
import { Suspense, useEffect } from 'react'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { features } from '#renderer/features/index.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { HeaderLine } from './HeaderLine.tsx'
import { SampleBanner } from './SampleBanner.tsx'
import { Sheets } from './Sheets.tsx'
import classes from './Shell.module.css'
import { SideNavigation } from './SideNavigation.tsx'
import { useShortcuts } from './use-shortcuts.ts'

export function Shell() {
  const place = useNavigation((state) => state.place)
  const isSample = useAppInfo(({ info }) => info?.folder.state === 'open' && info.folder.isSample)
  useShortcuts()
  useNotices()
  const { Screen } = features[place.screen]
  return (
    <div className={classes.frame} data-sample={isSample || undefined}>
      {isSample && <SampleBanner />}
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

/** What was noticed while the folder was opened is told once, and stays until it is closed. */
function useNotices(): void {
  const notices = useAppInfo(({ info }) => (info?.folder.state === 'open' ? info.folder.notices : undefined))
  useEffect(() => {
    for (const notice of notices ?? []) {
      const { title, explanation } = describeError(notice)
      notifications.show({ id: notice.code, title, message: explanation, color: 'yellow', autoClose: false })
    }
  }, [notices])
}
