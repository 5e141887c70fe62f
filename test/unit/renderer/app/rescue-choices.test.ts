import { describe, expect, it } from 'vitest'
import { choicesFor } from '#renderer/app/rescue-choices.ts'
import { type ErrorCode, errorCodes } from '#shared/contract/result.ts'
import type { BackupSummary, FolderReport } from '#shared/contract/storage.ts'

const backup: BackupSummary = {
  place: 'inside',
  name: '2026-11-22T01-00-00-000Z.json',
  madeAt: '2026-11-22T01:00:00.000Z',
  reason: 'hourly',
  label: '',
  records: 3,
  attachments: 0,
  bytes: 100,
  isSealed: false,
  isSample: false,
  isDamaged: false,
}
const report = (own: Partial<FolderReport>): FolderReport => ({
  error: { code: 'damaged-journal' },
  records: 3,
  lastGood: { seq: 3, at: '2026-11-22T01:00:00.000Z' },
  later: { count: 1, to: '2026-11-22T02:00:00.000Z' },
  canGoBack: true,
  backups: [backup],
  canUndoRestore: false,
  ...own,
})
const nothing = report({
  records: null,
  lastGood: null,
  later: { count: 0, to: null },
  canGoBack: false,
  backups: [],
})

describe('what can be done with a folder that does not open', () => {
  it('looks first where the journal is damaged, and goes back before it restores', () => {
    const choices = choicesFor('damaged-journal', report({}))
    expect(choices.slice(0, 3)).toEqual(['view', 'goBack', 'restore'])
    expect(choices).toContain('export')
  })

  it('restores first where the data are gone', () => {
    expect(choicesFor('missing-data', { ...nothing, backups: [backup] })[0]).toBe('restore')
    expect(choicesFor('damaged-identity', { ...nothing, backups: [backup] })[0]).toBe('restore')
  })

  it('offers nothing that cannot be done', () => {
    for (const code of errorCodes) {
      const choices = choicesFor(code, nothing)
      for (const impossible of ['view', 'goBack', 'restore', 'undoRestore', 'export'] as const)
        expect(choices).not.toContain(impossible)
    }
  })

  it('does not offer to restore backups that are all damaged', () => {
    const backups = [{ ...backup, isDamaged: true }]
    expect(choicesFor('damaged-journal', report({ backups }))).not.toContain('restore')
  })

  it('always leaves a way on, before anything is known too', () => {
    for (const code of errorCodes)
      for (const known of [null, nothing, report({})]) expect(choicesFor(code, known)).toContain('choose')
  })

  it('does not try again what no second try can change', () => {
    const hopeless: ErrorCode[] = ['newer-version', 'foreign-folder', 'folder-not-empty']
    for (const code of hopeless) expect(choicesFor(code, report({}))).not.toContain('retry')
  })
})
