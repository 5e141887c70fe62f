/** The tags of an XML text with their places, so that something can be put between them. No entities, no namespaces. */
import { Refusal } from '#shared/contract/result.ts'

export type Tag = {
  /** With its prefix: `w:p`. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  /** Place behind the tag. */
  readonly end: number
  /** Value of an attribute as it is written. */
  get(attribute: string): string | undefined
}

/** Letters of one tag; drawings may lie in their attributes. */
const longestTag = 1_000_000

/** In the order of the text. Throws `import-broken` where a tag has no end, and for a document type (Word writes none). */
export function* tagsOf(xml: string): Generator<Tag> {
  let at = xml.indexOf('<')
  while (at !== -1) {
    const skipped = skip(xml, at)
    if (skipped !== null) {
      at = xml.indexOf('<', skipped)
      continue
    }
    const end = endOfTag(xml, at + 1)
    yield tagOf(xml.slice(at + 1, end - 1), end)
    at = xml.indexOf('<', end)
  }
}

const asides = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

function skip(xml: string, at: number): number | null {
  for (const [start, end] of asides)
    if (xml.startsWith(start, at)) return found(xml.indexOf(end, at + start.length)) + end.length
  if (xml.startsWith('<!', at)) throw new Refusal('import-broken')
  return null
}

/** Behind the `>` that is not within quotes. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const letter = xml[at]
    if (letter === '>' && at - from < longestTag) return at + 1
    if (letter === '"' || letter === "'") at = found(xml.indexOf(letter, at + 1))
    else if (letter === '<' || letter === '>') break
  }
  throw new Refusal('import-broken')
}

function found(at: number): number {
  if (at === -1) throw new Refusal('import-broken')
  return at
}

function tagOf(text: string, end: number): Tag {
  const isClose = text.startsWith('/')
  const inner = isClose ? text.slice(1) : text
  const name = /^[^\s/]*/.exec(inner)?.[0] ?? ''
  return {
    name,
    kind: isClose ? 'close' : inner.endsWith('/') ? 'empty' : 'open',
    end,
    get: (attribute) => {
      for (const [, key, , double, single] of inner.matchAll(/([\w:.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g))
        if (key === attribute) return double ?? single
      return undefined
    },
  }
}
