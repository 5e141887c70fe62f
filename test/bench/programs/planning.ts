/**
 * A year planned for twenty regulations of forty obligations each, in an office of realistic size that has accepted this year's
 * plans already, and the matrix of a term of five years: `planning <folder to work in> <records> <runs>`; milliseconds as JSON.
 */
import { join } from 'node:path'
import type { Office } from '#electron/services/office.ts'
import type { Change } from '#shared/registers/define-register.ts'
import { makeRegulationFromTemplate } from '#shared/template/make-regulation.ts'
import { templateObligations } from '#shared/template/obligations/index.ts'
import type { PlanChoice } from '#shared/views/plan/accept-plan.ts'
import { sampleCalendar as calendar } from '#test/support/sample-records.ts'
import { fillOffice, openOffice } from './office.ts'

const [base = '', records = '25000', runs = '7'] = process.argv.slice(2)
const regulations = 20
const obligations = 40
const departments = 10
const [thisYear, nextYear] = [2026, 2027]

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The template, some of its obligations twice so that there are forty, between two bodies and ten departments. */
function regulationOf(index: number): { id: string; changes: Change[] } {
  let ids = 0
  const { regulationId, changes } = makeRegulationFromTemplate(
    {
      title: `Quy chế phối hợp số ${index}`,
      shortTitle: `Quy chế ${index}`,
      symbol: '',
      parentInstrument: '',
      validFrom: '2026-01-01',
      validTo: '2030-12-31',
      roles: {
        ban: 'cq0',
        ubnd: 'cq1',
        'vp-ubnd': 'cq2',
        standing: 'cq0',
        'so-tai-chinh': 'cq3',
        'so-noi-vu': 'cq4',
        'so-vhttdl': 'cq5',
        'hoi-nha-bao': 'cq6',
      },
      departmentIds: Array.from({ length: departments }, (_, at) => `cq${10 + at}`),
      articles: Array.from({ length: 22 }, (_, at) => at + 1),
      obligations: templateObligations.map(({ code }) => code),
    },
    { newId: () => `qc${index}n${++ids}`, calendar },
  )
  const made = changes.filter((change) => change.register === 'obligation')
  const again = made.slice(0, obligations - made.length).map((change, at): Change => {
    if (change.register !== 'obligation' || change.kind !== 'create') return change
    return { ...change, id: `qc${index}l${at}`, fields: { ...change.fields, code: `NV-${36 + at}` } }
  })
  return { id: regulationId, changes: [...changes.map(issued), ...again] }
}

function issued(change: Change): Change {
  return change.register === 'regulation' && change.kind === 'create'
    ? { ...change, fields: { ...change.fields, stage: 'issued' } }
    : change
}

async function acceptAll(office: Office, regulationId: string, year: number): Promise<void> {
  const { plans } = office.services()
  const choices = plans
    .compute({ regulationId, year })
    .items.filter(({ status }) => status === 'new')
    .map(({ key }): PlanChoice => ({ key, act: 'make', title: null, on: null, leadId: null }))
  if (choices.length > 0) await plans.accept({ regulationId, year, choices })
}

async function measure() {
  const office = await openOffice(join(base, 'planning'))
  await fillOffice(office, Number(records))
  const ids: string[] = []
  for (let index = 0; index < regulations; index += 1) {
    const { id, changes } = regulationOf(index)
    await office.services().records.write('bench.regulation', () => changes)
    await acceptAll(office, id, thisYear)
    ids.push(id)
  }
  const { plans, fulfilments } = office.services()
  const planAll = (year: number) => ids.map((regulationId) => plans.compute({ regulationId, year }))
  const matrix = (regulationId: string) =>
    fulfilments.matrix({ regulationId, from: '2026-01-01', to: '2030-12-31', zoom: 'month', lead: '' })
  const items = planAll(nextYear).reduce((sum, plan) => sum + plan.items.length, 0)
  const all = { next: [] as number[], again: [] as number[], matrix: [] as number[] }
  for (let turn = 0; turn < Number(runs); turn += 1) {
    all.next.push(timed(() => planAll(nextYear)))
    all.again.push(timed(() => planAll(thisYear)))
    all.matrix.push(timed(() => matrix(ids[turn % ids.length] ?? '')))
  }
  const stored = office.services().store.read.all('task').length
  await office.close()
  process.stdout.write(JSON.stringify({ items, stored, ...all }))
}

await measure()
