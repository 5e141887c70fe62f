/** The program, its folder, what is kept of it elsewhere, and what this PC prefers. */
import * as v from 'valibot'
import { line, requiredLine } from '#shared/lib/schema.ts'
import { type AppInfo, preferencesSchema } from '../app-state.ts'
import type {
  BackupOverview,
  BackupPlace,
  BackupSummary,
  BackupTrouble,
  CheckReport,
  FolderReport,
  FolderSize,
  FoundBackups,
  RestorePreview,
} from '../storage.ts'
import { command } from './command.ts'
import { nothing, outgoing } from './inputs.ts'

/** A passphrase or recovery key as typed; what may stand in it is the keyring's to say. */
const secret = v.pipe(v.string(), v.minLength(1, 'required'), v.maxLength(1000, 'too-long'))
const passphrase = v.pipe(v.string(), v.minLength(8, 'too-short'), v.maxLength(1000, 'too-long'))
/** A backup: in which place, and its name there. */
const backupRef = { place: v.picklist(['inside', 'second']), name: requiredLine(100) }

export const folderCommands = {
  'app.info': command<AppInfo>()(nothing),
  /** The renderer shows its first real screen; `screen` is its name. */
  'app.ready': command<null>()(v.strictObject({ screen: line(60) })),
  /** Shows a saved file in the system's file manager. Only files that this session saved. */
  'app.reveal': command<null>()(v.strictObject({ path: requiredLine(1000) })),
  /** Asks for a folder; null when the user thinks better of it. */
  'folder.choose': command<string | null>()(nothing),
  'folder.open': command<AppInfo>()(v.strictObject({ path: requiredLine(1000) })),
  'folder.open-sample': command<AppInfo>()(nothing),
  /** Back to the office that was open before the sample, or to the choice of a folder. */
  'folder.leave-sample': command<AppInfo>()(nothing),
  'folder.retry': command<AppInfo>()(nothing),
  /** Opens the folder that could not be opened to look at only: as far as it can be read. */
  'folder.view': command<AppInfo>()(nothing),
  /** What is left of the folder that could not be opened; nothing is written. */
  'folder.inspect': command<FolderReport>()(nothing),
  /**
   * Makes a damaged folder openable: as it was at the last whole change, or with every later change that is readable by itself.
   * What is damaged is set aside.
   */
  'folder.go-back': command<AppInfo>()(v.strictObject({ keeps: v.picklist(['last-good', 'all-readable']) })),
  /** Saves everything readable as one Excel file where the user says; null when the dialog is left. */
  'folder.export-readable': command<{ path: string } | null>()(v.strictObject(outgoing)),
  /** Opens a locked folder with the passphrase or the recovery key. */
  'folder.unlock': command<AppInfo>()(v.strictObject({ secret })),
  'folder.lock': command<AppInfo>()(nothing),
  /** Seals everything in the folder and its backups; answers the recovery key, which is shown this once. */
  'folder.set-passphrase': command<{ recoveryKey: string }>()(v.strictObject({ passphrase })),
  'folder.change-passphrase': command<null>()(v.strictObject({ current: secret, passphrase })),
  'folder.remove-passphrase': command<AppInfo>()(v.strictObject({ current: secret })),
  'folder.renew-recovery-key': command<{ recoveryKey: string }>()(v.strictObject({ current: secret })),
  'backups.list': command<BackupOverview>()(nothing),
  'backups.make': command<BackupSummary>()(v.strictObject({ label: line(120) })),
  /** Asks for the folder of the second place (USB, share); null when the user thinks better of it. */
  'backups.choose-place': command<BackupPlace | null>()(nothing),
  'backups.forget-place': command<null>()(nothing),
  'backups.verify': command<BackupTrouble[]>()(v.strictObject(backupRef)),
  /** What restoring would change, against the folder as it is now. */
  'backups.preview': command<RestorePreview>()(v.strictObject(backupRef)),
  /**
   * Restores. An open folder gets one change that leads to the backup's state (and can be undone like any other); a folder
   * that cannot be opened gets the backup's files, its own are set aside.
   */
  'backups.restore': command<AppInfo>()(v.strictObject(backupRef)),
  /** Back to what was there before the last restore. */
  'backups.undo-restore': command<AppInfo>()(nothing),
  /** Asks for a folder with backups (of a PC that is lost, say) and tells what is in it; null when the user thinks better of it. */
  'backups.find': command<FoundBackups | null>()(nothing),
  /** Asks for a folder, lays a backup that was found out in a new folder within it, and opens that; null when the dialog is left. */
  'backups.restore-found': command<AppInfo | null>()(
    v.strictObject({ officeId: requiredLine(100), name: requiredLine(100) }),
  ),
  /**
   * Everything read and compared: journal, snapshots, records, seals, attachments, the newest backup. Finished journal files
   * that a backup has exactly are put back; nothing else is changed.
   */
  'data.check': command<CheckReport>()(nothing),
  'data.size': command<FolderSize>()(nothing),
  'preferences.set': command<AppInfo>()(preferencesSchema),
}
