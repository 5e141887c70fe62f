/** Draws a component as the program does: theme, words, cache and a real main process behind `window.api`. */
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { type RenderResult, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { followChanges, queryClient } from '#renderer/data/query-client.ts'
import { followAppInfo, useAppInfo } from '#renderer/data/use-app-info.ts'
import { speak, startWords } from '#renderer/i18n/setup.ts'
import { theme } from '#renderer/ui/theme.ts'
import { type InProcess, type InProcessOptions, makeInProcess } from './in-process-api.ts'

export type Drawn = RenderResult & { program: InProcess; user: UserEvent }

type Options = InProcessOptions & {
  language?: 'vi' | 'en'
  /** Fills the office before anything is drawn. */
  fill?: (program: InProcess) => Promise<void>
}

let stopFollowing: (() => void)[] = []
let hasWords = false

/** Opens an office in memory, fills it, and draws `element` in it. Each call starts from nothing. */
export async function renderWithApi(element: ReactElement, options: Options = {}): Promise<Drawn> {
  const program = await makeInProcess(options)
  await options.fill?.(program)
  window.api = program.api
  for (const stop of stopFollowing) stop()
  queryClient.clear()
  if (!hasWords) await startWords()
  hasWords = true
  await speak(options.language ?? 'vi')
  useAppInfo.getState().set(await program.ask('app.info', {}))
  stopFollowing = [followChanges(queryClient), followAppInfo()]
  const drawn = render(
    <MantineProvider theme={theme} env="test" defaultColorScheme="light">
      <DatesProvider settings={{ locale: options.language ?? 'vi', firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queryClient}>
          <ModalsProvider>
            <Notifications />
            {element}
          </ModalsProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>,
  )
  return { ...drawn, program, user: userEvent.setup() }
}
