/** The year in the matrix: every clause must be shown as kept, by the records that the walk has entered. */
import { expect } from '@playwright/test'
import { vi } from '#shared/i18n/vi.ts'
import { clauses } from './clauses.ts'
import type { Fingers } from './fingers.ts'

/** What is due in the year is kept, but for one request that nobody had to answer yet. Returns how many dues there were. */
export async function proveClauses({ page, goTo }: Fingers): Promise<number> {
  await goTo(vi.nav.screens.regulations)
  await page.getByRole('tab', { name: vi.regulations.tabs.matrix }).click()
  const zoom = page.getByRole('radiogroup', { name: vi.matrix.zoom.label })
  await zoom.getByText(vi.matrix.zoom.year, { exact: true }).click()
  let owed = 0
  for (const [index, { asks }] of clauses.entries())
    for (const { code } of asks) {
      const cell = page.getByRole('gridcell', { name: new RegExp(`^Điều ${index + 1}, ${code}, .*2017`) })
      const name = (await cell.getAttribute('aria-label')) ?? (await cell.textContent()) ?? ''
      expect(name, code).toMatch(/đúng hạn/)
      expect(name, code).not.toMatch(/quá hạn|chưa đến hạn/)
      owed += Number(/(\d+) đúng hạn/.exec(name)?.[1] ?? 0)
    }
  return owed
}
