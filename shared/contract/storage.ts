/** What the screen sees of storage: damage and what is left, backups, restores, checks, seals, the history of the office. */
import type { AnyRecord, RegisterName } from '#shared/registers/index.ts'
import type { AppError } from './result.ts'

/** Work that takes long enough to show how far it is. */
export type LongWork = 'check' | 'backup' | 'restore' | 'seal' | 'purge' | 'export' | 'import' | 'scan'

/** A folder that could not be opened, as far as it can be read. */
export type FolderReport = {
  error: AppError
  /** Records as of the last whole change; null when there is none. */
  records: number | null
  /** The last whole change: moment (UTC) and number; null when nothing is readable. */
  lastGood: { seq: number; at: string } | null
  /** Later changes that are readable by themselves: how many, and the moment (UTC) of the last. */
  later: { count: number; to: string | null }
  /** Going back is possible: damage of the journal with something whole before it. */
  canGoBack: boolean
  /** Newest first. */
  backups: BackupSummary[]
  /** The last restore can be taken back. */
  canUndoRestore: boolean
}

/** `found`: a folder with backups that the user pointed at. */
export type BackupPlaceName = 'inside' | 'second' | 'found'

export type BackupPlace = {
  name: BackupPlaceName
  path: string
  /** Why it cannot be used now; null when it can. */
  error: AppError | null
  /** Moment (UTC) of its newest backup. */
  newest: string | null
  count: number
}

export type BackupSummary = {
  place: BackupPlaceName
  name: string
  /** Moment, UTC. */
  madeAt: string
  /** `hourly`, `closing`, `manual`, `before-migration`, `before-restore`, … */
  reason: string
  label: string
  records: number
  attachments: number
  bytes: number
  isSealed: boolean
  isSample: boolean
  /** The manifest cannot be read: nothing more is known than its name. */
  isDamaged: boolean
}

export type BackupOverview = {
  /** The inside place, and the second one when it was chosen. */
  places: BackupPlace[]
  backups: BackupSummary[]
  /** What went wrong with the last automatic backup, null when nothing did. */
  trouble: AppError | null
  /** Moment (UTC) of the restore that `backups.undo-restore` would take back; null when there is none. */
  undoable: string | null
}

/** What lies in a folder with backups, also of offices that are not open. */
export type FoundBackups = {
  path: string
  offices: { officeId: string; officeName: string; backups: BackupSummary[] }[]
}

export type BackupTrouble = { path: string; trouble: 'missing' | 'altered' | 'unreadable' }

/** One record that a restore would change; `before` is how it is now. */
export type RestoreLine = {
  register: RegisterName
  id: string
  kind: 'added' | 'changed' | 'removed'
  title: string
}

export type RestorePreview = {
  /** Moment (UTC) whose state would come back. */
  at: string
  counts: { register: RegisterName; added: number; changed: number; removed: number }[]
  /** The first few hundred. */
  lines: RestoreLine[]
  total: number
  /** Attached files that the folder lacks and the backup has. */
  attachments: number
}

/** Bytes of the data folder, by what they are for. */
export type FolderSize = { records: number; attachments: number; backups: number; setAside: number }

export type CheckFinding = AppError & {
  /** The record it is about. */ record?: { register: RegisterName; id: string; title: string }
}

export type CheckReport = {
  /** Moment, UTC. */
  at: string
  journalLines: number
  records: number
  sealed: number
  attachments: number
  findings: CheckFinding[]
}

export type SealState = {
  /** `unsealed`: nothing is sealed yet; `unknown`: the journal of that time is lost. */
  state: 'intact' | 'altered' | 'unsealed' | 'unknown'
  /** Short form of the checksum of the content, for people to compare; empty when unsealed. */
  code: string
  /** Moment (UTC) and number of the change that sealed it. */
  at: string | null
  seq: number | null
}

export type HistoryLine = {
  seq: number
  at: string
  actor: string
  command: string
  changes: {
    register: RegisterName
    id: string
    title: string
    kind: 'created' | 'changed' | 'removed' | 'restored' | 'purged'
  }[]
  /** How many changes the command made in all; `changes` holds the first few. */
  count: number
}

export type HistoryPage = {
  lines: HistoryLine[] /** Ask again with this; null at the beginning. */
  before: number | null
}

export type HistoryEntry = {
  seq: number
  at: string
  actor: string
  command: string
  changes: {
    register: RegisterName
    id: string
    title: string
    before: AnyRecord | null
    after: AnyRecord | null
    isPurged: boolean
  }[]
}
