/** Calm, short lines for the person at the console. */

/** Says one line about what is being done. */
export const say = (text) => process.stderr.write(`· ${text}\n`)

/** A failure a person can act on; the runner prints its message without a stack. */
export class SetupError extends Error {
  name = 'SetupError'
}

/**
 * Shows progress: rewritten in place on a terminal, at most one line every five seconds elsewhere.
 * @param label what is being done
 */
export const progress = (label, { stream = process.stderr, now = Date.now } = {}) => {
  let saidAt = 0
  const everyMs = stream.isTTY ? 200 : 5000
  return {
    update(detail) {
      if (now() - saidAt < everyMs) return
      saidAt = now()
      stream.write(stream.isTTY ? `\r\x1b[K· ${label} ${detail}` : `· ${label} ${detail}\n`)
    },
    done(detail = 'done') {
      stream.write(stream.isTTY ? `\r\x1b[K· ${label} ${detail}\n` : `· ${label} ${detail}\n`)
    },
  }
}
