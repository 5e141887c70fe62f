/** Rào bảo mật of papers and lists: every text that would be printed, in turns, without what the office said is none. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { excerptOf, isAllowed, type ModelFinding, scanModel, scanText } from '#shared/fence/index.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import type { ReadModel, RuleContext } from '#shared/registers/define-register.ts'
import type { PaperRequest } from '#shared/reports/index.ts'
import type { PaperFinding } from '#shared/views/fence-on-paper.ts'
import type { ListSource, PaperSource } from '../export/work/source.ts'
import { makeTurns } from './turns.ts'

/** As many as a person goes through; the rest is counted. */
const mostTold = 100

type Parts = {
  context(): RuleContext
  sourceOf(
    request: PaperRequest,
    names: NameMask | undefined,
    ids: readonly string[] | undefined,
  ): Promise<PaperSource>
}

/** Makes `fence.scan-papers`. Throws as the making of the papers does. */
export function makeFenceOnPapers({ context, sourceOf }: Parts) {
  return async ({
    papers,
    ids,
    names,
  }: ParsedInputOf<'fence.scan-papers'>): Promise<OutputOf<'fence.scan-papers'>> => {
    const isNone = makeKnown(context().read)
    const told: PaperFinding[] = []
    const seen = new Set<string>()
    let count = 0
    const turn = makeTurns()
    for (const [paper, request] of papers.entries()) {
      for (const finding of findingsOf(await sourceOf(request, names, ids))) {
        await turn()
        if (finding === null || isNone(finding)) continue
        // The same words in the same sentence are one thing to decide, on however many pages.
        const key = `${finding.mark} ${finding.start} ${finding.text}`
        if (seen.has(key)) continue
        seen.add(key)
        count += 1
        if (told.length < mostTold) told.push(toldOf(finding, paper))
      }
    }
    return { findings: told, count }
  }
}

/** Null stands for a handful of rows that was gone through. */
function* findingsOf(source: PaperSource): Generator<ModelFinding | null> {
  if (!('frame' in source)) yield* scanModel(source)
  else yield* findingsOfList(source)
}

function* findingsOfList({ rows }: ListSource): Generator<ModelFinding | null> {
  let row = 0
  for (const some of rows()) {
    for (const { cells } of some) {
      row += 1
      for (const [column, text] of cells.entries())
        if (typeof text === 'string')
          yield* scanText(text).map((finding) => ({ ...finding, text, path: `rows.${row - 1}.${column}` }))
    }
    yield null
  }
}

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** What the office said is none, and the office telephones of its directory: these stand on papers by right. */
export function makeKnown(read: ReadModel): (finding: ModelFinding) => boolean {
  const allowances = read.all('fence-allowance')
  const phones = new Set(
    [...read.all('person'), ...read.all('organisation')]
      .flatMap((one) => ('phone' in one ? String(one.phone).split(/[;,/]/) : []))
      .map(digitsOf)
      .filter((digits) => digits !== ''),
  )
  return (finding) =>
    (finding.rule === 'phone' && phones.has(digitsOf(finding.words))) || isAllowed(finding, allowances)
}

function toldOf(finding: ModelFinding, paper: number): PaperFinding {
  const { rule, mark, words, path, text } = finding
  const [root, at] = path.split('.')
  const number = Number(at) + 1
  return {
    paper,
    rule,
    mark,
    words,
    excerpt: excerptOf(text, finding),
    place: { kind: root === 'rows' ? 'row' : 'block', number },
  }
}
