/** Numbers with their grouping, and the words around them. */
import type { Words } from '../read/phrases.ts'
import type { Reading } from '../read/words.ts'
import type { Hit } from './hit.ts'

/** The letters of a text, one unit each, so that a place in it is a place among the letters. */
export function shapeOf({ letters }: Reading): string {
  return letters.map(({ shown }) => (shown.length === 1 ? shown.toLowerCase() : '\u0001')).join('')
}

/** The same with the letters that scanners and hands put for digits made digits: `O68O99OO1234`. */
export function digitShapeOf(shape: string): string {
  return shape.replace(/(?<![\p{L}\p{N}])[\doil]{6,}(?![\p{L}\p{N}])/gu, (run) =>
    (run.match(/\d/g)?.length ?? 0) * 2 > run.length ? run.replaceAll('o', '0').replace(/[il]/g, '1') : run,
  )
}

/** A match among the letters as a place in the text. */
export function placeOf({ letters }: Reading, from: number, length: number): Hit {
  return { start: letters[from]?.start ?? 0, end: letters[from + length - 1]?.end ?? 0 }
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
