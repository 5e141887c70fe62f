/** A section as it is added: something of its kind that can be shown at once. Pure. */
import type { ReportSection } from '#shared/registers/report-template/schema.ts'
import { dataCharts, dataKeys, figureKeys, listKeys, tableKeys } from '#shared/reports/engine/catalogue.ts'

export type SectionKind = ReportSection['kind']
export const sectionKinds: readonly SectionKind[] = [
  'heading',
  'narrative',
  'figures',
  'table',
  'list',
  'chart',
]

const usualLimit = 200
const first = (keys: readonly string[]): string => keys[0] ?? ''

/** Of a heading that somebody is about to write; words of papers are Vietnamese in both languages. */
export const firstHeading = 'I. KẾT QUẢ THỰC HIỆN'

export function newSection(kind: SectionKind, id: string): ReportSection {
  switch (kind) {
    case 'heading':
      return { kind, id, level: 1, text: firstHeading }
    case 'narrative':
      return { kind, id, text: '', drafter: '' }
    case 'figures':
      return { kind, id, title: '', figures: [first(figureKeys)], compare: true }
    case 'table':
      return { kind, id, title: '', table: first(tableKeys), options: {}, place: 'body' }
    case 'list':
      return { kind, id, title: '', list: first(listKeys), columns: [], limit: usualLimit, place: 'body' }
    case 'chart': {
      const data = first(dataKeys)
      return { kind, id, title: '', chart: dataCharts[data]?.[0] ?? 'bar', data, hasNumbers: true }
    }
  }
}
