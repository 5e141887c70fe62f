/** Arithmetic of the limits, in whole numbers: no share is ever rounded before it is compared. */
import type { GaugeState, Shares } from './gauges.ts'

/** How many of `base` are allowed when a year must have `fewer` per cent less. */
export function capBelow(base: number, fewer: number): number {
  return Math.floor((base * (100 - fewer)) / 100)
}

type Usage = {
  readonly value: number
  readonly planned: number
  readonly cap: number | null
  /** The year is over: nothing can come near any more. */
  readonly isOver: boolean
}

/** State of a number under a cap; from nine tenths of it on, or when the plan would break it, it is near. */
export function stateUnderCap({ value, planned, cap, isOver }: Usage): GaugeState {
  if (cap === null) return 'unknown'
  if (value > cap) return 'over'
  if (isOver) return 'good'
  const isFull = value > 0 && value * 10 >= cap * 9
  return isFull || value + planned > cap ? 'near' : 'good'
}

/** True when at least `leastOnline` per cent are online. */
export function isOnlineEnough({ online, inPerson }: Shares, leastOnline: number): boolean {
  return online * 100 >= leastOnline * (online + inPerson)
}

/** How many more in-person conferences keep the share; null when any number does. */
export function moreInPerson({ online, inPerson }: Shares, leastOnline: number): number | null {
  if (leastOnline === 0) return null
  return Math.max(0, Math.floor((online * 100) / leastOnline) - online - inPerson)
}

/** How many more online conferences bring the share back; null when none could (all must be online, and one was not). */
export function onlineNeeded({ online, inPerson }: Shares, leastOnline: number): number | null {
  if (isOnlineEnough({ online, inPerson }, leastOnline)) return 0
  if (leastOnline === 100) return null
  return Math.ceil((leastOnline * (online + inPerson) - online * 100) / (100 - leastOnline))
}

/** State of the online share. */
export function stateOfShare(now: Shares, planned: Shares, leastOnline: number, isOver: boolean): GaugeState {
  if (now.online + now.inPerson === 0) return 'unknown'
  if (!isOnlineEnough(now, leastOnline)) return 'over'
  const then = { online: now.online + planned.online, inPerson: now.inPerson + planned.inPerson }
  const isNear = moreInPerson(now, leastOnline) === 0 || !isOnlineEnough(then, leastOnline)
  return !isOver && isNear ? 'near' : 'good'
}

/** Per cent with one decimal; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10
}
