/** Short ways to write the sections of the shipped templates. */
import type { ChartKind } from '#shared/document/chart/chart.ts'
import type { ReportSection } from '#shared/registers/report-template/schema.ts'

type Draft<K extends ReportSection['kind']> = Omit<Extract<ReportSection, { kind: K }>, 'kind' | 'id'>
export type SectionDraft = { [K in ReportSection['kind']]: { kind: K } & Draft<K> }[ReportSection['kind']]

/** Sections numbered in order: `m1`, `m2`, …; the ids by which edited texts find their section. */
export function numbered(sections: readonly SectionDraft[]): ReportSection[] {
  return sections.map((section, index) => ({ ...section, id: `m${index + 1}` }) as ReportSection)
}

export const heading = (level: 1 | 2 | 3, text: string): SectionDraft => ({ kind: 'heading', level, text })
export const draft = (drafter: string, text = ''): SectionDraft => ({ kind: 'narrative', text, drafter })
export const words = (text: string): SectionDraft => ({ kind: 'narrative', text, drafter: '' })
export const figures = (keys: readonly string[], title = '', compare = true): SectionDraft => ({
  kind: 'figures',
  title,
  figures: [...keys],
  compare,
})
export const table = (
  key: string,
  title: string,
  place: 'body' | 'annex' = 'body',
  options: Record<string, string> = {},
): SectionDraft => ({ kind: 'table', title, table: key, options, place })
export const list = (
  key: string,
  title: string,
  { columns = [] as string[], limit = 200, place = 'body' as 'body' | 'annex' } = {},
): SectionDraft => ({ kind: 'list', title, list: key, columns, limit, place })
export const chart = (data: string, kind: ChartKind, hasNumbers = false, title = ''): SectionDraft => ({
  kind: 'chart',
  title,
  chart: kind,
  data,
  hasNumbers,
})
