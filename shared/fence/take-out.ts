/** Taking out what was found, so that the sentence around it still reads. */
import type { FenceFinding } from './finding.ts'

type Place = Pick<FenceFinding, 'start' | 'end'>

/**
 * The text without the words of the findings, and without the blanks, commas and empty brackets that they leave behind. The
 * findings must be of this text. Scanning the result finds none of them again.
 */
export function takeOut(text: string, findings: readonly Place[]): string {
  const places = findings.toSorted((a, b) => a.start - b.start)
  let result = ''
  let at = 0
  for (const { start, end } of places) {
    if (end <= at) continue
    result = join(result + text.slice(at, Math.max(at, start)), '')
    at = end
  }
  return places.length === 0 ? text : join(result, text.slice(at)).trim()
}

function join(before: string, after: string): string {
  return `${before}${after}`
    .replace(/\(\s*\)|\[\s*\]|“\s*”|"\s*"|«\s*»/g, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +([,.;:!?)])/g, '$1')
}
