/** The signs of milestones, of lines and boxes alone, since those are what every renderer draws. */
import { line, type Mark, rect } from '#shared/document/chart/marks.ts'

const halfMm = 1.3
const stepMm = 0.18

/** Lines side by side that fill a shape; `halfAt` is half its width at a height above or below the middle. */
function filled(x: number, y: number, halfAt: (off: number) => number): Mark[] {
  const count = Math.round(halfMm / stepMm)
  return Array.from({ length: 2 * count + 1 }, (_, index) => {
    const off = (index - count) * stepMm
    const half = halfAt(off)
    return line(x - half, y + off, x + half, y + off, stepMm * 1.3)
  }).filter(({ x1, x2 }) => x2 > x1)
}

function outline(x: number, y: number, half: number, widthMm: number): Mark[] {
  return [
    line(x - half, y, x, y - half, widthMm),
    line(x, y - half, x + half, y, widthMm),
    line(x + half, y, x, y + half, widthMm),
    line(x, y + half, x - half, y, widthMm),
  ]
}

/** A milestone that is to come or, with a thick line and a bar through it, is overdue. */
export function diamond(x: number, y: number, look: 'open' | 'late'): Mark[] {
  const ground = rect(x - 0.7, y - 0.7, 1.4, 1.4, 'paper', 0)
  if (look === 'open') return [ground, ...outline(x, y, halfMm, 0.25)]
  return [ground, ...outline(x, y, halfMm + 0.3, 0.55), line(x, y - 0.7, x, y + 0.7, 0.45)]
}

/** A milestone that was reached: a filled diamond on a white ground, seen on any bar. */
export function reached(x: number, y: number): Mark[] {
  const ground = halfMm + 0.45
  return [
    rect(x - ground, y - halfMm, 2 * ground, 2 * halfMm, 'paper', 0),
    ...filled(x, y, (off) => halfMm - Math.abs(off)),
  ]
}
