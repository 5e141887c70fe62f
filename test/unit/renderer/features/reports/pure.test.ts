import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { choiceKey, chooseReport, dayOfPeriod, running, step } from '#renderer/features/reports/choice.ts'
import { compareFigures } from '#renderer/features/reports/compare-figures.ts'
import { groupRuns } from '#renderer/features/reports/DataTable.tsx'
import { newSection, sectionKinds } from '#renderer/features/reports/template/new-section.ts'
import { unknownPlaces } from '#renderer/features/reports/template/unknown-places.ts'
import { reportOfDue } from '#renderer/forms/report-of-due.ts'
import { type ReportTemplate, reportSectionSchema } from '#shared/registers/report-template/schema.ts'
import { shippedTemplates } from '#shared/reports/templates/index.ts'
import type { ReportData } from '#shared/views/reports/report.ts'

const progress = shippedTemplates.find(({ id }) => id === 'task-progress')?.template as ReportTemplate
const byArticle = shippedTemplates.find(({ id }) => id === 'fulfilment-by-article')
  ?.template as ReportTemplate
const today = '2026-11-23'
const around = { today, regulations: [] }

describe('the period that a report opens with', () => {
  it('is the one whose report people are writing, for twenty days after it ended', () => {
    expect(running('month', '2026-11-23', 'cut-off')).toEqual({
      kind: 'month',
      from: '2026-10-15',
      to: '2026-11-14',
    })
    expect(running('month', '2026-12-04', 'cut-off').to).toBe('2026-11-14')
    expect(running('month', '2026-12-05', 'cut-off').to).toBe('2026-12-14')
    expect(running('quarter', '2026-11-23', 'cut-off')).toEqual({
      kind: 'quarter',
      from: '2026-09-15',
      to: '2026-12-14',
    })
    expect(running('month', '2026-11-23', 'calendar').to).toBe('2026-11-30')
  })

  it('follows a day of the place by the template’s days, and by the calendar where the place says so', () => {
    const at = (window?: 'calendar') =>
      chooseReport(progress, { kind: 'quarter', on: '2026-09-01', ...(window ? { window } : {}) }, around)
        .period
    expect(at()).toEqual({ kind: 'quarter', from: '2026-06-15', to: '2026-09-14' })
    expect(at('calendar')).toEqual({ kind: 'quarter', from: '2026-07-01', to: '2026-09-30' })
  })

  it('keeps its name when the days are reckoned the other way, and comes back by stepping', () => {
    for (const kind of ['month', 'quarter', 'half-year', 'year'] as const)
      for (const window of ['cut-off', 'calendar'] as const) {
        const period = running(kind, today, window)
        const there = chooseReport(progress, { kind, on: dayOfPeriod(period), window }, around).period
        expect(there).toEqual(period)
        const next = step(period, 1, window)
        expect(next && step(next, -1, window)).toEqual(period)
      }
  })

  it('of a report that was made is the one it was made for', () => {
    const place = { kind: 'month', from: '2026-01-02', to: '2026-02-03', paper: 'p1' } as const
    expect(chooseReport(progress, place, around).period).toMatchObject({
      from: '2026-01-02',
      to: '2026-02-03',
    })
  })

  it('says what must still be chosen', () => {
    expect(chooseReport(byArticle, undefined, around).missing).toBe('regulation')
    expect(
      chooseReport(byArticle, { kind: 'term', scope: { regulationIds: ['gone'] } }, around).missing,
    ).toBe('term')
    expect(chooseReport(progress, undefined, around).missing).toBeNull()
  })

  it('and the thing make the report, in whatever order the bodies were named', () => {
    const period = running('month', today, 'cut-off')
    const of = (organisationIds: string[]) =>
      choiceKey({ templateId: 'a', period, scope: { regulationIds: [], organisationIds, personIds: [] } })
    expect(of(['b', 'a'])).toBe(of(['a', 'b']))
    expect(of(['a'])).not.toBe(of(['b']))
  })
})

describe('an obligation that asks for a report', () => {
  const asked = {
    regulationId: 'r',
    title: 'Báo cáo kết quả phối hợp',
    product: 'Báo cáo quý',
    period: '2026-Q3',
  }
  it('leads to it, of its regulation and its period', () => {
    const scope = { regulationIds: ['r'] }
    expect(reportOfDue(asked)).toEqual({
      screen: 'reports',
      id: 'coordination-report',
      report: { kind: 'quarter', on: '2026-09-01', scope },
    })
    expect(reportOfDue({ ...asked, period: '2026-M02' })?.report).toEqual({
      kind: 'month',
      on: '2026-02-01',
      scope,
    })
    expect(reportOfDue({ ...asked, period: '2026-H1' })?.report).toMatchObject({
      kind: 'half-year',
      on: '2026-06-01',
    })
    expect(reportOfDue({ ...asked, period: '2026' })?.report).toMatchObject({
      kind: 'year',
      on: '2026-12-01',
    })
    expect(reportOfDue({ ...asked, period: '2026-2030' })?.report).toMatchObject({ kind: 'term' })
    expect(reportOfDue({ ...asked, title: 'Tiến độ nhiệm vụ được giao' })?.id).toBe('task-progress')
  })

  it('leads nowhere where the product is no report or the due is of no period', () => {
    expect(reportOfDue({ ...asked, product: 'Danh sách' })).toBeNull()
    expect(reportOfDue({ ...asked, period: '2026-03-04' })).toBeNull()
  })
})

describe('what a paper kept beside today', () => {
  const of = [{ register: 'task' as const, id: 't1' }]
  const data = {
    parts: [
      {
        kind: 'figures',
        id: 'a',
        title: '',
        isCompared: true,
        figures: [
          { key: 'due', label: 'Đến hạn', unit: 'count', value: 5, previous: 1, drill: 'due' },
          { key: 'rate', label: 'Tỷ lệ', unit: 'percent', value: null, previous: null, drill: null },
        ],
      },
      {
        kind: 'table',
        id: 'b',
        title: '',
        place: 'body',
        table: {
          columns: [
            { key: 'n', label: '', group: '', kind: 'text', weight: 1 },
            { key: 'c', label: '', group: '', kind: 'number', weight: 1 },
          ],
          rows: [
            {
              key: 'x',
              look: 'plain',
              record: null,
              cells: [
                { value: 'Sở A', drill: null },
                { value: 2, drill: 'cell-x' },
              ],
            },
          ],
          note: '',
          left: 0,
        },
      },
    ],
  } as unknown as ReportData

  it('is matched by its key, in figures and cells, and says what differs or is gone', () => {
    const kept = (key: string, value: number | null, records = of) => ({
      key,
      label: key,
      value,
      previous: null,
      of: records,
    })
    const compared = compareFigures(
      [kept('due', 4), kept('cell-x', 2), kept('rate', 50, []), kept('old', 1)],
      data,
    )
    expect(
      compared.map(({ key, kept: value, now, differs, isGone }) => [key, value, now, differs, isGone]),
    ).toEqual([
      ['due', 4, 5, true, false],
      ['cell-x', 2, 2, false, false],
      ['rate', 50, null, true, false],
      ['old', 1, null, false, true],
    ])
    expect(compared.map(({ hasRecords, drillNow }) => [hasRecords, drillNow])).toEqual([
      [true, 'due'],
      [true, 'cell-x'],
      [false, null],
      [true, null],
    ])
  })
})

describe('heads of tables', () => {
  it('stand together only with neighbours of their group', () => {
    const column = (key: string, group: string) => ({
      key,
      group,
      label: key,
      kind: 'number' as const,
      weight: 1,
    })
    const runs = groupRuns([
      column('a', ''),
      column('b', 'x'),
      column('c', 'x'),
      column('d', 'y'),
      column('e', 'x'),
    ])
    expect(runs.map(({ group, members }) => [group, members.map(({ key }) => key).join('')])).toEqual([
      ['', 'a'],
      ['x', 'bc'],
      ['y', 'd'],
      ['x', 'e'],
    ])
  })
})

describe('a template', () => {
  it('tells places that nothing fills from those that are filled', () => {
    expect(unknownPlaces('Kết quả {kỳ} so với { Kỳ Trước }: {số:tasks-total} của {cơ quan}')).toEqual([])
    expect(unknownPlaces('{ky} và {số:không có} và {ky}')).toEqual(['{ky}', '{số:không có}'])
  })

  it('holds no place that nothing fills in what is shipped', () => {
    for (const { template } of shippedTemplates)
      expect(
        unknownPlaces(JSON.stringify([template.subject, template.opening]).replaceAll('\\n', ' ')),
      ).toEqual([])
  })

  it('takes every kind of new section at once', () => {
    for (const kind of sectionKinds)
      expect(v.safeParse(reportSectionSchema, newSection(kind, `id-${kind}`)).success, kind).toBe(true)
  })
})
