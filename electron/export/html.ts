/** A document model as one HTML page for printing. A pure string: no script, everything that came from a record escaped. */
import { layoutChart } from '#shared/document/chart/layout.ts'
import { svgOf } from '#shared/document/chart/svg.ts'
import type {
  Align,
  Block,
  Cell,
  CellContent,
  Columns,
  DocumentModel,
  Frame,
  LinePitch,
  Paragraph,
  Rule,
  Run,
  StyleKey,
  Styles,
  Table,
  TableRow,
} from '#shared/document/model.ts'
import { styleKeys } from '#shared/document/model.ts'
import { partingRows, tiedRows } from '#shared/document/table-height.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { pagesCss } from './html-pages.ts'

/** Height of a single line of Times, em: what Word calls one line. */
const singleLineEm = 1.15
/**
 * Times New Roman where the PC really has it, else Tinos for every letter. Asked for by its plain name, Linux hands out a
 * look-alike that may lack Vietnamese letters, and one word would be set in two fonts.
 */
const fontFamily = "'Paper Times', 'Tinos', 'Times New Roman', 'Liberation Serif', serif"
const installedTimes = [
  { weight: 400, style: 'normal', names: ['Times New Roman', 'TimesNewRomanPSMT'] },
  { weight: 400, style: 'italic', names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT'] },
  { weight: 700, style: 'normal', names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT'] },
  { weight: 700, style: 'italic', names: ['Times New Roman Bold Italic', 'TimesNewRomanPS-BoldItalicMT'] },
]
  .map(
    ({ weight, style, names }) =>
      `@font-face{font-family:'Paper Times';font-weight:${weight};font-style:${style};src:${names.map((name) => `local('${name}')`).join(',')}}`,
  )
  .join('')

/**
 * The page as HTML. `fontFaces`: CSS of the bundled font for PCs without Times New Roman. `lengths`: pages of the parts that
 * `countedParts` names.
 */
export function renderHtml(model: DocumentModel, fontFaces = '', lengths: readonly number[] = []): string {
  return [
    '<!doctype html><html lang="vi-VN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">`,
    `<title>${escapeHtml(model.title)}</title><style>${installedTimes}${fontFaces}${pagesCss(model, `${singleLineEm} ${fontFamily}`, lengths)}${styleCss(model)}${fixedCss}</style></head><body>`,
    ...renderAll(model),
    ...annexHtml(model),
    '</body></html>',
  ].join('')
}

/** Text made harmless inside elements and quoted attributes. */
function escapeHtml(text: string): string {
  const signs: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}

const fixedCss = `
*{box-sizing:border-box}html{-webkit-print-color-adjust:exact}body{margin:0;color:#000;background:#fff;font-family:${fontFamily};font-kerning:none;font-variant-ligatures:none}
h1,h2{font-weight:inherit}p,h1,h2{margin:0;white-space:pre-wrap;overflow-wrap:break-word;orphans:2;widows:2}
.rule{margin-left:auto;margin-right:auto;border-top:0.75pt solid #000}
.columns,.table{border-collapse:collapse;table-layout:fixed;width:100%}
/* Half of the outer border lies outside of the table and would be clipped at the page's margin. */
.table{width:calc(100% - 1pt)}
.columns>tbody>tr>td{padding:0;vertical-align:top}
.keep,.columns>tbody>tr{break-inside:avoid}
.table{margin:2pt 0.5pt 6pt}.table>*>tr>*{border:0.5pt solid #000;padding:2pt 4pt;vertical-align:middle;font-weight:inherit;break-inside:avoid}
.table>tbody>tr>.long{break-inside:auto;vertical-align:top;box-decoration-break:clone}
.table>thead{display:table-header-group}.table>tbody>tr,.table>thead>tr{break-inside:avoid}.table>tbody>.open{break-inside:auto}
.chart{margin:4pt 0 6pt;break-inside:avoid}.chart svg{display:block;max-width:100%}
.next{break-after:avoid}.break{break-before:page}`

function annexHtml({ annexes = [], styles }: DocumentModel): string[] {
  return annexes.flatMap(({ blocks }, index) => [
    `<section class="annex${index + 1}">`,
    ...renderAll({ blocks, styles }),
    '</section>',
  ])
}

function styleCss({ styles }: DocumentModel): string {
  return styleKeys
    .map((key) => {
      const style = styles[key]
      return `.${key}{font-size:${style.sizePt}pt;line-height:${lineHeight(style.line)};text-align:${style.align};text-indent:${style.firstLineMm}mm;margin:${style.beforePt}pt 0 ${style.afterPt}pt;${style.keepWithNext ? 'break-after:avoid;' : ''}${fontCss(style)}}`
    })
    .join('')
}

function lineHeight(line: LinePitch): string {
  return line.kind === 'exact' ? `${line.pt}pt` : String(Math.round(line.value * singleLineEm * 1000) / 1000)
}

function fontCss({
  bold,
  italic,
  underline,
}: {
  bold?: boolean
  italic?: boolean
  underline?: boolean
}): string {
  return [
    bold === undefined ? '' : `font-weight:${bold ? 700 : 400};`,
    italic === undefined ? '' : `font-style:${italic ? 'italic' : 'normal'};`,
    underline === undefined ? '' : `text-decoration:${underline ? 'underline' : 'none'};`,
  ].join('')
}

/**
 * All blocks in turn. Those that must end on the page of the signatures stand in one box that is not broken: Chromium does
 * not heed `break-after` around tables.
 */
function renderAll({ blocks, styles }: Pick<DocumentModel, 'blocks' | 'styles'>): string[] {
  const groups: Block[][] = []
  let isKept = false
  for (const block of blocks) {
    if (isKept) groups.at(-1)?.push(block)
    else groups.push([block])
    isKept = keepsWithNext(block, styles)
  }
  return groups.map((group) => {
    const html = group.map((block) => renderBlock(block, styles)).join('')
    const hasSignatures = group.length > 1 && group.some((block) => block.kind === 'columns')
    return hasSignatures ? `<div class="keep">${html}</div>` : html
  })
}

function keepsWithNext(block: Block, styles: Styles): boolean {
  if (block.kind === 'paragraph') return (block.keepWithNext ?? styles[block.style].keepWithNext) === true
  return block.kind === 'space' || (block.kind === 'columns' && block.keepWithNext === true)
}

function renderBlock(block: Block, styles: Styles): string {
  switch (block.kind) {
    case 'paragraph':
      return renderParagraph(block)
    case 'rule':
      return renderRule(block)
    case 'space':
      return `<div class="next" style="height:${block.heightMm}mm"></div>`
    case 'page-break':
      return '<div class="break"></div>'
    case 'columns':
      return renderColumns(block, styles)
    case 'table':
      return renderTable(block, styles)
    case 'chart':
      return `<div class="chart">${svgOf(layoutChart(block), block.alt)}</div>`
    case 'drawing':
      return `<div class="chart">${svgOf(block.drawing, block.alt)}</div>`
  }
}

/** What the bookmarks of the PDF are made of. */
const outline: Partial<Record<StyleKey, 'h1' | 'h2'>> = { title: 'h1', annexTitle: 'h1', heading: 'h2' }

function renderParagraph(paragraph: Paragraph, align?: Align, bold?: boolean): string {
  const css = [
    styleIf('text-align', paragraph.align ?? align),
    styleIf('text-indent', paragraph.firstLineMm, 'mm'),
    styleIf('margin-left', paragraph.leftMm, 'mm'),
    styleIf('margin-top', paragraph.beforePt, 'pt'),
    styleIf('margin-bottom', paragraph.afterPt, 'pt'),
    bold ? 'font-weight:700;' : '',
    frameCss(paragraph.frame),
  ].join('')
  const names = paragraph.keepWithNext ? `${paragraph.style} next` : paragraph.style
  const words = paragraph.runs.map(renderRun).join('')
  const tag = outline[paragraph.style] ?? 'p'
  return `<${tag} class="${names}"${css === '' ? '' : ` style="${css}"`}>${words === '' ? '\u00a0' : words}</${tag}>`
}

/** One line in the middle of a frame, the frame in the middle of its column. */
function frameCss(frame: Frame | undefined): string {
  if (!frame) return ''
  const ink = frame.isRed ? '#f00' : '#000'
  const size = `width:${frame.widthMm}mm;height:${frame.heightMm}mm;line-height:calc(${frame.heightMm}mm - 1.5pt);`
  return `${size}margin-left:auto;margin-right:auto;border:0.75pt solid ${ink};color:${ink};white-space:nowrap;`
}

function styleIf(property: string, value: string | number | undefined, unit = ''): string {
  return value === undefined ? '' : `${property}:${value}${unit};`
}

function renderRun(run: Run): string {
  const css = fontCss(run)
  const text = escapeHtml(run.text)
  return css === '' ? text : `<span style="${css}">${text}</span>`
}

function renderRule({ widthMm, beforePt, afterPt }: Rule): string {
  return `<div class="rule" style="width:${widthMm}mm;margin-top:${beforePt}pt;margin-bottom:${afterPt}pt"></div>`
}

function renderColumns({ widthsMm, rows, isKeptTogether }: Columns, styles: Styles): string {
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell) => `<td>${cell.map((block) => renderBlock(block, styles)).join('')}</td>`).join('')}</tr>`,
    )
    .join('')
  return `<table class="columns${isKeptTogether ? ' keep' : ''}">${renderCols(widthsMm)}<tbody>${body}</tbody></table>`
}

function renderCols(widthsMm: readonly number[]): string {
  const total = widthsMm.reduce((sum, width) => sum + width, 0)
  const share = (width: number) => Math.round((width / total) * 10_000) / 100
  return `<colgroup>${widthsMm.map((width) => `<col style="width:${share(width)}%">`).join('')}</colgroup>`
}

function renderTable(table: Table, styles: Styles): string {
  const aligns = table.columns.map((column) => column.align)
  const head = renderRows(table.headRows, aligns, 'th', null)
  const body = renderRows(table.rows, aligns, 'td', {
    tied: tiedRows(table.rows, table, styles),
    parting: partingRows(table, styles),
  })
  return `<table class="table">${renderCols(table.columns.map((column) => column.widthMm))}${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${body}</tbody></table>`
}

/** Rows that stay with the next one, and those that may go on overleaf. */
type RowBreaks = { readonly tied: ReadonlySet<number>; readonly parting: ReadonlySet<number> }

/** `breaks` null: all rows are whole, as those of a head. */
function renderRows(
  rows: readonly TableRow[],
  aligns: readonly Align[],
  tag: 'td' | 'th',
  breaks: RowBreaks | null,
): string {
  const places = placeCells(rows)
  const isOpen = ({ rowSpan = 1 }: Cell, r: number) =>
    breaks !== null && (breaks.parting.has(r) || (rowSpan > 1 && !breaks.tied.has(r)))
  return rows
    .map((row, r) => {
      const cells = row.cells.map((cell, c) =>
        renderCell(cell, aligns[places[r]?.[c] ?? c] ?? 'left', tag, isOpen(cell, r)),
      )
      // To Chromium a merged cell is part of its first row: the row must be open too, its other cells stay whole.
      const isLong = row.cells.some((cell) => isOpen(cell, r))
      const name = isLong ? ' class="open"' : breaks?.tied.has(r) ? ' class="next"' : ''
      return `<tr${name}>${cells.join('')}</tr>`
    })
    .join('')
}

/** The column in which each cell begins, with spans from the left and from above taken into account. */
export function placeCells(rows: readonly TableRow[]): number[][] {
  const taken = new Map<number, number>()
  return rows.map((row) => {
    let column = 0
    const starts = row.cells.map((cell) => {
      while ((taken.get(column) ?? 0) > 0) column += 1
      const start = column
      column += cell.colSpan ?? 1
      return start
    })
    for (const [key, left] of taken) taken.set(key, left - 1)
    row.cells.forEach((cell, index) => {
      const start = starts[index] ?? 0
      for (let offset = 0; offset < (cell.colSpan ?? 1); offset += 1)
        taken.set(start + offset, (cell.rowSpan ?? 1) - 1)
    })
    return starts
  })
}

function renderCell(cell: Cell, columnAlign: Align, tag: 'td' | 'th', mayBreak: boolean): string {
  const spans = `${cell.colSpan ? ` colspan="${cell.colSpan}"` : ''}${cell.rowSpan ? ` rowspan="${cell.rowSpan}"` : ''}`
  const align = cell.align ?? columnAlign
  return `<${tag}${spans}${mayBreak ? ' class="long"' : ''}>${paragraphsOf(cell.content)
    .map((part) => renderParagraph(part, align, cell.bold))
    .join('')}</${tag}>`
}

/** A cell's content as paragraphs: numbers in Vietnamese digits grouping, days as `dd/MM/yyyy`. */
export function paragraphsOf(content: CellContent): readonly Paragraph[] {
  switch (content.kind) {
    case 'text':
      return content.paragraphs
    case 'number':
      return [cellParagraph(formatNumber(content.value))]
    case 'day':
      return [cellParagraph(formatDay(content.value))]
  }
}

const cellParagraph = (text: string): Paragraph => ({ kind: 'paragraph', style: 'cell', runs: [{ text }] })

/** `1.234,5`. */
function formatNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`
}
