/** Providers, and the choice between the start screens and the working shell. */
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { usePurpose } from '#renderer/data/purpose.ts'
import { queryClient } from '#renderer/data/query-client.ts'
import { useRecoveryKey } from '#renderer/data/recovery-key.ts'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { speak } from '#renderer/i18n/setup.ts'
import { styleNonce } from '#renderer/ui/style-nonce.ts'
import { theme } from '#renderer/ui/theme.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { FolderScreen } from './FolderScreen.tsx'
import { Shell } from './Shell.tsx'

// Nobody needs a message before the first screen stands.
const Messages = lazy(() => import('./Messages.tsx').then((m) => ({ default: m.Messages })))
const RecoveryKeyDialog = lazy(() =>
  import('./RecoveryKeyDialog.tsx').then((m) => ({ default: m.RecoveryKeyDialog })),
)

const PurposeDialog = lazy(() =>
  import('#renderer/papers/purpose/PurposeDialog.tsx').then((m) => ({ default: m.PurposeDialog })),
)

export function App() {
  const info = useAppInfo((state) => state.info)
  const recoveryKey = useRecoveryKey((state) => state.key)
  const isPurposeAsked = usePurpose(({ asked }) => asked !== null)
  usePreferences()
  if (!info) return null
  const { theme: scheme } = info.preferences
  const forced = scheme === 'dark' ? 'dark' : scheme === 'auto' ? undefined : 'light'
  return (
    <MantineProvider
      theme={theme}
      getStyleNonce={styleNonce}
      defaultColorScheme="auto"
      {...(forced ? { forceColorScheme: forced } : {})}
    >
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={null}>
          <Messages />
        </Suspense>
        <ErrorBoundary>
          {info.folder.state === 'open' ? <Shell /> : <FolderScreen folder={info.folder} />}
        </ErrorBoundary>
        {/* Whoever comes by a locked screen must not read the key there; it is shown again to who unlocks it. */}
        <Suspense fallback={null}>
          {recoveryKey && info.folder.state !== 'locked' && <RecoveryKeyDialog recoveryKey={recoveryKey} />}
        </Suspense>
        <Suspense fallback={null}>{isPurposeAsked && <PurposeDialog />}</Suspense>
      </QueryClientProvider>
    </MantineProvider>
  )
}

/** Lets the page follow this PC's language, text size and contrast. */
function usePreferences() {
  const preferences = useAppInfo((state) => state.info?.preferences)
  useEffect(() => {
    if (!preferences) return
    void speak(preferences.language)
    document.documentElement.dataset.textSize = preferences.textSize
    document.documentElement.dataset.contrast = preferences.theme === 'contrast' ? 'high' : 'normal'
  }, [preferences])
}
