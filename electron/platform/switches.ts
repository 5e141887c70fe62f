/** The command line and environment of the program, parsed once. */
import { isAbsolute, resolve } from 'node:path'

export type Switches = {
  /** `--data-dir` or `PHOIHOP_DATA_DIR`: the data folder of this run, absolute; null: as chosen by the office. */
  dataDir: string | null
  /** `--now`, UTC ISO; only honoured by an unpackaged program. */
  now: string | null
  /** `--smoke-test=FILE`: open without a visible window, write what came up into FILE, and quit. */
  smokeTest: string | null
  /** `--sample`: open the sample office at once. */
  isSample: boolean
  /** `--ready-signal`: say on standard output when the first screen stands (for measuring). */
  hasReadySignal: boolean
}

/** Reads the switches. A relative data folder counts from the working directory. */
export function readSwitches(argv: readonly string[], env: NodeJS.ProcessEnv): Switches {
  const switchValue = (name: string) => {
    const prefix = `--${name}=`
    return argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) || null
  }
  const dataDir = switchValue('data-dir') ?? (env.PHOIHOP_DATA_DIR || null)
  const now = switchValue('now')
  return {
    dataDir: dataDir === null ? null : isAbsolute(dataDir) ? dataDir : resolve(dataDir),
    now: now !== null && !Number.isNaN(Date.parse(now)) ? new Date(now).toISOString() : null,
    smokeTest: switchValue('smoke-test'),
    isSample: argv.includes('--sample'),
    hasReadySignal: argv.includes('--ready-signal'),
  }
}
