/** A chart or another drawing in Word: a vector picture in a line of its own. */

import { AlignmentType, type IImageOptions, ImageRun, Paragraph as WordParagraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Drawing } from '#shared/document/chart/marks.ts'
import type { Block, DocumentModel } from '#shared/document/model.ts'
import { renderEmf } from './emf.ts'

/** The library counts pictures in pixels, 96 to the inch. */
const pixelsPerMm = 96 / 25.4

/** The picture, as large as it was laid out; `alt` is read to those who cannot see it. */
export function wordPicture(drawing: Drawing, alt: string): WordParagraph {
  // The library writes what it is given; only its types do not know that Word takes metafiles.
  const type = 'emf' as 'png'
  const options: IImageOptions = {
    type,
    data: renderEmf(drawing),
    transformation: { width: drawing.widthMm * pixelsPerMm, height: drawing.heightMm * pixelsPerMm },
    altText: { name: 'Biểu đồ', description: alt },
  }
  return new WordParagraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: 120 },
    children: [new ImageRun(options)],
  })
}

const typesPart = '[Content_Types].xml'
const emfType = '<Default Extension="emf" ContentType="image/x-emf"/>'

/** Names the type of the pictures, which the library does not know; a file without pictures stays as it is. */
export function withPictures(file: Uint8Array, model: Pick<DocumentModel, 'blocks' | 'annexes'>): Uint8Array {
  const all = [model.blocks, ...(model.annexes ?? []).map(({ blocks }) => blocks)]
  if (!all.some(hasPicture)) return file
  const parts = unzipSync(file)
  const types = strFromU8(parts[typesPart] ?? new Uint8Array())
  if (types.includes('Extension="emf"')) return file
  parts[typesPart] = strToU8(types.replace(/<Types [^>]*>/, (start) => `${start}${emfType}`))
  return zipSync(parts)
}

function hasPicture(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'chart' ||
      block.kind === 'drawing' ||
      (block.kind === 'columns' && block.rows.some((row) => row.some((cell) => hasPicture(cell)))),
  )
}
