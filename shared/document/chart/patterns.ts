/** Fillings that a black-and-white printer tells apart. Drawn as lines and boxes cut to the area, so that every renderer can. */
import { line, type Mark, rect } from './marks.ts'

/** In the order in which series get them: neighbours differ most. */
export const patterns = ['ink', 'paper', 'rising', 'dots', 'falling', 'cross', 'level', 'upright'] as const
export type Pattern = (typeof patterns)[number]

/** The pattern of the n-th series. */
export function patternAt(index: number): Pattern {
  return patterns[index % patterns.length] ?? 'paper'
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const hatchMm = 1.1

/** An area filled and framed. */
export function fillArea(area: Area, pattern: Pattern, stepMm = hatchMm): Mark[] {
  const { x, y, width, height } = area
  if (width <= 0 || height <= 0) return []
  if (pattern === 'ink') return [rect(x, y, width, height, 'ink')]
  return [
    rect(x, y, width, height, 'paper', 0),
    ...textureOf(area, pattern, stepMm),
    rect(x, y, width, height, 'none'),
  ]
}

function textureOf(area: Area, pattern: Pattern, stepMm: number): Mark[] {
  switch (pattern) {
    case 'rising':
      return diagonals(area, stepMm, true)
    case 'falling':
      return diagonals(area, stepMm, false)
    case 'cross':
      return [...diagonals(area, stepMm, true), ...diagonals(area, stepMm, false)]
    case 'dots':
      return dots(area, stepMm)
    case 'level':
      return steps(area.height, stepMm).map((at) =>
        line(area.x, area.y + at, area.x + area.width, area.y + at),
      )
    case 'upright':
      return steps(area.width, stepMm).map((at) =>
        line(area.x + at, area.y, area.x + at, area.y + area.height),
      )
    default:
      return []
  }
}

function steps(length: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil(length / step) - 1) }, (_, index) => (index + 1) * step)
}

/** Lines at 45°, cut to the area by their own equation: no renderer needs to clip. */
function diagonals({ x, y, width, height }: Area, step: number, isRising: boolean): Mark[] {
  return steps(width + height, step).map((at) => {
    const fromX = Math.max(0, at - height)
    const toX = Math.min(width, at)
    const [fromY, toY] = [at - fromX, at - toX]
    return isRising
      ? line(x + fromX, y + fromY, x + toX, y + toY)
      : line(x + fromX, y + height - fromY, x + toX, y + height - toY)
  })
}

const dotMm = 0.35

/** Rows of dots, every other one moved by half a step; only whole dots. */
function dots({ x, y, width, height }: Area, step: number): Mark[] {
  const half = dotMm / 2
  return steps(height - half, step).flatMap((down, row) =>
    steps(width + step, step)
      .map((across) => across - (row % 2 === 0 ? 0 : step / 2))
      .filter((across) => across > half && across < width - half)
      .map((across) => rect(x + across - half, y + down - half, dotMm, dotMm, 'ink', 0)),
  )
}
