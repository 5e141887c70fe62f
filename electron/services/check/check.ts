/**
 * Kiểm tra dữ liệu: everything the folder keeps, read and compared, in short turns while work goes on. Finds and tells; the
 * one thing it mends are finished journal files that a backup has exactly.
 */
import { Refusal } from '#shared/contract/result.ts'
import type { CheckFinding, CheckReport } from '#shared/contract/storage.ts'
import type { Backups } from '../backups/backups.ts'
import type { Office } from '../office.ts'
import { appErrorOf } from '../opening.ts'
import { makeTurns } from '../turns.ts'
import { checkAttachments } from './check-attachments.ts'
import { checkHistory } from './check-history.ts'
import { checkRecords } from './check-records.ts'
import { beginRun, type CheckRun } from './check-run.ts'

/** `history`: what is done every day while nobody waits; `everything`: attachments and the newest backup as well. */
export type CheckScope = 'history' | 'everything'

export type Check = { run(scope: CheckScope): Promise<CheckReport> }

type Counts = Omit<CheckReport, 'at' | 'findings'>
type Part = (run: CheckRun, counts: Counts) => Promise<void>

const historyPart: Part = async (run, counts) => void Object.assign(counts, await checkHistory(run))
const recordsPart: Part = async (run, counts) => {
  counts.records = await checkRecords(run)
}
const attachmentsPart: Part = async (run, counts) => {
  counts.attachments = await checkAttachments(run)
}

/** Checks of the folder that is open; one at a time, a second one asked for meanwhile gets the answer of the first. */
export function makeCheck(office: Office, backups: Pick<Backups, 'list' | 'verify'>): Check {
  const parts: Record<CheckScope, readonly Part[]> = {
    history: [historyPart, recordsPart],
    everything: [historyPart, recordsPart, attachmentsPart, (run) => checkBackup(run, backups)],
  }
  let running: { scope: CheckScope; report: Promise<CheckReport> } | null = null
  return {
    /** Throws `folder-not-chosen`, `cancelled` when the folder is closed meanwhile, and what the disk says. */
    run: (scope) => {
      if (running && (running.scope === scope || running.scope === 'everything')) return running.report
      const report = runParts(office, parts[scope]).finally(() => {
        if (running?.report === report) running = null
      })
      running = { scope, report }
      return report
    },
  }
}

const steps = 1000

async function runParts(office: Office, parts: readonly Part[]): Promise<CheckReport> {
  const { disk, now, tellWork } = office.parts
  const { path, folder } = office.folder()
  const findings: CheckFinding[] = []
  const counts: Counts = { journalLines: 0, records: 0, sealed: 0, attachments: 0 }
  const total = parts.length * steps
  let finished = 0
  const stillOpen = () => {
    if (!isOpen(office, folder)) throw new Refusal('cancelled')
  }
  const progress = (share: number) =>
    tellWork({ work: 'check', done: Math.floor(finished * steps + Math.min(share, 0.999) * steps), total })
  const find = (finding: CheckFinding) => void findings.push(finding)
  const base = { disk, path, services: office.services(), now, find, turn: makeTurns(stillOpen), progress }
  try {
    const run = await beginRun(base, folder)
    for (const part of parts) {
      stillOpen()
      progress(0)
      await part(run, counts)
      finished += 1
    }
  } finally {
    tellWork({ work: 'check', done: total, total })
  }
  return { at: now(), ...counts, findings }
}

function isOpen(office: Office, folder: unknown): boolean {
  try {
    return office.folder().folder === folder
  } catch {
    return false
  }
}

/** The newest backup that can be read, in full: a backup that cannot be restored is none. */
async function checkBackup(run: CheckRun, backups: Pick<Backups, 'list' | 'verify'>): Promise<void> {
  const newest = (await backups.list()).backups.find((one) => !one.isDamaged && one.place !== 'found')
  if (!newest || newest.place === 'found') return
  const { place, name } = newest
  try {
    const troubles = await backups.verify({ place, name })
    if (troubles.length > 0) run.find({ code: 'backup-damaged', params: { name, count: troubles.length } })
  } catch (error) {
    run.find({ ...appErrorOf(error) })
  }
}
