/** A long paper in pieces: one message of a whole report would hold the window while it is being copied. */
import type { Annex, Block, DocumentModel, Table } from '#shared/document/model.ts'
import type { Piece } from './job.ts'

/** So many blocks or rows are copied in a moment nobody notices. */
const atOnce = 150

/** The paper without its blocks; they follow by {@link piecesOf} and are put back by {@link ModelParts}. */
export function emptied(model: DocumentModel): DocumentModel {
  return {
    ...model,
    blocks: [],
    ...(model.sheetBlocks ? { sheetBlocks: [] } : {}),
    ...(model.annexes ? { annexes: model.annexes.map((annex) => ({ ...annex, blocks: [] })) } : {}),
    ...(model.sheets ? { sheets: model.sheets.map((sheet) => ({ ...sheet, blocks: [] })) } : {}),
  }
}

/** The parts of a model in their fixed order: the paper, its first sheet, its annexes, its further sheets. */
function partsOf({ blocks, sheetBlocks, annexes = [], sheets = [] }: DocumentModel): (readonly Block[])[] {
  return [
    blocks,
    ...(sheetBlocks ? [sheetBlocks] : []),
    ...annexes.map((annex) => annex.blocks),
    ...sheets.map((sheet) => sheet.blocks),
  ]
}

/** Every block of the model, in pieces of about the same weight. */
export function* piecesOf(model: DocumentModel): Generator<Piece> {
  for (const [part, blocks] of partsOf(model).entries()) yield* piecesOfPart(part, blocks)
}

function* piecesOfPart(part: number, blocks: readonly Block[]): Generator<Piece> {
  let waiting: Block[] = []
  let weight = 0
  for (const block of blocks) {
    const isLong = block.kind === 'table' && block.rows.length > atOnce
    if (weight > 0 && (isLong || weight >= atOnce)) {
      yield { kind: 'blocks', part, blocks: waiting }
      waiting = []
      weight = 0
    }
    if (isLong) {
      yield { kind: 'blocks', part, blocks: [{ ...block, rows: [] }] }
      for (let at = 0; at < block.rows.length; at += atOnce)
        yield { kind: 'table-rows', part, rows: block.rows.slice(at, at + atOnce) }
    } else {
      waiting.push(block)
      weight += block.kind === 'table' ? 1 + block.rows.length : 1
    }
  }
  if (waiting.length > 0) yield { kind: 'blocks', part, blocks: waiting }
}

/** Puts the pieces together again. */
export class ModelParts {
  readonly #frame: DocumentModel
  readonly #parts: Block[][]

  constructor(frame: DocumentModel) {
    this.#frame = frame
    this.#parts = partsOf(frame).map(() => [])
  }

  add(piece: Piece): void {
    if (piece.kind === 'blocks') for (const block of piece.blocks) this.#part(piece.part).push(block)
    if (piece.kind !== 'table-rows') return
    const blocks = this.#part(piece.part)
    const last = blocks.at(-1)
    if (last?.kind !== 'table') throw new TypeError('rows without a table')
    const rows = last.rows as Table['rows'][number][]
    for (const row of piece.rows) rows.push(row)
  }

  whole(): DocumentModel {
    const rest = [...this.#parts]
    const next = () => rest.shift() ?? []
    const { sheetBlocks, annexes, sheets } = this.#frame
    return {
      ...this.#frame,
      blocks: next(),
      ...(sheetBlocks ? { sheetBlocks: next() } : {}),
      ...(annexes ? { annexes: annexes.map((annex): Annex => ({ ...annex, blocks: next() })) } : {}),
      ...(sheets ? { sheets: sheets.map((sheet) => ({ ...sheet, blocks: next() })) } : {}),
    }
  }

  #part(part: number): Block[] {
    const blocks = this.#parts[part]
    if (!blocks) throw new RangeError(`no part ${part}`)
    return blocks
  }
}
