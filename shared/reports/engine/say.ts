/** Numbers and names inside the sentences of a report. */
import { sayValue } from '#shared/document/chart/scale.ts'
import { type Figure, figureOf, measured } from './figures/index.ts'
import type { Frames } from './tables/table.ts'

/** `05`, `12`, `1.204`: numbers below ten are written with a zero in front, as offices do. */
export function sayCount(value: number): string {
  return Number.isInteger(value) && value >= 0 && value < 10 ? `0${value}` : sayValue(value)
}

/** `94,1%`. */
export const sayPercent = (value: number | null): string =>
  value === null ? 'chưa có số liệu' : `${sayValue(value)}%`

/** The value of a figure now; 0 where it has nothing to measure. */
export function amountOf(key: string, { now }: Pick<Frames, 'now'>): number {
  return rateOf(key, { now }) ?? 0
}

/** A figure's rate; null where it has nothing to measure. */
export function rateOf(key: string, { now }: Pick<Frames, 'now'>): number | null {
  const figure = figureOf(key)
  return figure ? measured(figure, now).value : null
}

/** `, tăng 03 so với kỳ trước`; empty where there is nothing to compare with. */
export function sayChange(key: string, frames: Frames, against = 'kỳ trước'): string {
  const figure = figureOf(key)
  if (!figure || frames.before === null) return ''
  const [now, before] = [measured(figure, frames.now).value, measured(figure, frames.before).value]
  if (now === null || before === null) return ''
  if (before === 0 && now > 0 && figure.unit === 'count') return `, ${against} không có`
  const change = Math.round((now - before) * 10) / 10
  if (change === 0) return `, bằng ${against}`
  const amount =
    figure.unit === 'percent' ? `${sayValue(Math.abs(change))} điểm %` : sayCount(Math.abs(change))
  return `, ${change > 0 ? 'tăng' : 'giảm'} ${amount} so với ${against}`
}

/** A figure's value in words: `12`, `94,1%`. */
export function sayFigure(figure: Figure, value: number | null): string {
  if (value === null) return 'chưa có số liệu'
  return figure.unit === 'percent' ? sayPercent(value) : sayCount(value)
}

/** `a, b và c`. */
export function sayList(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} và ${words.at(-1)}`
}
