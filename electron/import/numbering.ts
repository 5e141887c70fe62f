/** Numbers that Word counts by itself (`Điều 1.`, `a)`), as `numbering.xml` and `styles.xml` describe them. */
import { type Tag, tagsOf } from './xml-tags.ts'

type Level = { start: number; format: string; text: string; suffix: string; style: string | null }
type Num = { abstract: string; starts: Map<number, number> }
export type NumberingOf = { numId: string | null; level: number | null }
type Style = NumberingOf & { basedOn: string | null }

export type Numbering = {
  abstracts: Map<string, Level[]>
  nums: Map<string, Num>
  styles: Map<string, Style>
}

const whole = (text: string | undefined, otherwise: number) => {
  const value = Number(text ?? Number.NaN)
  return Number.isInteger(value) && value >= 0 && value < 100_000 ? value : otherwise
}

/** Reads both parts; either may be missing (empty). */
export function readNumbering(numbering: string, styles: string): Numbering {
  return { ...readLists(numbering), styles: readStyles(styles) }
}

function readLists(xml: string): Pick<Numbering, 'abstracts' | 'nums'> {
  const abstracts: Numbering['abstracts'] = new Map()
  const nums: Numbering['nums'] = new Map()
  let levels: Level[] = []
  let level: Level | null = null
  let num: Num | null = null
  let overridden = 0
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') continue
    const value = tag.get('w:val')
    if (tag.name === 'w:abstractNum') {
      levels = []
      num = null
      abstracts.set(tag.get('w:abstractNumId') ?? '', levels)
    } else if (tag.name === 'w:num') {
      num = { abstract: '', starts: new Map() }
      level = null
      nums.set(tag.get('w:numId') ?? '', num)
    } else if (tag.name === 'w:abstractNumId' && num) num.abstract = value ?? ''
    else if (tag.name === 'w:lvlOverride') overridden = whole(tag.get('w:ilvl'), 0)
    else if (tag.name === 'w:startOverride') num?.starts.set(overridden, whole(value, 1))
    else if (tag.name === 'w:lvl' && num === null) {
      level = { start: 1, format: 'decimal', text: '', suffix: 'tab', style: null }
      const at = whole(tag.get('w:ilvl'), 0)
      if (at < 9) levels[at] = level
    } else if (level && num === null) describe(level, tag, value)
  }
  return { abstracts, nums }
}

function describe(level: Level, { name }: Tag, value = ''): void {
  if (name === 'w:start') level.start = whole(value, 1)
  if (name === 'w:numFmt') level.format = value
  if (name === 'w:lvlText') level.text = value
  if (name === 'w:suff') level.suffix = value
  if (name === 'w:pStyle') level.style = value
}

function readStyles(xml: string): Numbering['styles'] {
  const styles: Numbering['styles'] = new Map()
  let style: Style | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') continue
    if (tag.name === 'w:style') {
      style = { numId: null, level: null, basedOn: null }
      styles.set(tag.get('w:styleId') ?? '', style)
    }
    if (style === null) continue
    const value = tag.get('w:val')
    if (tag.name === 'w:basedOn') style.basedOn = value ?? null
    if (tag.name === 'w:numId') style.numId = value ?? null
    if (tag.name === 'w:ilvl') style.level = whole(value, 0)
  }
  return styles
}

/** What numbers a paragraph: its own properties, else those of its style and of what that rests on. Number 0 is none. */
export function numberingOfParagraph(
  own: NumberingOf,
  style: string | null,
  { styles, nums, abstracts }: Numbering,
): { numId: string; level: number } | null {
  let { numId, level } = own
  let next = style
  for (let steps = 0; next !== null && steps < 20; steps += 1) {
    const found = styles.get(next)
    if (numId === null && found?.numId) {
      numId = found.numId
      // A style of a list of many levels is bound to its level by the list.
      const levels = abstracts.get(nums.get(numId)?.abstract ?? '') ?? []
      const bound = levels.findIndex((one) => one?.style === next)
      level ??= bound === -1 ? found.level : bound
    }
    next = found?.basedOn ?? null
  }
  return numId === null || numId === '0' ? null : { numId, level: Math.min(level ?? 0, 8) }
}
