/** Where the parts of a paper stand on its sheets, mm and pt: read from a PDF, whoever wrote it. */
import { readFile } from 'node:fs/promises'
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

const mmPerPt = 25.4 / 72
/** Runs of a line share a baseline, and are further apart only where a new column begins. */
const sameBaselineMm = 0.3
const columnGapMm = 2

export type Mark = {
  readonly text: string
  readonly left: number
  readonly right: number
  /** From the upper edge of the sheet. */
  readonly baseline: number
  readonly sizePt: number
  readonly bold: boolean
  readonly italic: boolean
}
/** A drawn line or frame; a line has no height. */
export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
export type Sheet = {
  readonly widthMm: number
  readonly heightMm: number
  readonly lines: readonly Mark[]
  readonly boxes: readonly Box[]
}

/** All sheets of a PDF, lines from the top and from the left. */
export async function readSheets(path: string): Promise<Sheet[]> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 })
  const document = await task.promise
  const sheets: Sheet[] = []
  for (let number = 1; number <= document.numPages; number += 1)
    sheets.push(await readSheet(await document.getPage(number)))
  await task.destroy()
  return sheets
}

async function readSheet(page: PDFPageProxy): Promise<Sheet> {
  // Fonts are known once the page's drawing has been read.
  const boxes = await boxesOf(page)
  const [, , width = 0, height = 0] = page.view
  const runs: Mark[] = []
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const { name } = page.commonObjs.get(item.fontName) as { name: string }
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
    runs.push({
      text: item.str.normalize('NFC'),
      left: x * mmPerPt,
      right: (x + item.width) * mmPerPt,
      baseline: (height - y) * mmPerPt,
      sizePt: Math.round(Math.hypot(a, b) * 10) / 10,
      bold: /bold/i.test(name),
      italic: /italic/i.test(name),
    })
  }
  return { widthMm: width * mmPerPt, heightMm: height * mmPerPt, lines: joinRuns(runs), boxes }
}

/** Programs write the letters of a line in pieces, and not from left to right. */
function joinRuns(runs: readonly Mark[]): Mark[] {
  const rows: Mark[][] = []
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    if (row?.[0] && run.baseline - row[0].baseline < sameBaselineMm) row.push(run)
    else rows.push([run])
  }
  return rows.flatMap((row) => joinRow(row.toSorted((a, b) => a.left - b.left)))
}

function joinRow(row: readonly Mark[]): Mark[] {
  const lines: Mark[] = []
  for (const run of row) {
    const last = lines.at(-1)
    if (!last || run.left - last.right > columnGapMm) {
      lines.push(run)
      continue
    }
    const gap = run.left - last.right > 0.5 && !last.text.endsWith(' ') ? ' ' : ''
    const right = Math.max(last.right, run.right)
    lines[lines.length - 1] = { ...last, text: `${last.text}${gap}${run.text}`, right }
  }
  return lines
}

type Matrix = readonly [number, number, number, number, number, number]
const unit: Matrix = [1, 0, 0, 1, 0, 0]

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

/** What is stroked or filled; whatever only clips is left out. */
async function boxesOf(page: PDFPageProxy): Promise<Box[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const [, , , height = 0] = page.view
  const boxes: Box[] = []
  const kept: Matrix[] = []
  let matrix = unit
  fnArray.forEach((operation, index) => {
    const args = argsArray[index] as unknown[]
    if (operation === OPS.save) kept.push(matrix)
    else if (operation === OPS.restore) matrix = kept.pop() ?? unit
    else if (operation === OPS.transform) matrix = times(matrix, args as unknown as Matrix)
    else if (operation === OPS.constructPath) {
      const [paint, , bounds] = args as [number, unknown, Record<number, number> | null]
      if (paint !== OPS.endPath && bounds) boxes.push(boxOf(bounds, matrix, height))
    }
  })
  return boxes
}

function boxOf(bounds: Record<number, number>, m: Matrix, heightPt: number): Box {
  const at = (x = 0, y = 0) => [m[0] * x + m[2] * y + m[4], heightPt - (m[1] * x + m[3] * y + m[5])] as const
  const [one, other] = [at(bounds[0], bounds[1]), at(bounds[2], bounds[3])]
  return {
    left: Math.min(one[0], other[0]) * mmPerPt,
    right: Math.max(one[0], other[0]) * mmPerPt,
    top: Math.min(one[1], other[1]) * mmPerPt,
    bottom: Math.max(one[1], other[1]) * mmPerPt,
  }
}

const thickestMm = 0.6
const shortestMm = 4

/** Horizontal lines, from the top. */
export function rulesOf({ boxes }: Sheet): Box[] {
  return boxes
    .filter(({ left, right, top, bottom }) => bottom - top < thickestMm && right - left > shortestMm)
    .toSorted((a, b) => a.top - b.top)
}
