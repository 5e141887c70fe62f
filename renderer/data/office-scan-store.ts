/** The fence's reading of the whole office: one runs at a time, and what it found stays while its records are gone through. */
import { create } from 'zustand'
import { call, errorOf } from '#renderer/api/client.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { OfficeFindings } from '#shared/views/fence-on-office.ts'

type OfficeScanState = {
  isRunning: boolean
  /** The folder that was read: what was found in another one is none of this one's. */
  path: string | null
  report: OfficeFindings | null
  error: AppError | null
  /** Reads the open folder; does nothing while a reading runs. */
  run(path: string): Promise<void>
  /** Leaves out what the office has just said to be none. */
  leaveOut(mark: string): void
}

export const useOfficeScan = create<OfficeScanState>((set, get) => ({
  isRunning: false,
  path: null,
  report: null,
  error: null,
  run: async (path) => {
    if (get().isRunning) return
    set({ isRunning: true, path, error: null, report: null })
    try {
      set({ report: await call('fence.scan-office', {}) })
    } catch (thrown) {
      set({ error: errorOf(thrown) })
    } finally {
      set({ isRunning: false })
    }
  },
  leaveOut: (mark) => {
    const { report } = get()
    if (report) set({ report: without(report, mark) })
  },
}))

function without(report: OfficeFindings, mark: string): OfficeFindings {
  const gone = report.findings.filter((one) => one.mark === mark)
  const counts = { ...report.counts }
  for (const { rule } of gone) counts[rule] -= 1
  return { ...report, counts, findings: report.findings.filter((one) => one.mark !== mark) }
}
