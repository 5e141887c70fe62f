import '@mantine/core/styles.css'
import './ui/fonts.css'
import './ui/global.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { cleanWhatIsPasted } from './app/clean-paste.ts'
import { followOffice } from './app/follow-office.ts'
import { tellDailyCheck } from './app/tell-daily-check.tsx'
import { tellViewChanges } from './app/tell-view-changes.ts'
import { followBackups } from './data/follow-backups.ts'
import { followLocking } from './data/lock-folder.ts'
import { followChanges, queryClient } from './data/query-client.ts'
import { followAppInfo } from './data/use-app-info.ts'
import { putUpFence } from './fence/put-up-fence.ts'
import { startWords } from './i18n/setup.ts'
import { closeTopWindowByEscape } from './ui/close-top-window.ts'
import { returnFocusFromWindows } from './ui/return-focus.ts'
import { guardSecondPress } from './ui/second-press.ts'

const root = document.getElementById('root')
if (root) {
  followChanges(queryClient)
  followBackups(queryClient)
  followOffice()
  tellViewChanges()
  tellDailyCheck()
  followAppInfo()
  followLocking()
  putUpFence()
  closeTopWindowByEscape()
  cleanWhatIsPasted()
  returnFocusFromWindows()
  guardSecondPress()
  void startWords().then(() => createRoot(root).render(<App />))
}
