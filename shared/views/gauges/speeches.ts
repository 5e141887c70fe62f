/** The leaders' concluding speeches, as timed in the workspaces of meetings. */
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { ConferenceLine, SpeechGauge, SpeechLine } from './gauges.ts'
import { stateUnderCap } from './limits.ts'
import { type Frame, spread } from './year-frame.ts'

/** The conferences, each with its speech's minutes, and every other meeting whose speech was timed; in order of the day. */
export function speechesOf(conferences: readonly ConferenceLine[], read: ReadModel): SpeechLine[] {
  const timed = new Map(
    read
      .all('meeting')
      .flatMap(({ id, concludingMinutes }) =>
        concludingMinutes === undefined ? [] : [[id, concludingMinutes] as const],
      ),
  )
  const known = new Set(conferences.map(({ key }) => key))
  const others = [...timed].flatMap(([meetingId, minutes]) => {
    const event = known.has(meetingId) ? undefined : read.get('event', meetingId)
    return event && event.removedAt === null
      ? [{ meetingId, title: event.title, on: event.date, minutes }]
      : []
  })
  return [
    ...conferences.map(({ key, title, on }) => ({
      meetingId: key,
      title,
      on,
      minutes: timed.get(key) ?? null,
    })),
    ...others,
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The longest speech against the limit; conferences whose speech was not timed are told, not judged. */
export function speechGauge(lines: readonly SpeechLine[], frame: Frame): SpeechGauge {
  const { held, beforeByNow } = spread(lines, frame)
  const minutes = minutesOf(held)
  const limit = frame.limits.longestConclusion
  const longest = longestOf(minutes)
  return {
    state:
      longest === null
        ? 'unknown'
        : stateUnderCap({ value: longest, planned: 0, cap: limit, isOver: frame.isOver }),
    longest,
    average:
      minutes.length === 0
        ? null
        : Math.round((minutes.reduce((a, b) => a + b, 0) * 10) / minutes.length) / 10,
    timed: minutes.length,
    overLimit: minutes.filter((one) => one > limit).length,
    notTimed: held.length - minutes.length,
    lastYear: longestOf(minutesOf(beforeByNow)),
  }
}

function minutesOf(lines: readonly SpeechLine[]): number[] {
  return lines.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]))
}

function longestOf(minutes: readonly number[]): number | null {
  return minutes.length === 0 ? null : Math.max(...minutes)
}
