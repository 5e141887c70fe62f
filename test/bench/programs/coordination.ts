/**
 * What a clerk waits for in the registers of an office of many records: a list, a filtered list, the balance, the overview, a
 * thread, the day, over the commands as the window calls them: `coordination <folder to work in> <records> <runs>`; milliseconds as JSON.
 */
import { join } from 'node:path'
import { plainView } from '#shared/query/list-view.ts'
import type { Change } from '#shared/registers/define-register.ts'
import { coordinationOf } from '../coordination-records.ts'
import { callable, fillOffice, openOffice, write } from './office.ts'

const [base = '', records = '50000', runs = '7'] = process.argv.slice(2)
const bodies = 50
const year = { from: '2026-01-01', to: '2026-12-31' }
const page = { register: 'information-exchange', scope: [], offset: 0, limit: 100, inBin: false }

const asked: Readonly<Record<string, readonly [string, unknown]>> = {
  list: ['records.query', { ...page, view: plainView }],
  typed: ['records.query', { ...page, view: { ...plainView, text: 'giai phong mat bang' } }],
  titles: ['coordination.titles', {}],
  overview: ['coordination.overview', {}],
  balance: ['exchanges.balance', year],
  thread: ['exchanges.thread', { id: 'dp25000' }],
  today: ['today.get', {}],
  quarters: ['press.quarters', { year: 2026 }],
}

async function measure() {
  const office = await openOffice(join(base, 'coordination'))
  await fillOffice(office, 5000)
  await write(office, coordinationOf(Number(records), bodies))
  const call = callable(office)
  const times: Record<string, number[]> = {}
  for (let turn = 0; turn < Number(runs); turn += 1)
    for (const [key, [name, input]] of Object.entries(asked)) {
      // A change in between: what is remembered of an unchanged office is not what is measured.
      const more = coordinationOf(2, bodies)
      await write(
        office,
        more.map((change, at) => ({ ...change, id: `k${turn}${key}${at}` }) as Change),
      )
      const start = performance.now()
      await call(name, input)
      times[key] = [...(times[key] ?? []), performance.now() - start]
    }
  await office.close()
  process.stdout.write(JSON.stringify({ records: Number(records), times }))
}

await measure()
