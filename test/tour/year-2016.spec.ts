/**
 * A year of the regulation of 2016: its eight clauses, every register used in every quarter of 2017, every clause proven in
 * the matrix, the year's report in both formats, and its figures held against a count of our own from the files on disk.
 */
import { join } from 'node:path'
import { expect, test } from '../e2e/fixtures/program.ts'
import { results } from './desk.ts'
import { quarters } from './year-2016/entries.ts'
import { type Fingers, fingersOf } from './year-2016/fingers.ts'
import { proveClauses } from './year-2016/matrix.ts'
import {
  chooseIssuers,
  enterClauses,
  enterDecision,
  enterObligations,
  enterOffice,
} from './year-2016/office.ts'
import { reportYear } from './year-2016/report.ts'

test('the year 2017 of the regulation of 2016 is walked, proven and reported', async ({ desk }) => {
  test.setTimeout(900_000)
  const complaints: string[] = []
  /** One sitting at the program, on a day of 2017. */
  const sit = async (now: string, work: (fingers: Fingers) => Promise<void>) => {
    const running = await desk.start({ now, env: { PHOIHOP_SAVE_DIR: results } })
    running.page.setDefaultTimeout(15_000)
    await running.page.setViewportSize({ width: 1366, height: 768 })
    await work(fingersOf(running.page))
    complaints.push(...running.complaints)
    await running.close()
  }
  await test.step('the bodies, the regulation and what it asks', () =>
    sit('2017-01-03T01:00:00Z', async (fingers) => {
      await enterOffice(fingers)
      await chooseIssuers(fingers)
      await enterClauses(fingers)
      await enterObligations(fingers)
    }))
  for (const { now, entries } of quarters)
    await test.step(`what was done by ${now.slice(0, 10)}`, () =>
      sit(now, async (fingers) => {
        if (now === quarters[0]?.now) await enterDecision(fingers)
        for (const entry of entries) await fingers.enter(entry)
      }))
  await test.step('every clause is proven in the matrix', () =>
    sit('2017-12-28T02:00:00Z', async (fingers) => {
      // Five are asked for in each quarter, the other five once.
      expect(await proveClauses(fingers)).toBe(5 * 4 + 5)
      await fingers.page.screenshot({ path: join(results, 'nam-2017-ma-tran.png') })
    }))
  await test.step('the year is reported in both formats, with the figures of a count of our own', () =>
    sit('2017-12-28T03:00:00Z', (fingers) => reportYear(fingers, desk.dataDir)))
  expect(complaints).toEqual([])
})
