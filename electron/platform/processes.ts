/** Other processes of this PC. */

/** True while a process of that id runs on this PC (another user's counts too). Our own id never counts. */
export function isProcessAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
