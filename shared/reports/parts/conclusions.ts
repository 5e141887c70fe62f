/** Conclusions on paper, and who carries them out by when. */
import { boldItalic, paragraph, runs, type Words } from '#shared/document/build.ts'
import { blocksFromRichText } from '#shared/document/from-rich-text.ts'
import type { Block, Paragraph, Run } from '#shared/document/model.ts'
import { plainText } from '#shared/lib/rich-text.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import type { Assignment, Conclusion } from '#shared/registers/meeting/index.ts'
import type { PaperScope } from '../context.ts'
import { capitalise, organisationName, organisationShortName } from './people.ts'

/**
 * The numbered conclusions. The assignment follows the words as one sentence: `giao … chủ trì, phối hợp với …, hoàn thành
 * trước ngày dd/MM/yyyy`, the deadline in bold italic; what the words already say is not said again.
 */
export function conclusionBlocks(
  conclusions: readonly Conclusion[],
  labelOf: (index: number) => string,
  widthMm: number,
  scope: PaperScope,
): Block[] {
  return conclusions.flatMap((conclusion, index) => {
    const blocks = withLabel(blocksFromRichText(conclusion.content, widthMm), labelOf(index))
    return conclusion.assignment ? withAssignment(blocks, conclusion, conclusion.assignment, scope) : blocks
  })
}

/** Blocks whose first paragraph begins with a label. */
export function withLabel(blocks: readonly Block[], label: string | Run): Block[] {
  const [first, ...rest] = blocks
  const start = runs([label])
  if (first?.kind !== 'paragraph') return [paragraph('body', start), ...blocks]
  return [{ ...first, runs: [...start, ...first.runs] }, ...rest]
}

function withAssignment(
  blocks: Block[],
  conclusion: Conclusion,
  wanted: Assignment,
  scope: PaperScope,
): Block[] {
  const words = plainText(conclusion.content)
  const phrases = assignmentPhrases(wanted, words, scope)
  if (phrases.length === 0) return blocks
  const isOneParagraph = blocks.length === 1 && blocks[0]?.kind === 'paragraph'
  const sentence = phrases.flatMap((one, index) =>
    index === 0 ? one.runs : [{ text: one.separator }, ...one.runs],
  )
  if (!isOneParagraph) return [...blocks, paragraph('body', [...startWithCapital(sentence), '.'])]
  const only = blocks[0] as Paragraph
  return [
    {
      ...only,
      runs: [...withoutEnd(only.runs), { text: phrases[0]?.separator ?? '; ' }, ...sentence, { text: '.' }],
    },
  ]
}

type Phrase = { readonly runs: readonly Run[]; readonly separator: string }

function assignmentPhrases(wanted: Assignment, words: string, scope: PaperScope): Phrase[] {
  const lead =
    wanted.leadId && !namesLead(words, wanted.leadId, scope) ? organisationName(wanted.leadId, scope) : ''
  const supporting = wanted.supportingIds
    .filter((id) => id !== wanted.leadId && !namesSupporter(words, id, scope))
    .map((id) => organisationName(id, scope))
    .filter(Boolean)
  const phrase = (words: Words, separator = ', '): Phrase => ({ runs: runs(words), separator })
  return [
    ...(lead ? [phrase(`giao ${lead} chủ trì`, '; ')] : []),
    ...(supporting.length > 0 ? [phrase(`phối hợp với ${joinNames(supporting)}`)] : []),
    ...(wanted.product !== '' && !fold(words).includes(fold(wanted.product))
      ? [phrase(`sản phẩm: ${wanted.product}`, '; ')]
      : []),
    ...deadlinePhrases(wanted, words).map((one) => phrase(one, wanted.product === '' ? ', ' : '; ')),
  ]
}

/** The day in bold italic, as Party offices print it. */
function deadlinePhrases({ deadline }: Assignment, words: string): Words[] {
  if (deadline === null || deadline.kind === 'none') return []
  if (deadline.kind === 'regular') return ['thực hiện thường xuyên']
  const day = formatDay(deadline.on)
  return words.includes(day) ? [] : [['hoàn thành ', boldItalic(`trước ngày ${day}`)]]
}

/** True when the words themselves give the work to the body: they begin with it, or say `giao …` or `… chủ trì`. */
function namesLead(words: string, organisationId: string, scope: PaperScope): boolean {
  const text = ` ${fold(words)} `
  return foldedNames(organisationId, scope).some(
    (name) =>
      text.startsWith(` ${name} `) || text.includes(` giao ${name} `) || text.includes(` ${name} chu tri `),
  )
}

/** True when the words name the body after `phối hợp`. */
function namesSupporter(words: string, organisationId: string, scope: PaperScope): boolean {
  const [, after] = ` ${fold(words)} `.split(' phoi hop ')
  return (
    after !== undefined &&
    foldedNames(organisationId, scope).some((name) => ` ${after}`.includes(` ${name} `))
  )
}

function foldedNames(organisationId: string, scope: PaperScope): string[] {
  return [organisationName(organisationId, scope), organisationShortName(organisationId, scope)]
    .filter(Boolean)
    .flatMap(waysToWrite)
    .map(fold)
}

/** `Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng` is also written without its province, and with `UBND`. */
function waysToWrite(name: string): string[] {
  const local = name.replace(/(tỉnh|Tỉnh ủy)( \p{Lu}\p{Ll}*)+$/u, '$1')
  return [name, local].flatMap((one) => [one, one.replace('Ủy ban nhân dân', 'UBND')])
}

/** `A, B và C`; only commas where a name holds a comma or `và` itself, as offices write it. */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  if (names.some((name) => /,| và /.test(name))) return names.join(', ')
  return `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`
}

function withoutEnd(parts: readonly Run[]): Run[] {
  const last = parts.at(-1)
  return last ? [...parts.slice(0, -1), { ...last, text: last.text.replace(/[\s.;,]+$/, '') }] : []
}

function startWithCapital(parts: readonly Run[]): Run[] {
  const [first, ...rest] = parts
  return first ? [{ ...first, text: capitalise(first.text) }, ...rest] : []
}

/** The last paragraph before the closing line stays with it, so that signatures never stand alone on a page. */
export function keptWithEnd(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1)
  return last?.kind === 'paragraph' ? [...blocks.slice(0, -1), { ...last, keepWithNext: true }] : [...blocks]
}
