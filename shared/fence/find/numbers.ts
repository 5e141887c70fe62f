/** Numbers with their grouping, and the words around them. */
import type { Words } from '../read/phrases.ts'
import type { Reading } from '../read/words.ts'
import type { Hit } from './hit.ts'

/** The text in small letters, unit for unit. */
export function shapeOf({ clean }: Reading): string {
  const shape = clean.form.toLowerCase()
  return shape.length === clean.form.length ? shape : clean.form
}

/** The same with the letters that scanners and hands put for digits made digits: `O68O99OO1234`. */
export function digitShapeOf(shape: string): string {
  return shape
    .replace(/(?<![\p{L}\p{N}])o(?=[35789]\d{2}[ .-]\d{3}[ .-]?\d{3}(?!\d))/gu, '0')
    .replace(/(?<![\p{L}\p{N}])[\doil]{6,}(?![\p{L}\p{N}])/gu, (run) =>
      (run.match(/\d/g)?.length ?? 0) * 2 > run.length ? run.replaceAll('o', '0').replace(/[il]/g, '1') : run,
    )
}

/** A match in the shape as a place in the text. */
export function placeOf({ clean }: Reading, from: number, length: number): Hit {
  return { start: clean.startOf(from), end: clean.endOf(from + length - 1) }
}

/** The first word that begins at or behind a place in the text. */
export function wordAt(words: Words, start: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
