/** What can be done with a folder that does not open, the safest first. Pure. */
import type { ErrorCode } from '#shared/contract/result.ts'
import type { FolderReport } from '#shared/contract/storage.ts'

export type RescueChoice =
  | 'view'
  | 'goBack'
  | 'restore'
  | 'undoRestore'
  | 'find'
  | 'export'
  | 'retry'
  | 'choose'
  | 'sample'

const damaged: readonly RescueChoice[] = [
  'view',
  'goBack',
  'restore',
  'undoRestore',
  'export',
  'retry',
  'find',
  'choose',
]
const gone: readonly RescueChoice[] = ['restore', 'undoRestore', 'retry', 'export', 'find', 'choose']
/** Only another folder or another program helps. */
const wrong: readonly RescueChoice[] = ['choose', 'sample']
const passing: readonly RescueChoice[] = ['retry', 'view', 'export', 'restore', 'choose', 'sample']

const plans: Partial<Record<ErrorCode, readonly RescueChoice[]>> = {
  'damaged-journal': damaged,
  'missing-journal': damaged,
  'altered-journal': damaged,
  'missing-data': gone,
  'damaged-identity': gone,
  'newer-version': wrong,
  'foreign-folder': wrong,
  'folder-not-empty': wrong,
  'folder-missing': ['retry', 'restore', 'find', 'choose', 'sample'],
  'folder-in-use': ['retry', 'choose', 'sample'],
  'folder-read-only': ['view', 'retry', 'export', 'choose', 'sample'],
  'migration-failed': ['retry', 'undoRestore', 'choose', 'sample'],
}

/** `report`: null while it is not known; then only what needs no knowledge is offered. */
export function choicesFor(code: ErrorCode, report: FolderReport | null): RescueChoice[] {
  return (plans[code] ?? passing).filter((choice) => isPossible(choice, report))
}

function isPossible(choice: RescueChoice, report: FolderReport | null): boolean {
  switch (choice) {
    case 'view':
      return report !== null && report.records !== null
    case 'export':
      return report !== null && (report.records !== null || report.later.count > 0)
    case 'goBack':
      return report?.canGoBack === true
    case 'restore':
      return report?.backups.some((backup) => !backup.isDamaged) === true
    case 'undoRestore':
      return report?.canUndoRestore === true
    default:
      return true
  }
}
