import { beforeEach, describe, expect, test } from 'vitest'
import { queryRows } from '#electron/services/paper-rows.ts'
import type { InputOf } from '#shared/contract/commands.ts'
import { textOfBlocks } from '#shared/document/build.ts'
import { type ListView, plainView } from '#shared/query/list-view.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { anyRegisterOf } from '#shared/registers/index.ts'
import type { PaperContext } from '#shared/reports/context.ts'
import { buildPaper } from '#shared/reports/index.ts'
import { coordinationReport } from '#shared/reports/templates/coordination.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'

// An office adds fields to a register and sees them wherever the register is seen, without code.

const register = 'legal-session'
let program: InProcess
beforeEach(async () => {
  program = await makeInProcess({ startAt: '2026-11-23T01:00:00.000Z' })
})

const money: FieldsOf<'custom-field'> = {
  register,
  label: 'Kinh phí',
  kind: 'number',
  unit: 'triệu đồng',
  choices: [],
  order: 1,
  isShown: true,
  isRetired: false,
}
const choice: FieldsOf<'custom-field'> = {
  ...money,
  label: 'Nguồn tài liệu',
  kind: 'choice',
  unit: '',
  choices: [
    { id: 'tinh', label: 'Tỉnh cấp', isRetired: false },
    { id: 'xa', label: 'Xã tự in', isRetired: false },
  ],
  order: 2,
}
const onDay: FieldsOf<'custom-field'> = {
  ...money,
  label: 'Ngày nghiệm thu',
  kind: 'day',
  unit: '',
  order: 3,
}
const words: FieldsOf<'custom-field'> = { ...money, label: 'Đơn vị in', kind: 'text', unit: '', order: 4 }

const addField = (id: string, fields: FieldsOf<'custom-field'>) =>
  program.ask('records.create', { register: 'custom-field', id, fields })

async function addSession(id: string, heldOn: string, custom: Record<string, string | number>) {
  const blank = anyRegisterOf(register).blank('2026-11-23') as object
  const fields = { ...blank, title: `Buổi ${id}`, plannedOn: heldOn, heldOn, custom }
  return program.ask('records.create', { register, id, fields })
}

const refusal = async (custom: Record<string, unknown>) => {
  const blank = anyRegisterOf(register).blank('2026-11-23') as object
  const fields = { ...blank, title: 'Buổi sai', custom }
  const answer = await program.api.call('records.create', { register, id: null, fields })
  return answer.ok ? null : answer.error.issues
}

const list = (view: Partial<ListView>) =>
  program.ask('records.query', {
    register,
    view: { ...plainView, ...view },
    scope: [],
    offset: 0,
    limit: 50,
    inBin: false,
  })

async function fill() {
  await addField('tien', money)
  await addField('nguon', choice)
  await addField('don-vi', words)
  await addSession('a', '2026-11-05', { tien: 12.5, nguon: 'xa', 'don-vi': 'Xưởng in Thống Nhất' })
  await addSession('b', '2026-11-12', { tien: 40, nguon: 'tinh' })
  await addSession('c', '2026-11-19', {})
}

const paperContext = (): PaperContext => {
  const context = program.services().context()
  return { ...context, queryRows: (name, view, ids) => queryRows(name, view, context, ids) }
}

describe('a field of the office', () => {
  test.each([
    ['words where a number belongs', 'tien', 'nhiều', 'wrong-shape'],
    ['a number where words belong', 'don-vi', 5, 'wrong-shape'],
    ['a day that does not exist', 'ngay', '2026-02-30', 'not-a-day'],
    ['a choice that nobody offers', 'nguon', 'khac', 'unknown-choice'],
  ])('refuses %s', async (_what, field, value, code) => {
    await fill()
    await addField('ngay', onDay)
    expect(await refusal({ [field]: value })).toEqual([{ path: `custom.${field}`, code }])
  })

  test('of another register, or of none, takes no value', async () => {
    await addField('khac', { ...words, register: 'programme' })
    expect(await refusal({ khac: 'chữ' })).toEqual([{ path: 'custom.khac', code: 'unknown-reference' }])
    expect(await refusal({ 'khong-co': 'chữ' })).toEqual([
      { path: 'custom.khong-co', code: 'unknown-reference' },
    ])
  })

  test('is a column: sorted, filtered, grouped, added up, found by its words', async () => {
    await fill()
    const key = 'custom.tien'
    const sorted = await list({ sort: [{ field: key, isDescending: true }] })
    expect(sorted.rows.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    expect(sorted.columns).toContain(key)
    expect(sorted.sums[key]).toBe(52.5)
    const dear = await list({ filters: [{ field: key, operator: 'from', values: [20] }] })
    expect(dear.rows.map(({ id }) => id)).toEqual(['b'])
    const grouped = await list({ groupBy: 'custom.nguon' })
    expect(grouped.groups.map(({ value, count }) => [value, count])).toEqual([
      ['tinh', 1],
      ['xa', 1],
      [null, 1],
    ])
    expect((await list({ text: 'thong nhat' })).rows.map(({ id }) => id)).toEqual(['a'])
    const hits = await program.ask('search.run', { text: 'xa tu in', limit: 10 })
    expect(hits.map(({ id }) => id)).toContain('a')
  })

  test('is printed in lists and on the sheet, with its unit and in the words of its choices', async () => {
    await fill()
    const { columns, rows } = queryRows(register, plainView, program.services().context())
    const at = columns.findIndex(({ label }) => label === 'Kinh phí (triệu đồng)')
    expect(rows.map((row) => row[at])).toEqual([12.5, 40, null])
    expect(rows.flat()).toContain('Xã tự in')
    const sheet = textOfBlocks(buildPaper({ kind: 'record-sheet', register, id: 'a' }, paperContext()).blocks)
    expect(sheet).toContain('Kinh phí (triệu đồng)\t12,5')
    expect(sheet).toContain('Nguồn tài liệu\tXã tự in')
  })

  test('is renamed without touching a record, and search follows its words', async () => {
    await fill()
    await program.ask('search.run', { text: 'tu in', limit: 5 })
    const choices = choice.choices.map((one) => (one.id === 'xa' ? { ...one, label: 'Xã đặt in' } : one))
    const fields = { ...choice, label: 'Tài liệu do đâu', choices }
    await program.ask('records.update', { register: 'custom-field', id: 'nguon', revision: 1, fields })
    expect((await program.ask('records.get', { register, id: 'a' })).revision).toBe(1)
    const { columns, rows } = queryRows(register, plainView, program.services().context())
    expect(columns.map(({ label }) => label)).toContain('Tài liệu do đâu')
    expect(rows.flat()).toContain('Xã đặt in')
    const hits = await program.ask('search.run', { text: 'xa dat in', limit: 10 })
    expect(hits.map(({ id }) => id)).toContain('a')
  })

  test('that is filled in somewhere is retired and not thrown away; nor is a choice that a record has', async () => {
    await fill()
    const remove = await program.api.call('records.remove', {
      register: 'custom-field',
      id: 'tien',
      revision: 1,
    })
    expect(remove).toMatchObject({ ok: false, error: { code: 'record-in-use', params: { count: 2 } } })
    const without = { ...choice, choices: choice.choices.filter(({ id }) => id !== 'xa') }
    const change = { register: 'custom-field', id: 'nguon', revision: 1 } as const
    expect(await program.api.call('records.update', { ...change, fields: without })).toMatchObject({
      ok: false,
      error: { issues: [{ path: 'choices', code: 'choice-in-use' }] },
    })
    await program.ask('records.update', { ...change, fields: { ...choice, isRetired: true } })
    expect((await list({})).columns).not.toContain('custom.nguon')
    expect((await list({ groupBy: 'custom.nguon' })).groups).toHaveLength(3)
  })

  test('keeps its register and its kind; its name stands once in its register', async () => {
    await addField('tien', money)
    const change = { register: 'custom-field', id: 'tien', revision: 1 } as const
    const moved = { ...money, register: 'matter', kind: 'text', unit: '' }
    expect(await program.api.call('records.update', { ...change, fields: moved })).toMatchObject({
      error: {
        issues: [
          { path: 'register', code: 'field-is-fixed' },
          { path: 'kind', code: 'field-is-fixed' },
        ],
      },
    })
    const twin = { register: 'custom-field', id: null, fields: { ...words, label: 'KINH PHI' } } as const
    expect(await program.api.call('records.create', twin)).toMatchObject({
      error: { issues: [{ path: 'label', code: 'twice' }] },
    })
    await addField('o-so-khac', { ...money, register: 'matter' })
  })

  test('changes places with others in one step that is undone as one', async () => {
    await fill()
    const place = (id: string, order: number) => ({
      kind: 'act' as const,
      id,
      revision: 1,
      action: 'place',
      input: { order },
    })
    await program.ask('records.batch', {
      register: 'custom-field',
      operations: [place('tien', 2), place('nguon', 1)],
    })
    expect((await list({})).columns.slice(-3)).toEqual(['custom.nguon', 'custom.tien', 'custom.don-vi'])
    await program.ask('history.undo', {})
    expect((await list({})).columns.slice(-3)).toEqual(['custom.tien', 'custom.nguon', 'custom.don-vi'])
  })
})

test('a report adds up numbers, counts choices and takes fields as columns, with the records behind them', async () => {
  await fill()
  const { sections: _shipped, ...shipped } = structuredClone(coordinationReport)
  const asked: InputOf<'reports.build'> = {
    templateId: 'coordination',
    template: {
      ...shipped,
      scope: 'office',
      sections: [
        {
          kind: 'figures',
          id: 's1',
          title: '',
          figures: ['custom:tien', 'custom:nguon:xa', 'custom:don-vi', 'custom:khong-co'],
          compare: false,
        },
        {
          kind: 'list',
          id: 's2',
          title: '',
          list: 'legal-sessions',
          columns: ['date', 'custom:tien', 'title', 'custom:nguon'],
          limit: 50,
          place: 'body',
        },
      ],
    },
    scope: { regulationIds: [], organisationIds: [], personIds: [] },
    period: { kind: 'month', from: '2026-11-01', to: '2026-11-15' },
  }
  const { parts, unknown } = await program.ask('reports.build', asked)
  const [figures, listed] = parts
  if (figures?.kind !== 'figures' || listed?.kind !== 'list') throw new Error('other parts')
  expect(figures.figures.map(({ label, value }) => [label, value])).toEqual([
    ['Tổng Kinh phí (triệu đồng)', 52.5],
    ['Nguồn tài liệu: Xã tự in', 1],
    ['Số mục có ghi Đơn vị in', 1],
  ])
  expect(unknown).toEqual(['custom:khong-co'])
  const behind = { kind: 'report' as const, report: asked, drill: figures.figures[0]?.drill ?? '' }
  expect((await program.ask('reports.drill', { of: behind })).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(listed.table.columns.map(({ label }) => label)).toEqual([
    'Ngày',
    'Kinh phí (triệu đồng)',
    'Nội dung',
    'Nguồn tài liệu',
  ])
  expect(listed.table.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
    ['2026-11-05', 12.5, 'Buổi a', 'Xã tự in'],
    ['2026-11-12', 40, 'Buổi b', 'Tỉnh cấp'],
  ])
})
