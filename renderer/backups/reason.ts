/** Why a backup was made, as far as there are words for it. Pure. */
import type { BackupSummary } from '#shared/contract/storage.ts'

const reasons = ['hourly', 'closing', 'manual', 'before-restore', 'before-migration'] as const
export type KnownReason = (typeof reasons)[number] | 'other'

export function reasonOf({ reason }: Pick<BackupSummary, 'reason'>): KnownReason {
  return reasons.find((one) => one === reason) ?? 'other'
}
