/** A file that was chosen, dropped or pasted, as a grid of cells. */
import { Refusal } from '#shared/contract/result.ts'
import type { Grid } from '#shared/import/grid/grid.ts'
import type { GridSource } from '../../import/tables/read-grid.ts'
import type { AttachmentDesk, ChosenFile } from '../attachments.ts'

/** Throws what the reader throws, with the file's name. */
export async function readNamed(
  name: string,
  source: GridSource,
  desk: Pick<AttachmentDesk, 'readTable'>,
): Promise<Grid> {
  try {
    return await desk.readTable(source)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.error.code, { params: { name } })
  }
}

/** Its bytes. Throws `table-too-large`, `import-unreadable`. */
export async function contentOf({ name, read }: ChosenFile): Promise<Uint8Array> {
  const { gridLimits } = await import('#shared/import/grid/grid.ts')
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of read()) {
      size += piece.length
      if (size > gridLimits.fileBytes) throw new Refusal('table-too-large', { params: { name } })
      pieces.push(piece)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('import-unreadable', { params: { name } })
  }
  return Buffer.concat(pieces)
}
