/** How every command ends: a value, or an error as data. Sentences are made in the renderer from the code. */

/** One thing wrong with one field; `path` is the dotted place in the record (`names.0.name`), empty for the whole. */
export type Issue = { path: string; code: string; params?: Record<string, string | number> }

export const errorCodes = [
  // the wire
  'untrusted-sender',
  'unknown-command',
  'bad-input',
  // records
  'unknown-record',
  'record-changed',
  'record-locked',
  'record-removed',
  'record-in-use',
  'already-exists',
  'invalid-record',
  'unknown-reference',
  'nothing-to-undo',
  'not-allowed-now',
  // the data folder
  'folder-missing',
  'folder-not-chosen',
  'folder-not-empty',
  'folder-read-only',
  'folder-in-use',
  'folder-locked',
  'wrong-passphrase',
  'read-only',
  'lock-lost',
  'disk-full',
  'disk-error',
  'newer-version',
  'foreign-folder',
  'damaged-identity',
  'damaged-snapshot',
  'damaged-journal',
  'missing-journal',
  'missing-data',
  'altered-journal',
  'migration-failed',
  // found while opening, and told
  'identity-mended',
  'snapshot-mended',
  'snapshots-missing',
  'journal-mended',
  'journal-end-set-aside',
  'journal-index-rebuilt',
  'history-missing',
  'history-damaged',
  'history-incomplete',
  'drafts-set-aside',
  'sealing-finished',
  'backups-still-plain',
  'backups-still-sealed',
  // found by a check
  'history-healed',
  'snapshot-damaged',
  'snapshot-strange',
  'record-differs',
  'record-invalid',
  'record-dangling',
  // backups and attachments
  'backup-place-missing',
  'backup-place-full',
  'backup-place-foreign',
  'backup-place-newer',
  'backup-place-inside',
  'backup-no-second-place',
  'backup-failed',
  'backup-damaged',
  'backup-of-another',
  'backup-other-key',
  'backup-older-form',
  'attachment-missing',
  'attachment-altered',
  'attachment-too-large',
  'attachment-unreadable',
  'attachment-not-opened',
  'attachment-without-program',
  'secret-paper',
  // the fence
  'fence-held',
  'fence-files',
  /** Contacts go out for a purpose, which is said first. */
  'purpose-required',
  // import
  'import-unreadable',
  'import-not-docx',
  'import-not-table',
  'import-unsafe',
  'import-gone',
  'table-encrypted',
  'table-too-large',
  'table-broken',
  'table-empty',
  'import-old-word',
  'import-encrypted',
  'import-too-large',
  'import-broken',
  'import-empty',
  // seals
  'seal-broken',
  'seal-unknown',
  // papers and files
  'paper-incomplete',
  'paper-issued',
  'paper-failed',
  'not-printed',
  'ics-unreadable',
  'ics-too-large',
  'file-busy',
  'cancelled',
  'unexpected',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export type AppError = {
  code: ErrorCode
  params?: Record<string, string | number>
  issues?: Issue[]
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError }

/** A success. */
export function succeed<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A failure as data. */
export function fail(code: ErrorCode, details: Omit<AppError, 'code'> = {}): { ok: false; error: AppError } {
  return { ok: false, error: { code, ...details } }
}

/** A failure that unwinds the stack inside the main process; `electron/ipc/expose.ts` turns it into a result. */
export class Refusal extends Error {
  readonly error: AppError
  constructor(code: ErrorCode, details: Omit<AppError, 'code'> = {}) {
    super(code)
    this.name = 'Refusal'
    this.error = { code, ...details }
  }
}
