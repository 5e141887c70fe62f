/** Reports through the program: computed, looked behind, drafted as a paper that keeps what it said. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/commands.ts'
import { coordinationReport } from '#shared/reports/templates/coordination.ts'
import type { ReportFigure } from '#shared/views/reports/report.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'

const choice: InputOf<'reports.build'> = {
  templateId: 'task-progress',
  scope: { regulationIds: [], organisationIds: [], personIds: [] },
  period: { kind: 'year', from: '2025-12-15', to: '2026-12-14' },
}

let program: InProcess
beforeAll(async () => {
  program = await makeInProcess({ startAt: '2026-11-23T01:00:00.000Z', isSample: true })
})

async function figure(key: string): Promise<ReportFigure> {
  const { parts } = await program.ask('reports.build', choice)
  const found = parts
    .flatMap((part) => (part.kind === 'figures' ? part.figures : []))
    .find((one) => one.key === key)
  if (!found) throw new Error(key)
  return found
}

describe('a report', () => {
  test('is looked behind to the records that each number counts', async () => {
    const overdue = await figure('tasks-overdue')
    const lines = await program.ask('reports.drill', {
      of: { kind: 'report', report: choice, drill: overdue.drill ?? '' },
    })
    expect(lines.length).toBe(overdue.value)
    expect(lines.every(({ register, title }) => register === 'task' && title !== '')).toBe(true)
  })

  test('follows every change of the records', async () => {
    const before = await figure('tasks-overdue')
    const [line] = await program.ask('reports.drill', {
      of: { kind: 'report', report: choice, drill: before.drill ?? '' },
    })
    const task = await program.ask('records.get', { register: 'task', id: line?.id ?? '' })
    await program.ask('records.remove', { register: 'task', id: task.id, revision: task.revision })
    expect((await figure('tasks-overdue')).value).toBe((before.value ?? 0) - 1)
    await program.ask('history.undo', {})
    expect((await figure('tasks-overdue')).value).toBe(before.value)
  })

  test('asked for by a template that is gone is refused', async () => {
    const answer = await program.api.call('reports.build', { ...choice, templateId: 'khong-co' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'unknown-record' } })
  })

  test('of a template that is being edited needs nothing kept', async () => {
    const template = { ...coordinationReport, scope: 'office' as const, name: 'Đang sửa' }
    const data = await program.ask('reports.build', { ...choice, template: structuredClone(template) })
    expect(data.name).toBe('Đang sửa')
  })

  test('names what its template asks for and the program does not have', async () => {
    const sections = [
      { kind: 'figures' as const, id: 'a', title: '', figures: ['tasks-total', 'mat-roi'], compare: false },
      { kind: 'table' as const, id: 'b', title: '', table: 'khong-con', options: {}, place: 'body' as const },
    ]
    const data = await program.ask('reports.build', {
      ...choice,
      template: { ...structuredClone(coordinationReport), scope: 'office', sections } as never,
    })
    expect(data.unknown).toEqual(['mat-roi', 'khong-con'])
    expect(data.parts.map(({ kind }) => kind)).toEqual(['figures'])
  })
})

describe('the paper of a report', () => {
  const request = {
    kind: 'report' as const,
    ...choice,
    format: 'state' as const,
    narratives: { m3: 'Đoạn do người soạn viết.\n- Ý thứ hai.' },
  }

  test('keeps its figures and their records as of its day', async () => {
    const now = await figure('tasks-overdue')
    const { id } = await program.ask('papers.draft', { request, again: true })
    const paper = program.services().store.read.get('paper', id)
    const kept = paper?.figures.find(({ key }) => key === 'tasks-overdue')
    expect(kept).toMatchObject({ label: now.label, value: now.value })
    expect(kept?.of).toHaveLength(now.value ?? 0)
    expect(paper?.origin).toMatchObject({ asOf: '2026-11-23' })
    const one = kept?.of[0]
    const task = await program.ask('records.get', { register: 'task', id: one?.id ?? '' })
    await program.ask('records.remove', { register: 'task', id: task.id, revision: task.revision })
    expect((await figure('tasks-overdue')).value).toBe((now.value ?? 0) - 1)
    const lines = await program.ask('reports.drill', {
      of: { kind: 'paper', paperId: id, drill: 'tasks-overdue' },
    })
    expect(lines.map((line) => line.id)).toContain(task.id)
    expect(program.services().store.read.get('paper', id)?.figures).toEqual(paper?.figures)
    await program.ask('history.undo', {})
  })

  test('says what somebody wrote in place of the draft', async () => {
    const { id } = await program.ask('papers.draft', { request, again: true })
    const body = JSON.stringify(program.services().store.read.get('paper', id)?.parts.body)
    expect(body).toContain('Đoạn do người soạn viết.')
    expect(body).toContain('- Ý thứ hai.')
    expect(body).not.toContain('Tổng số nhiệm vụ theo dõi là')
  })

  test('of a regulation is refused without one, naming the place', async () => {
    const answer = await program.api.call('papers.draft', {
      request: { ...request, templateId: 'coordination-report' },
      again: true,
    })
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'paper-incomplete', issues: [{ path: 'scope.regulationIds', code: 'required' }] },
    })
  })
})
