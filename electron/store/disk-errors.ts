/** What a failed disk operation is called when it crosses to the screen. */
import { type ErrorCode, Refusal } from '#shared/contract/result.ts'
import { codeOf } from '../platform/disk.ts'

/** The error code for a failed disk operation. */
export function diskErrorCode(error: unknown): ErrorCode {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'folder-read-only'
    default:
      return 'disk-error'
  }
}

/** Runs disk work; what the system says comes out as a `Refusal`. */
export async function onDisk<T>(work: () => Promise<T>, params: Record<string, string> = {}): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(diskErrorCode(error), { params })
  }
}
