/** The regulation that lines with their parts make, and what stands in the way of keeping it. Pure. */
import { normaliseLine, visibleLength } from '#shared/lib/vi-text.ts'
import { articleHeading, chapterHeading, countedHeading, isCapitals, sectionHeading } from './headings.ts'
import { paperKinds } from './parts.ts'
import type { ReadLine } from './source-line.ts'

export type MadeArticle = {
  number: string
  chapter: string
  title: string
  text: string
  /** The line of its heading. */
  at: number
}
/**
 * `loose-text`: text before the first article, which would be lost; `no-name`: an article that is only a number;
 * `no-articles` and `too-many` are of the whole.
 */
export type MadeFault = {
  /** The line it is about; null: the whole. */
  at: number | null
  code: 'no-articles' | 'too-many' | 'loose-text' | 'no-name' | 'long-name' | 'long-text' | 'long-chapter'
}
export type MadeRegulation = { title: string; articles: MadeArticle[]; asides: number[]; faults: MadeFault[] }

/** As many as a regulation may have, and how long its parts may be (visible characters). */
export const longest = { articles: 200, chapter: 200, title: 300, text: 8000 } as const

type Open = { chapter: string; section: string; article: (MadeArticle & { texts: string[] }) | null }

/** Every line goes to the title, a chapter, an article or aside. */
export function assemble(lines: readonly ReadLine[]): MadeRegulation {
  const made: MadeRegulation = { title: titleOf(lines), articles: [], asides: [], faults: [] }
  const open: Open = { chapter: '', section: '', article: null }
  for (const [at, line] of lines.entries()) take(line, at, open, made)
  close(open, made)
  if (made.articles.length === 0) made.faults.push({ at: null, code: 'no-articles' })
  if (made.articles.length > longest.articles) made.faults.push({ at: null, code: 'too-many' })
  return made
}

function take({ text, role }: ReadLine, at: number, open: Open, made: MadeRegulation): void {
  if (role === 'title') return
  if (role === 'aside') {
    made.asides.push(at)
    return
  }
  if (role === 'text') {
    if (open.article) open.article.texts.push(text)
    else made.faults.push({ at, code: 'loose-text' })
    return
  }
  close(open, made)
  if (role === 'article') {
    open.article = { ...openArticle(text, at, open, made), texts: [] }
    return
  }
  open.section = role === 'section' ? chapterName(text) : ''
  if (role === 'chapter') open.chapter = chapterName(text)
  checkLength(open, at, made)
}

function checkLength(open: Open, at: number, { faults }: MadeRegulation): void {
  if (visibleLength(chapterOf(open)) > longest.chapter) faults.push({ at, code: 'long-chapter' })
}

const chapterOf = ({ chapter, section }: Open) => [chapter, section].filter(Boolean).join(' - ')

function close(open: Open, { articles, faults }: MadeRegulation): void {
  if (open.article === null) return
  const { texts, ...article } = open.article
  const text = texts.join('\n').trim()
  if (visibleLength(text) > longest.text) faults.push({ at: article.at, code: 'long-text' })
  articles.push({ ...article, text })
  open.article = null
}

function openArticle(text: string, at: number, open: Open, made: MadeRegulation): MadeArticle {
  const heading = articleHeading(text, true) ?? countedHeading(text)
  const title = normaliseLine((heading?.rest ?? text).replace(/\s+/g, ' '))
  if (title === '') made.faults.push({ at, code: 'no-name' })
  if (visibleLength(title) > longest.title) made.faults.push({ at, code: 'long-name' })
  const number = heading?.number ?? String(made.articles.length + 1)
  return { number, chapter: chapterOf(open), title, text: '', at }
}

/** `CHƯƠNG I` and the name below it as one line: `Chương I. NHỮNG QUY ĐỊNH CHUNG`. */
function chapterName(text: string): string {
  const heading = chapterHeading(text) ?? sectionHeading(text)
  if (heading === null) return normaliseLine(text.replace(/\s+/g, ' '))
  const [word = '', number = ''] = heading.number.split(/\s+(.*)/s)
  const start = `${word.charAt(0).toLocaleUpperCase('vi')}${word.slice(1).toLocaleLowerCase('vi')} ${number}`
  return normaliseLine([start, heading.rest.replace(/\s+/g, ' ')].filter(Boolean).join('. '))
}

/** The lines of the head as a sentence: `QUY CHẾ` above `Phối hợp …` becomes `Quy chế phối hợp …`. */
function titleOf(lines: readonly ReadLine[]): string {
  const [first = '', ...others] = lines.filter(({ role }) => role === 'title').map(({ text }) => text)
  const rest = others.join(' ')
  const words = first.toLocaleLowerCase('vi')
  const isName = paperKinds.some(({ start }) => words === start) && rest !== '' && !isCapitals(rest)
  const start = isName ? words.charAt(0).toLocaleUpperCase('vi') + words.slice(1) : first
  const [letter = ''] = rest
  const joined = isName && letter !== '' ? letter.toLocaleLowerCase('vi') + rest.slice(letter.length) : rest
  return normaliseLine(`${start} ${joined}`.replace(/\s+/g, ' '))
}
