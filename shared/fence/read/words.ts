/** A text as words, numbers and signs, with what their line and sentence tell of them. */
import { type Clean, cleanOf } from './clean.ts'
import { type Spelling, spellingOf, telexOf } from './spelling.ts'

/** What is told of a line as a whole. */
export type Line = {
  /** Written without diacritics, as on telephones and in file names. */
  readonly isBare: boolean
  /** Written in capitals. */
  readonly isUpper: boolean
  /** Written without a capital where names stand. */
  readonly isLower: boolean
}

export type Word = {
  readonly kind: 'word' | 'number' | 'sign' | 'break'
  /** As typed, NFC. */
  readonly shown: string
  readonly spelling: Spelling
  /** What its keys meant, where the line is bare and they are no plain letters. */
  readonly telex: Spelling | null
  /** Begins with a capital letter. */
  readonly isCapital: boolean
  /** Has no small letter. */
  readonly isUpper: boolean
  /** Does not touch what stands in front of it. */
  readonly isApart: boolean
  /** Counts the sentences of the text. */
  readonly sentence: number
  readonly line: Line
  /** Place in the text as given, UTF-16 units; `end` is behind the last. */
  readonly start: number
  readonly end: number
}

export type Reading = { readonly clean: Clean; readonly words: readonly Word[] }

type Raw = Pick<Word, 'kind' | 'shown' | 'isApart' | 'start' | 'end'>

/** A word with its apostrophes (K’Mẫu, B’Lao are one each), a run of blanks, or one sign. */
const piece = /[\p{L}\p{N}\p{M}]+(?:['’ʼ`][\p{L}\p{N}\p{M}]+)*|[^\S\n\r\u2028\u2029]+|./gsu
const blank = /^[^\S\n\r\u2028\u2029]/
const wordLetter = /^[\p{L}\p{N}\p{M}]/u

/** Reads a text once, for all rules. */
export function readText(text: string): Reading {
  const clean = cleanOf(text)
  const raws = cut(clean)
  const spellings = new Map<string, Spelling>()
  const spelt = (shown: string) => {
    const known = spellings.get(shown) ?? spellingOf(shown)
    spellings.set(shown, known)
    return known
  }
  const words: Word[] = []
  let sentence = 0
  for (const line of linesOf(raws)) {
    const told = tellOf(line, spelt)
    line.forEach((raw, at) => {
      words.push(wordOf(raw, spelt(raw.shown), told, sentence))
      if (endsSentence(line, at)) sentence += 1
    })
    sentence += 1
  }
  return { clean, words }
}

function cut({ form, startOf, endOf }: Clean): Raw[] {
  const raws: Raw[] = []
  let isApart = true
  for (const { 0: shown, index } of form.matchAll(piece)) {
    const isBlank = blank.test(shown)
    if (!isBlank) {
      const end = endOf(index + shown.length - 1)
      raws.push({ kind: kindOf(shown), shown, isApart, start: startOf(index), end })
    }
    isApart = isBlank
  }
  return raws
}

function kindOf(shown: string): Word['kind'] {
  if (/^[\n\r\u2028\u2029]/.test(shown)) return 'break'
  if (/^\p{N}/u.test(shown) && !/^0\p{L}{2}/u.test(shown)) return 'number'
  return wordLetter.test(shown) ? 'word' : 'sign'
}

function linesOf(raws: readonly Raw[]): Raw[][] {
  const lines: Raw[][] = [[]]
  for (const raw of raws) {
    lines.at(-1)?.push(raw)
    if (raw.kind === 'break') lines.push([])
  }
  return lines
}

function tellOf(line: readonly Raw[], spelt: (shown: string) => Spelling): Line {
  const words = line.filter(({ kind }) => kind === 'word').map(({ shown }) => shown)
  const marked = words.filter((word) => spelt(word).marks !== '').length
  const upper = words.filter(isUpperCase).length
  const capital = words.slice(1).filter((word) => word !== word.toLowerCase() && !isShortForm(word)).length
  const isUpper = upper * 10 >= words.length * 8
  return { isBare: marked * 12 <= words.length, isUpper, isLower: capital === 0 && !isUpper }
}

/** UBND, CCCD, TDP4: a hand that leaves all other capitals away types them. */
const isShortForm = (word: string) => /^[A-ZĐ]{2,}\d*$/.test(word)

const isUpperCase = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase()

function wordOf(raw: Raw, spelling: Spelling, line: Line, sentence: number): Word {
  const { kind, shown, isApart, start, end } = raw
  const isWord = kind === 'word'
  const first = shown.charAt(0)
  return {
    kind,
    shown,
    spelling,
    telex: line.isBare && isWord ? telexOf(shown) : null,
    isCapital: isWord && first !== first.toLowerCase(),
    isUpper: isWord && isUpperCase(shown),
    isApart,
    sentence,
    line,
    start,
    end,
  }
}

/** A full stop ends a sentence unless it belongs to an initial (`N.V.A.`), a short form or a number. */
function endsSentence(line: readonly Raw[], at: number): boolean {
  const sign = line[at]?.shown
  if (sign === ';' || sign === '!' || sign === '?') return true
  if (sign !== '.') return false
  const before = line[at - 1]
  const after = line[at + 1]
  const isInitial = before !== undefined && [...before.shown].length === 1 && before.kind === 'word'
  return after?.isApart === true && !isInitial && !/^(tp|ts|ths|đt|tel|q|p|tx|tt)$/i.test(before?.shown ?? '')
}
