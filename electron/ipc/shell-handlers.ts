/** What the program itself does: its folder, the lock on it, and its backups. Imports no Electron. */
import type { AppInfo, Preferences } from '#shared/contract/app-state.ts'
import type { Backups } from '../services/backups/backups.ts'
import type { Office } from '../services/office.ts'
import { makeSealing } from '../services/sealing.ts'
import type { Handlers } from './dispatch.ts'

/** What the program itself does, as opposed to the office's data. */
export type Shell = {
  info(): AppInfo
  ready(screen: string): void
  reveal(path: string): void
  chooseFolder(): Promise<string | null>
  openFolder(path: string): Promise<AppInfo>
  openSample(): Promise<AppInfo>
  leaveSample(): Promise<AppInfo>
  retry(): Promise<AppInfo>
  /** Opens the folder that could not be opened for work to look at only. */
  view(): Promise<AppInfo>
  setPreferences(value: Preferences): Promise<AppInfo>
}

/** The lock of the folder and its passphrase. */
export function lockHandlers(office: Office, shell: Pick<Shell, 'info'>): Partial<Handlers> {
  const sealing = makeSealing(office)
  return {
    'folder.unlock': async ({ secret }) => {
      await office.unlock(secret)
      return shell.info()
    },
    'folder.lock': async () => {
      await office.lock()
      return shell.info()
    },
    'folder.set-passphrase': sealing.setPassphrase,
    'folder.change-passphrase': sealing.changePassphrase,
    'folder.remove-passphrase': async (input) => {
      await sealing.removePassphrase(input)
      return shell.info()
    },
    'folder.renew-recovery-key': sealing.renewRecoveryKey,
  }
}

/** What the program itself does. */
export function shellHandlers(shell: Shell): Partial<Handlers> {
  return {
    'app.info': () => shell.info(),
    'app.ready': ({ screen }) => done(shell.ready(screen)),
    'app.reveal': ({ path }) => done(shell.reveal(path)),
    'folder.choose': () => shell.chooseFolder(),
    'folder.open': ({ path }) => shell.openFolder(path),
    'folder.open-sample': () => shell.openSample(),
    'folder.leave-sample': () => shell.leaveSample(),
    'folder.retry': () => shell.retry(),
    'folder.view': () => shell.view(),
    'preferences.set': (value) => shell.setPreferences(value),
  }
}

/** Copies of the folder. */
export function backupHandlers(backups: Backups, shell: Pick<Shell, 'info'>): Partial<Handlers> {
  return {
    'backups.list': backups.list,
    'backups.make': backups.make,
    'backups.choose-place': backups.choosePlace,
    'backups.forget-place': async () => done(await backups.forgetPlace()),
    'backups.verify': backups.verify,
    'backups.preview': backups.preview,
    'backups.restore': async (input) => {
      await backups.restore(input)
      return shell.info()
    },
    'backups.undo-restore': async () => {
      await backups.undoRestore()
      return shell.info()
    },
    'backups.find': backups.find,
    'backups.restore-found': async (input) => ((await backups.restoreFound(input)) ? shell.info() : null),
  }
}

function done(_nothing: unknown): null {
  return null
}
