/** Rào bảo mật of papers and lists: every text that would be printed, in turns. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { type ModelFinding, scanModel, scanText } from '#shared/fence/index.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { PaperRequest } from '#shared/reports/index.ts'
import type { PaperFinding } from '#shared/views/fence-on-paper.ts'
import type { ListSource, PaperSource } from '../export/work/source.ts'
import { makeCollecting } from './fence-findings.ts'
import { makeTurns } from './turns.ts'

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
    const collect = makeCollecting(context().read)
    const turn = makeTurns()
    for (const [paper, request] of papers.entries())
      for (const finding of findingsOf(await sourceOf(request, names, ids))) {
        await turn()
        if (finding) collect.add({ finding, paper, place: placeOf(finding) })
      }
    return collect.told()
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
      for (const [column, text] of cells.entries())
        if (typeof text === 'string')
          yield* scanText(text).map((finding) => ({ ...finding, text, path: `rows.${row}.${column}` }))
      row += 1
    }
    yield null
  }
}

function placeOf({ path }: ModelFinding): PaperFinding['place'] {
  const [root, at] = path.split('.')
  return { kind: root === 'rows' ? 'row' : 'block', number: Number(at) + 1 }
}
