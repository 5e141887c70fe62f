/** Gives every line its part in the regulation. A proposal: whoever imports looks it over. Pure. */
import { visibleLength } from '#shared/lib/vi-text.ts'
import {
  articleHeading,
  chapterHeading,
  countedHeading,
  type Heading,
  isCapitals,
  romanHeading,
  sectionHeading,
  splitTitle,
} from './headings.ts'
import { headOf, startsTail } from './parts.ts'
import type { LineRole, ReadLine, SourceLine } from './source-line.ts'

/** How this paper names its parts: by chapters and articles, or, where it has none, by `I.` and `1.`. */
type Manner = Readonly<
  Record<'chapter' | 'section' | 'article', (text: string, isBold: boolean) => Heading | null>
>

const byArticles: Manner = { chapter: chapterHeading, section: sectionHeading, article: articleHeading }
const byNumbers: Manner = { chapter: romanHeading, section: () => null, article: countedHeading }

type State = {
  last: LineRole
  /** The last heading still waits for its name. */
  isOpen: boolean
  /** There is an article for text to go to. */
  hasArticle: boolean
}

type Step = { role: LineRole; joins?: boolean }

/**
 * All that the lines say, once and in their order. A heading and its name on the next line become one line (with a line
 * break between); a heading with much text behind it in the same paragraph becomes two.
 */
export function assignRoles(lines: readonly SourceLine[]): ReadLine[] {
  const head = headOf(lines)
  const manner = mannerOf(lines.slice(head ?? 0))
  const state: State = { last: 'aside', isOpen: false, hasArticle: false }
  const found: ReadLine[] = []
  lines.forEach((line, at) => {
    if (head !== null && at < head) found.push({ text: line.text, role: 'aside' })
    else addLine(found, line, at === head ? { role: 'title' } : stepOf(line, state, manner), state, manner)
  })
  return found
}

const mannerOf = (body: readonly SourceLine[]): Manner =>
  body.some(({ text, isBold }) => articleHeading(text, isBold) !== null) ? byArticles : byNumbers

function addLine(
  found: ReadLine[],
  line: SourceLine,
  { role, joins = false }: Step,
  state: State,
  manner: Manner,
): void {
  const { text, kind } = line
  // A note stands wherever its page ends: what goes on behind it goes on.
  if (kind !== 'note') state.last = role
  const before = found.at(-1)
  if (joins && before) {
    found[found.length - 1] = { text: `${before.text}\n${text}`, role }
    return
  }
  const [heading, behind] = role === 'article' ? splitHeading(line, manner) : [text, '']
  found.push({ text: heading, role })
  if (behind !== '') {
    found.push({ text: behind, role: 'text' })
    state.last = 'text'
  }
}

/** What a line is where it stands; `state` is brought up to date. */
function stepOf(line: SourceLine, state: State, manner: Manner): Step {
  const { text, kind, isBold } = line
  if (kind === 'note') return { role: 'aside' }
  for (const role of ['chapter', 'section', 'article'] as const) {
    const heading = kind === 'paragraph' ? manner[role](text, isBold) : null
    if (heading === null) continue
    state.isOpen = heading.rest === ''
    state.hasArticle = role === 'article'
    return { role }
  }
  if (state.hasArticle && startsTail(text)) {
    state.hasArticle = false
    return { role: 'aside' }
  }
  if (state.last === 'title') return { role: continuesTitle(line) ? 'title' : 'aside' }
  if (continuesName(line, state)) {
    state.isOpen = false
    return { role: state.last, joins: true }
  }
  return { role: state.hasArticle ? 'text' : 'aside' }
}

/** What is set in bold, in the middle or in capitals right under the head belongs to it; rulers and remarks do not. */
function continuesTitle({ text, isBold, isCentred, kind }: SourceLine): boolean {
  const isRuler = !/[\p{L}\d]/u.test(text)
  const isRemark = /^[([]/.test(text)
  return kind === 'paragraph' && !isRuler && !isRemark && (isBold || isCentred || isCapitals(text))
}

const longestName = 200

/** The name of a heading on the line below it, or its second line. */
function continuesName({ text, isBold, isCentred, kind }: SourceLine, { last, isOpen }: State): boolean {
  if (kind !== 'paragraph' || visibleLength(text) > longestName) return false
  if (last === 'chapter' || last === 'section') return isOpen || (isCapitals(text) && (isBold || isCentred))
  if (last !== 'article' || !isOpen || /^(\d+[.)]|\p{Ll}\)|[-+])\s/u.test(text)) return false
  return isBold || isCentred || !/[.;:]$/.test(text)
}

/**
 * `Điều 5. Tên điều. Nội dung …` in one paragraph: the heading with its name, which ends where the bold letters do or where
 * its sentence does, and its text.
 */
function splitHeading({ text, boldHead = 0 }: SourceLine, manner: Manner): readonly [string, string] {
  const rest = manner.article(text, true)?.rest ?? text
  const start = text.length - rest.length
  if (boldHead > start) return [text.slice(0, boldHead), text.slice(boldHead).trim()]
  const [title, behind] = splitTitle(rest)
  return [text.slice(0, start) + title, behind]
}
