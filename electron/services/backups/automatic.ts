/**
 * Backups that make themselves: when the newest is an hour old and something changed since, a minute after opening and then
 * whenever nobody has just written; and at the end of work. Trouble is told, and never stops anybody from working.
 */
import type { AppError } from '#shared/contract/result.ts'
import type { JsonFile } from '../../platform/json-file.ts'
import { type PlaceMemory, remember } from './place-memory.ts'
import { makePlaceNews } from './place-news.ts'
import { makeSession, type Session, type SessionParts } from './session.ts'
import { type Spot, whereabouts } from './whereabouts.ts'

/** Runs work once after so many milliseconds; answers how to prevent that. */
export type Schedule = (work: () => void, ms: number) => () => void

export type AutomaticParts = Omit<SessionParts, 'news'> & {
  memory: JsonFile<PlaceMemory>
  schedule: Schedule
}

const minuteMs = 60_000
/** Nobody has written for so long: nobody is held up. */
const idleMs = 20_000
/** What quitting waits for at most. */
export const closingMs = 20_000

export type Automatic = {
  /** Makes what is due now, after what is being made; never throws. */
  look(): Promise<void>
  /** The last trouble met in the folder that is open. */
  trouble(): AppError | null
  /** The last backups of the day, when something changed; answers after {@link closingMs} at the latest, never throws. */
  closing(): Promise<void>
}

/** Attends to the office from now on. */
export function makeAutomatic({ memory, schedule, ...given }: AutomaticParts): Automatic {
  const { office } = given
  const { now, report } = office.parts
  const parts: SessionParts = { ...given, news: makePlaceNews(memory, now) }
  let session: Session | null = null
  let running: Promise<unknown> = Promise.resolve()
  let stopTimer: () => void = () => undefined
  const inTurn = (work: (current: Session) => Promise<void>): Promise<void> => {
    const turn = running.then(() => (session ? work(session) : undefined)).catch(report)
    running = turn
    return turn
  }

  const everyPlace = async (current: Session, reason: 'hourly' | 'closing') =>
    attendAll(current, (await whereabouts(office, memory)).spots, reason)
  const look = () =>
    inTurn(async (current) => {
      await everyPlace(current, 'hourly')
      await tellAdvice(current, parts)
    })
  const end = () => {
    stopTimer()
    session?.end()
    session = null
  }
  office.onChanged(({ state }) => {
    if (state !== 'open') end()
  })
  office.onOpened(() => {
    end()
    const { path, folder } = office.folder()
    if (folder.view) return
    session = makeSession(parts, path, folder)
    stopTimer = lookWhenIdle(session, look, now, schedule)
    const { officeId, kind } = folder.identity
    if (kind === 'office') remember(memory, officeId, now(), { folder: path }).catch(report)
  })
  return {
    look,
    trouble: () => session?.trouble() ?? null,
    closing: () =>
      atMost(
        schedule,
        closingMs,
        inTurn((one) => everyPlace(one, 'closing')),
        end,
      ),
  }
}

/** What the office of the session may be advised of, where anything. */
async function tellAdvice({ folder, isOver }: Session, { news, told }: SessionParts): Promise<void> {
  const { officeId, kind } = folder.identity
  const advice = kind === 'office' && !isOver() ? await news.advice(officeId) : null
  if (advice) told(advice)
}

async function attendAll(
  session: Session,
  spots: readonly Spot[],
  reason: 'hourly' | 'closing',
): Promise<void> {
  for (const spot of spots) if (!session.isOver()) await session.attend(spot, reason)
}

/** Looks each minute in which nobody has just written, until the session is over; answers how to stop that. */
function lookWhenIdle(
  session: Session,
  look: () => Promise<void>,
  now: () => string,
  schedule: Schedule,
): () => void {
  let stop: () => void = () => undefined
  const wait = () => {
    stop = schedule(async () => {
      if (Date.parse(now()) - session.writtenAt() >= idleMs) await look()
      if (!session.isOver()) wait()
    }, minuteMs)
  }
  wait()
  return () => stop()
}

/** Waits for the work, but not longer than so many milliseconds; `giveUp` is called then. */
async function atMost(
  schedule: Schedule,
  ms: number,
  work: Promise<void>,
  giveUp: () => void,
): Promise<void> {
  let stop: () => void = () => undefined
  const tooLong = new Promise<void>((resolve) => {
    stop = schedule(() => {
      giveUp()
      resolve()
    }, ms)
  })
  await Promise.race([work, tooLong])
  stop()
}
