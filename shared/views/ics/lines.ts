/**
 * The lines of iCalendar files (RFC 5545, 3.1): folded at 75 octets, with parameters and escapes. The library at hand (ts-ics)
 * is the judge in the tests and not the reader here: it takes times without a zone for UTC, which is seven hours off, and
 * gives dates that are none without a word.
 */
import type { Steps } from '#shared/query/steps.ts'

export type IcsLine = {
  readonly name: string
  readonly params: Readonly<Record<string, string>>
  readonly value: string
}
export type IcsPart = { readonly name: string; readonly lines: IcsLine[]; readonly parts: IcsPart[] }

/** What no calendar of an office comes near to. */
export const icsLimits = { characters: 10_000_000, lines: 400_000, parts: 20_000, depth: 5 }
/** Longer ones are files that were packed into the calendar: nothing that is read here. */
const longestLine = 20_000
const mostOctets = 75

/** Why a file is no calendar. */
export type IcsFailure = 'ics-unreadable' | 'ics-too-large'

/** The calendars of a file, or why there are none. */
export function* readParts(text: string): Steps<IcsPart[] | IcsFailure> {
  if (text.length > icsLimits.characters) return 'ics-too-large'
  const root: IcsPart = { name: '', lines: [], parts: [] }
  const open = [root]
  let parts = 0
  let lines = 0
  for (const raw of unfolded(text)) {
    yield
    lines += 1
    if (lines > icsLimits.lines) return 'ics-too-large'
    const line = raw.length > longestLine ? null : parseLine(raw)
    if (line === null) continue
    const top = open.at(-1) ?? root
    if (line.name === 'BEGIN') {
      parts += 1
      if (parts > icsLimits.parts || open.length > icsLimits.depth) return 'ics-too-large'
      const part: IcsPart = { name: line.value.trim().toUpperCase(), lines: [], parts: [] }
      top.parts.push(part)
      open.push(part)
    } else if (line.name === 'END') {
      if (open.length > 1 && top.name === line.value.trim().toUpperCase()) open.pop()
    } else if (open.length > 1) top.lines.push(line)
  }
  const calendars = root.parts.filter(({ name }) => name === 'VCALENDAR')
  return calendars.length === 0 ? 'ics-unreadable' : calendars
}

/** Lines with their folds undone; a fold before anything is a line of its own. */
function* unfolded(text: string): Generator<string> {
  let whole: string[] = []
  let length = 0
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const stop = end < 0 ? text.length : end
    const line = text.slice(at, stop > at && text[stop - 1] === '\r' ? stop - 1 : stop)
    at = stop + 1
    if ((line.startsWith(' ') || line.startsWith('\t')) && whole.length > 0) {
      // What lies beyond is left out by the length of the line alone.
      if (length <= longestLine) whole.push(line.slice(1))
      length += line.length
      continue
    }
    if (whole.length > 0) yield whole.join('')
    whole = line === '' ? [] : [line]
    length = line.length
  }
  if (whole.length > 0) yield whole.join('')
}

const head = /^([A-Za-z0-9-]+)((?:;[^=;:]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):/

function parseLine(raw: string): IcsLine | null {
  const found = head.exec(raw)
  if (!found) return null
  const [whole, name = '', given = ''] = found
  const params: Record<string, string> = {}
  for (const [, key = '', value = ''] of given.matchAll(/;([^=;:]+)=((?:"[^"]*"|[^";])*)/g))
    params[key.toUpperCase()] = value.replaceAll('"', '')
  return { name: name.toUpperCase(), params, value: raw.slice(whole.length) }
}

/** The first line of a name. */
export function lineOf({ lines }: IcsPart, name: string): IcsLine | undefined {
  return lines.find((line) => line.name === name)
}

/** A TEXT value as it was meant. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}

/** A TEXT value; signs that no line may hold are left out. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 forbids them in lines
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll('\n', '\\n')
  )
}

/** `NAME;KEY=value:value` folded so that no line has more than 75 octets and no letter is parted. */
export function writeLine(
  name: string,
  value: string,
  params: Readonly<Record<string, string>> = {},
): string {
  const given = Object.entries(params).map(([key, one]) => `;${key}=${/[:;,]/.test(one) ? `"${one}"` : one}`)
  return fold(`${name}${given.join('')}:${value}`)
}

function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return `${folded}\r\n`
}

/** Octets of one code point in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
