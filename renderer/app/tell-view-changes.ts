/** Says so when a folder that was only looked at turns to work, and when one that was worked in was lost to another PC. */
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import type { FolderState } from '#shared/contract/app-state.ts'

type Open = Extract<FolderState, { state: 'open' }>

/** Returns the function that stops. */
export function tellViewChanges(): () => void {
  let last: Open | null = null
  return useAppInfo.subscribe(({ info }) => {
    if (info?.folder.state !== 'open') return
    const { folder } = info
    if (last?.path === folder.path) tell(last, folder)
    last = folder
  })
}

function tell(former: Open, now: Open): void {
  if (former.view !== null && now.view === null) {
    const words = former.view.reason === 'in-use' ? 'nowWorkFree' : 'nowWorkChosen'
    notifications.hide('lock-lost')
    notifications.show({
      title: i18next.t('nav:view.nowWork'),
      message: i18next.t(`nav:view.${words}`),
      color: 'green',
      autoClose: 8000,
    })
  }
  if (former.view === null && now.view?.reason === 'in-use') {
    const { title, explanation } = describeError({
      code: 'lock-lost',
      params: { host: now.view.holder?.host ?? '' },
    })
    notifications.show({ id: 'lock-lost', title, message: explanation, color: 'yellow', autoClose: false })
  }
}
