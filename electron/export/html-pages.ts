/** Sheets and page numbers as CSS. Numbers are margin boxes (Chromium 131, before it the Blink feature `PageMarginBoxes`). */
import { type DocumentModel, type PageSetup, sheetSize } from '#shared/document/model.ts'

/** No annex is longer; numbers beyond would go on uncounted. */
const mostPagesOfLast = 1000
const noNumber = '"\\200B"'

/**
 * `@page` rules of the paper and of its annexes, the pages `annex1`, `annex2` … `lengths`: pages of each part but the last, as
 * {@link countedParts} had them printed; an annex whose pages are counted anew needs it, as Chromium cannot reset the
 * counter of pages.
 */
export function pagesCss(
  { page, annexes = [] }: Pick<DocumentModel, 'page' | 'annexes'>,
  font: string,
  lengths: readonly number[],
): string {
  const labels = labelsOf(annexes, lengths)
  const style = labels === null ? '' : `@counter-style paper{system:fixed 1;symbols:${labels.join(' ')}}`
  const number = `content:counter(page${labels === null ? '' : ',paper'});${numberCss(page, font)}`
  const first = '@page:first{@top-center{content:""}}'
  const sheets = annexes.map((annex, index) => {
    const name = `annex${index + 1}`
    return `@page ${name}{${sheetCss(annex.page)}}.${name}{page:${name};break-before:page}`
  })
  return `${style}@page{${sheetCss(page)};@top-center{${number}}}${first}${sheets.join('')}`
}

/** The parts whose pages must be counted before the paper is printed; none where all pages are counted through. */
export function countedParts({ annexes = [], ...paper }: DocumentModel): DocumentModel[] {
  if (!annexes.some(({ hasOwnPages }) => hasOwnPages)) return []
  return [paper, ...annexes.map(({ page, blocks }) => ({ ...paper, page, blocks }))].slice(0, -1)
}

/** What stands on each page; null where the counter itself does. */
function labelsOf(
  annexes: NonNullable<DocumentModel['annexes']>,
  lengths: readonly number[],
): string[] | null {
  if (lengths.length === 0) return null
  let number = 0
  return [{ hasOwnPages: true }, ...annexes].flatMap(({ hasOwnPages = false }, part) => {
    if (hasOwnPages) number = 0
    return Array.from({ length: lengths[part] ?? mostPagesOfLast }, () => {
      number += 1
      return number === 1 ? noNumber : `"${number}"`
    })
  })
}

function numberCss({ pageNumber: { sizePt, fromTopMm } }: PageSetup, font: string): string {
  return `font:${sizePt}pt/${font};vertical-align:top;padding-top:${fromTopMm}mm`
}

function sheetCss(page: PageSetup): string {
  const { widthMm, heightMm } = sheetSize(page)
  const { top, right, bottom, left } = page.marginsMm
  return `size:${widthMm}mm ${heightMm}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm`
}
