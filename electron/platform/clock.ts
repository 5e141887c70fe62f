/** The clock of the program. `--now` sets it for practice, tests and pictures; never in a packaged program. */

/** Reads the moment as UTC ISO; with a fixed start the clock runs on from there. */
export function makeClock(startAt: string | null, system: () => number = Date.now): () => string {
  if (startAt === null) return () => new Date(system()).toISOString()
  const offset = Date.parse(startAt) - system()
  return () => new Date(system() + offset).toISOString()
}
