/**
 * A paper as pure data: what stands on it and how it looks, with nothing of HTML, Word or Excel in it. Lengths are mm,
 * type sizes and spacings pt. Every renderer (`electron/export`) prints the same model.
 */
import type { Day } from '#shared/lib/dates.ts'
import type { Chart } from './chart/chart.ts'
import type { Drawing } from './chart/marks.ts'

export type ExportFormat = 'pdf' | 'docx' | 'xlsx' | 'csv'

export type DocumentModel = {
  /** Title in the file's properties. */
  readonly title: string
  /** Suggested file name without its ending; safe on Windows. */
  readonly fileName: string
  readonly page: PageSetup
  readonly styles: Styles
  readonly blocks: readonly Block[]
  /** What the first sheet of the Excel file holds in place of the whole paper. */
  readonly sheetBlocks?: readonly Block[]
  /** Phụ lục: each begins a new page, perhaps turned. The first sheet of the Excel file holds the first one alone. */
  readonly annexes?: readonly Annex[]
  /** Further sheets of the Excel file, for what is to be worked with and not to be read on paper. */
  readonly sheets?: readonly { readonly name: string; readonly blocks: readonly Block[] }[]
}

export type Annex = {
  readonly page: PageSetup
  readonly blocks: readonly Block[]
  /** Its pages are counted from 1 again, the first one without its number (NĐ 30/2020, Phụ lục I, mục III.1). */
  readonly hasOwnPages?: boolean
}

export type PageSetup = {
  readonly orientation: 'portrait' | 'landscape'
  readonly marginsMm: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  /** Arabic page numbers, centred in the top margin, not shown on page 1. */
  readonly pageNumber: { readonly sizePt: number; readonly fromTopMm: number }
}

export type Align = 'left' | 'center' | 'right' | 'justify'

/** `multiple` of the font's single line, or an exact pitch. */
export type LinePitch =
  | { readonly kind: 'multiple'; readonly value: number }
  | { readonly kind: 'exact'; readonly pt: number }

/** The places of a paper that have a look of their own; each becomes a named style in Word. */
export const styleKeys = [
  'body',
  'heading',
  'nation',
  'motto',
  'parentAgency',
  'agency',
  'star',
  'number',
  'dateLine',
  'title',
  'subtitle',
  'titleMark',
  'addressee',
  'authority',
  'post',
  'signer',
  'recipientsLabel',
  'recipients',
  'cellHead',
  'cell',
  'cellSmall',
  'note',
  'stamp',
  'annexTitle',
  'annexSubject',
  'annexNote',
] as const
export type StyleKey = (typeof styleKeys)[number]

export type ParagraphStyle = {
  /** Name in Word's list of styles. */
  readonly name: string
  readonly sizePt: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly align: Align
  readonly firstLineMm: number
  readonly beforePt: number
  readonly afterPt: number
  readonly line: LinePitch
  readonly keepWithNext?: boolean
}
export type Styles = Readonly<Record<StyleKey, ParagraphStyle>>

/** Words of one look; a mark given overrides the style's. `\n` breaks the line. */
export type Run = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
}

export type Paragraph = {
  readonly kind: 'paragraph'
  readonly style: StyleKey
  readonly runs: readonly Run[]
  readonly align?: Align
  /** Negative: the first line hangs out to the left of the others. */
  readonly firstLineMm?: number
  readonly leftMm?: number
  readonly beforePt?: number
  readonly afterPt?: number
  readonly keepWithNext?: boolean
  /** A stamped frame around the one line, in the middle of its column: `HỎA TỐC`. */
  readonly frame?: Frame
}

/** Size of a frame, mm; red as the decree wants the stamps of urgency. */
export type Frame = { readonly widthMm: number; readonly heightMm: number; readonly isRed: boolean }

/** A solid line, centred in its column: drawn as a border, never typed. */
export type Rule = {
  readonly kind: 'rule'
  readonly widthMm: number
  readonly beforePt: number
  readonly afterPt: number
}

/** Blank room, such as the place of a signature. */
export type Space = { readonly kind: 'space'; readonly heightMm: number }

export type PageBreak = { readonly kind: 'page-break' }

/** Blocks side by side without borders: heads and signatures. `rows[r][c]` holds the blocks of a cell. */
export type Columns = {
  readonly kind: 'columns'
  readonly widthsMm: readonly number[]
  readonly rows: readonly (readonly (readonly Block[])[])[]
  /** All rows on one page. */
  readonly isKeptTogether: boolean
  /** The block that follows begins on the same page. */
  readonly keepWithNext?: boolean
}

export type CellContent =
  | { readonly kind: 'text'; readonly paragraphs: readonly Paragraph[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly value: Day }

export type Cell = {
  readonly content: CellContent
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly align?: Align
  readonly bold?: boolean
}
/** Cells covered by a span from above or from the left are left out. */
export type TableRow = { readonly cells: readonly Cell[] }

/** A table with thin borders. Header rows repeat on every page; rows stay whole unless they are very high (`table-height.ts`). */
export type Table = {
  readonly kind: 'table'
  readonly columns: readonly { readonly widthMm: number; readonly align: Align }[]
  readonly headRows: readonly TableRow[]
  readonly rows: readonly TableRow[]
}

/** A drawing made by a template, such as a timeline; not wider and not higher than its page. Excel gets it as the model's sheets. */
export type DrawnBlock = {
  readonly kind: 'drawing'
  readonly drawing: Drawing
  /** Says in words what it shows, for those who cannot see it. */
  readonly alt: string
}

export type Block = Paragraph | Rule | Space | PageBreak | Columns | Table | Chart | DrawnBlock

const a4 = { short: 210, long: 297 }

/** Width and height of the sheet, mm. */
export function sheetSize(page: Pick<PageSetup, 'orientation'>): { widthMm: number; heightMm: number } {
  return page.orientation === 'portrait'
    ? { widthMm: a4.short, heightMm: a4.long }
    : { widthMm: a4.long, heightMm: a4.short }
}

/** Width between the side margins, mm. */
export function contentWidth(page: Pick<PageSetup, 'orientation' | 'marginsMm'>): number {
  return sheetSize(page).widthMm - page.marginsMm.left - page.marginsMm.right
}
