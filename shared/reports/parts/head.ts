/** The head of a paper: agencies and number at the left, Quốc hiệu or the Party's title and the date line at the right. */
import { columns, paragraph, rule, sharedWidths } from '#shared/document/build.ts'
import {
  type Block,
  type Columns,
  contentWidth,
  type DocumentModel,
  type PageSetup,
  type Paragraph,
} from '#shared/document/model.ts'
import type { PaperAgency, PaperParts } from '#shared/document/paper-parts.ts'
import { balancedLines, textWidthMm } from '#shared/document/text-width.ts'
import { formatDayOnPaper } from '#shared/lib/vi-dates.ts'
import { nameEntryOn, type Organisation } from '#shared/registers/organisation/index.ts'
import type { PaperScope } from '../context.ts'
import type { PaperLook } from '../formats/look.ts'

const blankPart = '\u00a0'.repeat(4)

/** A4 of a format. A turned sheet keeps the margins of its edges (NĐ 30/2020, Phụ lục I, mục I.2 and I.3). */
export function pageOf(look: PaperLook, orientation: PageSetup['orientation'] = 'portrait'): PageSetup {
  return { orientation, marginsMm: look.marginsMm, pageNumber: look.pageNumber }
}

/** A sheet of a list, which no format rules: turned, it gives its columns more room. */
export function listPageOf(look: PaperLook, orientation: PageSetup['orientation']): PageSetup {
  const page = pageOf(look, orientation)
  return orientation === 'portrait'
    ? page
    : { ...page, marginsMm: { top: 20, bottom: 15, left: 20, right: 15 } }
}

/** The line of a body in the head on the paper's day: its own head line, else its name in capitals without the parent's. */
export function headLineOf(
  organisation: Organisation,
  { day, read }: Pick<PaperScope, 'day' | 'read'>,
): string {
  const entry = nameEntryOn(organisation, day)
  if (entry.headLine !== '') return entry.headLine.toUpperCase()
  const name = entry.name.toUpperCase()
  const parent = organisation.parentId ? read.get('organisation', organisation.parentId) : undefined
  const parentName = parent ? nameEntryOn(parent, day).name.toUpperCase() : ''
  return parentName !== '' && name.endsWith(` ${parentName}`) ? name.slice(0, -parentName.length - 1) : name
}

/** The governing body in the head: the parent, when it is of the same system as the issuer. */
function governingBody(issuer: Organisation, { read }: PaperScope): Organisation | undefined {
  const parent = issuer.parentId ? read.get('organisation', issuer.parentId) : undefined
  return parent?.kind === issuer.kind ? parent : undefined
}

/** The issuing body as the head prints it on the paper's day. */
export function agencyOf(issuer: Organisation, scope: PaperScope): PaperAgency {
  const governing = governingBody(issuer, scope)
  return {
    organisationId: issuer.id,
    parentLine: governing ? headLineOf(governing, scope) : '',
    line: headLineOf(issuer, scope),
  }
}

type HeadParts = {
  readonly agencies: readonly PaperAgency[]
  readonly page: PageSetup
  /** `Số: 05/BB-VP`; null for a paper without a number. */
  readonly number: string | null
  /** `Lâm Đồng, ngày …`; null for a paper without place and date. */
  readonly dateLine: string | null
  /** Trích yếu of a công văn, which has no title: below its number. */
  readonly subject?: string
  /** `KHẨN`, `LƯU HÀNH NỘI BỘ`: below the number. */
  readonly stamps?: readonly Paragraph[]
}

/** The two-column head. Quốc hiệu never wraps; long names of agencies are broken into lines of like length. */
export function paperHead(
  { agencies, page, number, dateLine, subject = '', stamps = [] }: HeadParts,
  look: PaperLook,
): Columns {
  const widths = headWidths(agencies.length, dateLine ?? '', contentWidth(page), look)
  const first: Block[][] = [agencyBlocks(agencies, widths[0] ?? 0, look), nationBlocks(look)]
  const both = number !== null && dateLine !== null
  const second: Block[][] = [
    [
      ...(number === null
        ? []
        : [
            paragraph(
              'number',
              numberLines(number, widths[0] ?? 0, look),
              onOneLine('number', both ? 'dateLine' : 'number', look),
            ),
          ]),
      ...subjectBlocks(subject, widths[0] ?? 0, look),
      ...stamps,
    ],
    dateLine === null
      ? []
      : [
          paragraph(
            'dateLine',
            dateLines(dateLine, widths[1] ?? 0, look),
            onOneLine('dateLine', both ? 'number' : 'dateLine', look),
          ),
        ],
  ]
  return columns(widths, second.every((cell) => cell.length === 0) ? [first] : [first, second])
}

/** Several names need the room that Quốc hiệu and the date leave. */
function headWidths(agencies: number, dateLine: string, totalMm: number, look: PaperLook): number[] {
  const usual = sharedWidths(look.headWidthsMm, totalMm)
  if (agencies < 2) return usual
  const lines = [...look.nation, { style: 'dateLine' as const, text: dateLine }]
  const needed = Math.max(
    ...lines.map(({ style, text }) => textWidthMm(text, look.styles[style].sizePt, true)),
  )
  const right = Math.min(usual[1] ?? needed, Math.ceil(needed) + 2)
  return [totalMm - right, right]
}

/** Room that a number keeps from the date beside it. */
const besideMm = 4

/** The symbol of many bodies is parted at a hyphen, into lines of like length. */
function numberLines(number: string, columnMm: number, { styles }: PaperLook): string {
  const widthOf = (text: string) => textWidthMm(text, styles.number.sizePt, false)
  if (widthOf(number) <= columnMm - besideMm) return number
  const cuts = [...number.matchAll(/-(?=\p{L})/gu)].map(({ index }) => index + 1)
  const halves = cuts.map((cut) => [number.slice(0, cut), number.slice(cut)] as const)
  const longest = (pair: readonly string[]) => Math.max(...pair.map(widthOf))
  const [best] = halves.toSorted((a, b) => longest(a) - longest(b))
  return best?.join('\n') ?? number
}

/** A long name of the place stands above the day. */
function dateLines(line: string, columnMm: number, { styles }: PaperLook): string {
  const isLong = textWidthMm(line, styles.dateLine.sizePt, false) > columnMm
  return isLong ? line.replace(/, (?=ngày)/u, ',\n') : line
}

/** From the top of a single line to its baseline, em. */
const ascentEm = 0.9125
const belowAgencyPt = 4

/** Number and date stand on one line (NĐ 30/2020, Phụ lục I, mục II.4): on one baseline, though their sizes differ. */
function onOneLine(own: 'number' | 'dateLine', other: 'number' | 'dateLine', look: PaperLook) {
  const [size, beside] = [look.styles[own].sizePt, look.styles[other].sizePt]
  const beforePt = look.underAgency.kind === 'line' ? belowAgencyPt : 0
  const lower = Math.round(Math.max(0, beside - size) * ascentEm * 20) / 20
  return beforePt + lower === 0 ? {} : { beforePt: beforePt + lower }
}

const betweenBodiesPt = 3

/** One body below the other; several are joined by a hyphen, as joint papers are headed in practice (`domain` 2.3). */
function agencyBlocks(agencies: readonly PaperAgency[], widthMm: number, look: PaperLook): Block[] {
  const { sizePt } = look.styles.agency
  const names = agencies.map(({ line }, index) =>
    balancedLines(`${line}${index < agencies.length - 1 ? ' -' : ''}`, sizePt, true, widthMm),
  )
  const longest = Math.max(...(names.at(-1) ?? []).map((line) => textWidthMm(line, sizePt, true)))
  return [
    ...agencies.flatMap(({ parentLine }, index) => [
      ...(parentLine === '' ? [] : [paragraph('parentAgency', shortParent(parentLine, widthMm, look))]),
      paragraph('agency', (names[index] ?? []).join('\n'), index === 0 ? {} : { beforePt: betweenBodiesPt }),
    ]),
    look.underAgency.kind === 'star' ? paragraph('star', '*') : rule(longest * look.underAgency.share),
  ]
}

/**
 * State: `V/v …`, 12 to 13, upright, 6 pt below the number (NĐ 30, Phụ lục I, mục II.5 b). Party: `về việc …`, 12, italic
 * (Hướng dẫn 05-HD/VPTW).
 */
function subjectBlocks(subject: string, widthMm: number, look: PaperLook): Block[] {
  if (subject === '') return []
  const { prefix, style, beforePt } = look.letterSubject
  const lines = balancedLines(`${prefix} ${subject}`, look.styles[style].sizePt, false, widthMm - 4)
  return [paragraph(style, lines.join('\n'), { beforePt })]
}

/** Common words may be abbreviated where the governing body's line would wrap (NĐ 30, Phụ lục I, mục II.2). */
function shortParent(line: string, widthMm: number, look: PaperLook): string {
  const { sizePt } = look.styles.parentAgency
  if (textWidthMm(line, sizePt, false) <= widthMm) return line
  const short = line.replace('ỦY BAN NHÂN DÂN', 'UBND').replace('HỘI ĐỒNG NHÂN DÂN', 'HĐND')
  return balancedLines(short, sizePt, false, widthMm).join('\n')
}

function nationBlocks(look: PaperLook): Block[] {
  const last = look.nation.at(-1)
  const width = last ? textWidthMm(last.text, look.styles[last.style].sizePt, true) : 0
  return [...look.nation.map(({ style, text }) => paragraph(style, text)), rule(width)]
}

/** `Lâm Đồng, ngày 05 tháng 01 năm 2027`; without a day the places of day and month stay empty for the hand. */
export function dateLine({ place, issuedOn, year }: Pick<PaperParts, 'place' | 'issuedOn' | 'year'>): string {
  const words =
    issuedOn === null ? `ngày${blankPart}tháng${blankPart}năm ${year}` : formatDayOnPaper(issuedOn)
  return place === '' ? words : `${place}, ${words}`
}

/** The place of a body: its own, else that of the body above it. */
export function placeOf(organisation: Organisation, { read }: Pick<PaperScope, 'read'>): string {
  const seen = new Set<string>()
  let current: Organisation | undefined = organisation
  while (current && !seen.has(current.id)) {
    if (current.placeName !== '') return current.placeName
    seen.add(current.id)
    current = current.parentId ? read.get('organisation', current.parentId) : undefined
  }
  return ''
}

/** The type of paper, its subject as printed, and the mark below: a line in the State's format, five hyphens in the Party's. */
export function titleBlocks(title: string, subtitle: string, look: PaperLook, widthMm: number): Block[] {
  const { sizePt } = look.styles.subtitle
  const lines = subtitle === '' ? [] : balancedLines(subtitle, sizePt, true, widthMm * 0.85)
  const longest =
    lines.length === 0
      ? textWidthMm(title, look.styles.title.sizePt, true)
      : Math.max(...lines.map((line) => textWidthMm(line, sizePt, true)))
  return [
    paragraph('title', title),
    ...(lines.length > 0 ? [paragraph('subtitle', lines.join('\n'))] : []),
    look.underTitle.kind === 'hyphens'
      ? paragraph('titleMark', '-----')
      : rule(longest * look.underTitle.share, 2, 12),
  ]
}

/** Puts the parts of a model together. */
export function makeModel(parts: Omit<DocumentModel, 'styles'>, look: PaperLook): DocumentModel {
  return { ...parts, styles: look.styles }
}
