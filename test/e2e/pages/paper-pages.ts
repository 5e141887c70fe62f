/** A finished PDF measured as a registry clerk measures paper: lines with their place in mm, size in pt, font and pages. */
import { readFile } from 'node:fs/promises'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

const mmPerPt = 25.4 / 72
/** Runs of one line stand on one baseline and follow each other closely; a column's gap is wider. */
const sameBaselineMm = 0.3
const widestGapMm = 3

export type PaperLine = {
  readonly text: string
  /** Left and right end, and the baseline from the upper edge of the sheet, mm. */
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly sizePt: number
  readonly bold: boolean
  readonly italic: boolean
}
export type PaperPage = {
  readonly widthMm: number
  readonly heightMm: number
  readonly lines: readonly PaperLine[]
}
export type MeasuredPaper = {
  readonly pages: readonly PaperPage[]
  /** Names of the fonts, and whether the file carries each. */
  readonly fonts: ReadonlyMap<string, boolean>
}

type Font = { readonly name: string; readonly missingFile?: boolean }

/** Every page of a PDF in the order of its content. */
export async function measurePdf(path: string): Promise<MeasuredPaper> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 })
  const document = await task.promise
  const pages: PaperPage[] = []
  const fonts = new Map<string, boolean>()
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await measurePage(await document.getPage(number), fonts))
  await task.destroy()
  return { pages, fonts }
}

async function measurePage(page: PDFPageProxy, fonts: Map<string, boolean>): Promise<PaperPage> {
  // Fonts are known once the page's drawing has been read.
  await page.getOperatorList()
  const [, , width = 0, height = 0] = page.view
  const lines: PaperLine[] = []
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const font = page.commonObjs.get(item.fontName) as Font
    fonts.set(font.name, font.missingFile !== true)
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
    const run = {
      text: item.str.normalize('NFC'),
      left: x * mmPerPt,
      right: (x + item.width) * mmPerPt,
      baseline: (height - y) * mmPerPt,
      sizePt: Math.round(Math.hypot(a, b) * 10) / 10,
      bold: /bold/i.test(font.name),
      italic: /italic/i.test(font.name),
    }
    const last = lines.at(-1)
    if (last && isSameLine(last, run)) lines[lines.length - 1] = joined(last, run)
    else lines.push(run)
  }
  return { widthMm: width * mmPerPt, heightMm: height * mmPerPt, lines }
}

function isSameLine(line: PaperLine, run: PaperLine): boolean {
  const gap = run.left - line.right
  return Math.abs(run.baseline - line.baseline) < sameBaselineMm && gap > -1 && gap < widestGapMm
}

function joined(line: PaperLine, run: PaperLine): PaperLine {
  const isApart = run.left - line.right > 0.5 && !line.text.endsWith(' ') && !run.text.startsWith(' ')
  return {
    ...line,
    text: `${line.text}${isApart ? ' ' : ''}${run.text}`,
    right: Math.max(line.right, run.right),
  }
}
