/** The parts of a report as blocks: in the body, in annexes on turned pages, and as sheets. */
import { paragraph, space } from '#shared/document/build.ts'
import type { Block, Paragraph } from '#shared/document/model.ts'
import type { ReportData, ReportPart } from '#shared/views/reports/report.ts'
import type { PaperLook } from '../formats/look.ts'
import { figureTable, reportTable } from './report-table.ts'

type Narratives = Readonly<Record<string, string>>

/**
 * Everything but what stands in annexes. `narratives`: texts that somebody edited, by section. A template writes `I. KẾT QUẢ`;
 * the Party's format prints `I- KẾT QUẢ`.
 */
export function reportBody(
  data: ReportData,
  narratives: Narratives,
  widthMm: number,
  { romanMark }: Pick<PaperLook, 'romanMark'>,
): Block[] {
  const annexes = new Set<ReportPart>(annexParts(data))
  return data.parts.flatMap((part) => {
    if (annexes.has(part) || isEmptyAnnex(part)) return []
    const marked =
      part.kind === 'heading'
        ? { ...part, text: part.text.replace(/^([IVXLC]+)[.-](?=\s)/u, `$1${romanMark}`) }
        : part
    return partBlocks(marked, data, narratives, widthMm)
  })
}

function partBlocks(part: ReportPart, data: ReportData, narratives: Narratives, widthMm: number): Block[] {
  switch (part.kind) {
    case 'heading':
      return [headingOf(part)]
    case 'narrative': {
      const edited = narratives[part.id]
      return (edited === undefined ? [...part.text, ...part.draft] : edited.split('\n').filter(Boolean)).map(
        line,
      )
    }
    case 'figures':
      return [...caption(part.title), figureTable(part, data, widthMm), space(2)]
    case 'chart':
      return part.chart
        ? [
            ...caption(part.title),
            { ...part.chart, widthMm: Math.min(part.chart.widthMm, widthMm) },
            ...(part.isNumbered && part.numbers ? [reportTable(part.numbers, widthMm, false), space(2)] : []),
          ]
        : []
    case 'table':
    case 'list':
      return tableBlocks(part, widthMm)
  }
}

function headingOf({ level, text }: Extract<ReportPart, { kind: 'heading' }>): Paragraph {
  return level === 3
    ? paragraph('body', [{ text, bold: true, italic: true }], { keepWithNext: true })
    : paragraph('heading', text)
}

/** What stands in brackets is for people to write: in italics, so that nobody overlooks it. */
function line(text: string): Paragraph {
  const [, before = '', inner, after = ''] = /^(.*?)(\[[^\]]*\])(.*)$/.exec(text) ?? []
  return inner === undefined
    ? paragraph('body', text)
    : paragraph('body', [before, { text: inner, italic: true }, after])
}

function caption(title: string): Paragraph[] {
  return title === ''
    ? []
    : [
        paragraph('body', [{ text: title, bold: true, italic: true }], {
          firstLineMm: 0,
          keepWithNext: true,
          align: 'left',
        }),
      ]
}

function tableBlocks(
  { title, table }: Extract<ReportPart, { kind: 'table' | 'list' }>,
  widthMm: number,
): Block[] {
  const note = (text: string) => paragraph('note', text, { align: 'left', firstLineMm: 0, beforePt: 2 })
  if (table.rows.length === 0) return [...caption(title), paragraph('body', table.note)]
  return [
    ...caption(title),
    reportTable(table, widthMm, true),
    ...(table.left > 0 ? [note(`và ${table.left} dòng khác`)] : []),
    ...(table.note === '' ? [] : [note(table.note)]),
    space(2),
  ]
}

/** An annex of which there is nothing: the paper goes without it. */
const isEmptyAnnex = (part: ReportPart) =>
  (part.kind === 'table' || part.kind === 'list') && part.place === 'annex' && part.table.rows.length === 0

type AnnexPart = Extract<ReportPart, { kind: 'table' | 'list' }>
const mostAnnexes = 12

/** The parts that the template puts in annexes and that have something to show; those beyond what a paper takes stay in its body. */
function annexParts({ parts }: ReportData): AnnexPart[] {
  return parts
    .filter((part): part is AnnexPart => part.kind === 'table' || part.kind === 'list')
    .filter(({ place, table }) => place === 'annex' && table.rows.length > 0)
    .slice(0, mostAnnexes)
}

/** Each annex with its title and blocks, as wide as a turned page. */
export function reportAnnexes(data: ReportData, widthMm: number): { title: string; body: Block[] }[] {
  return annexParts(data).map((part) => ({
    title: part.title,
    body: tableBlocks({ ...part, title: '' }, widthMm).filter(({ kind }) => kind !== 'space'),
  }))
}

/** Every table and list as a sheet of its own, the annexes first as they are on the first sheet already. */
export function reportSheets(data: ReportData, widthMm: number): { name: string; blocks: Block[] }[] {
  const [first] = annexParts(data)
  return data.parts.flatMap((part) => {
    if (part === first) return []
    switch (part.kind) {
      case 'figures':
        return [{ name: sheetName(part.title, 'Số liệu'), blocks: [figureTable(part, data, widthMm)] }]
      case 'table':
      case 'list':
        return part.table.rows.length === 0
          ? []
          : [{ name: sheetName(part.title, 'Bảng'), blocks: [reportTable(part.table, widthMm, true)] }]
      case 'chart':
        return part.numbers
          ? [{ name: sheetName(part.title, 'Biểu đồ'), blocks: chartSheet(part, widthMm) }]
          : []
      default:
        return []
    }
  })
}

/** The numbers, with the drawing over them where the sheet can. */
function chartSheet({ chart, numbers }: Extract<ReportPart, { kind: 'chart' }>, widthMm: number): Block[] {
  return [...(numbers ? [reportTable(numbers, widthMm, false)] : []), ...(chart ? [chart] : [])]
}

/** `Bảng 1. Số liệu chung` says on a tab what matters after its number. */
function sheetName(title: string, usual: string): string {
  return title.replace(/^(Bảng|Biểu đồ) \d+\.\s*/, '') || usual
}
