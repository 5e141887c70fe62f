/** What must happen between two states of the program, before any screen is drawn anew. */
import { notifications } from '@mantine/notifications'
import { queryClient } from '#renderer/data/query-client.ts'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { AppInfo } from '#shared/contract/app-state.ts'

/** Another folder: nothing of the former one may be seen; the same one opened again keeps its place. Another day: everything is asked again. */
export function followOffice(): () => void {
  let lastPath: string | null = null
  return useAppInfo.subscribe(({ info }, { info: former }) => {
    if (info === null || former === null) return
    const path = openPath(info)
    if (path !== openPath(former)) {
      queryClient.clear()
      // Messages name records.
      if (info.folder.state === 'locked') notifications.clean()
      lastPath ??= openPath(former)
      if (path === null || path === lastPath) return
      lastPath = path
      useNavigation.setState({ place: { screen: 'today' }, past: [] })
    } else if (info.today !== former.today) void queryClient.invalidateQueries()
  })
}

function openPath({ folder }: AppInfo): string | null {
  return folder.state === 'open' ? folder.path : null
}
