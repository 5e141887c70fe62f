/** What must happen between two states of the program, before any screen is drawn anew. */
import { queryClient } from '#renderer/data/query-client.ts'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { AppInfo } from '#shared/contract/app-state.ts'

/** Another folder: nothing of the former one may be seen. Another day: everything is asked again. */
export function followOffice(): () => void {
  return useAppInfo.subscribe(({ info }, { info: former }) => {
    if (info === null || former === null) return
    if (openPath(info) !== openPath(former)) {
      queryClient.clear()
      useNavigation.setState({ place: { screen: 'today' }, past: [] })
    } else if (info.today !== former.today) void queryClient.invalidateQueries()
  })
}

function openPath({ folder }: AppInfo): string | null {
  return folder.state === 'open' ? folder.path : null
}
