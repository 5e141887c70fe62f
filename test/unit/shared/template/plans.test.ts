import { describe, expect, test } from 'vitest'
import { explainVi } from '#shared/calendar/due-rules/explain-vi.ts'
import { sayPeriod } from '#shared/calendar/due-rules/period-words.ts'
import { formatDay, weekdayName } from '#shared/lib/vi-dates.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { templateChapters } from '#shared/template/chapters.ts'
import { templateObligations } from '#shared/template/obligations/index.ts'
import { duesOfRegulation, type ObligationDue } from '#shared/views/obligations/obligation-dues.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import { makeInProcess } from '#test/support/in-process-api.ts'

// The whole year of the template regulation, one due a line, read against the calendar line by line (docs/regulations.md):
// public holidays of Bộ luật Lao động Điều 112 and Nghị quyết 28/2026/QH16, Tết 16-20/02/2026, the swaps of 02/01/2026 and
// (proposed) 31/8/2026, and the program's proposals for 2027, whose notice is not out.

/** The template with every part of it, signed for 2026-2027; one department stands for each of them. */
async function signedTemplate() {
  const program = await makeInProcess({ startAt: '2026-01-01T01:00:00.000Z' })
  await program.ask('directory.add-starters', {})
  const { id, leftOut } = await program.ask('regulations.start-from-template', {
    title: 'Quy chế phối hợp công tác, giai đoạn 2026 - 2027',
    shortTitle: '',
    symbol: '',
    parentInstrument: '',
    validFrom: '2026-01-01',
    validTo: '2027-12-31',
    roles: {
      ban: 'ban-tgdv',
      ubnd: 'ubnd',
      'vp-ubnd': 'vp-ubnd',
      standing: 'ban-tgdv',
      'so-tai-chinh': 'so-tai-chinh',
      'so-noi-vu': 'so-noi-vu',
      'so-vhttdl': 'so-vhttdl',
      'hoi-nha-bao': 'hoi-nha-bao',
    },
    departmentIds: ['so-y-te'],
    articles: templateChapters.flatMap(({ articles }) => articles.map(({ number }) => number)),
    obligations: templateObligations.map(({ code }) => code),
  })
  expect(leftOut).toEqual([])
  const record = (await program.ask('records.get', { register: 'regulation', id })) as unknown as Regulation
  const fields = { ...fieldsOf(record), stage: 'issued', signedOn: '2026-01-01' }
  await program.ask('records.update', { register: 'regulation', id, revision: record.revision, fields })
  return { id, context: program.services().context() }
}

function lineOf({ due, period, obligation, milestone }: ObligationDue): string {
  const { code, title } = obligation
  const what = milestone.label === '' ? title : `${title} (${milestone.label})`
  const parts = [
    `${formatDay(due.dueOn)} ${weekdayName(due.dueOn)}`,
    code,
    what,
    // The warnings before the end of the term are for no period.
    sayPeriod(period) || '-',
    explainVi(due),
  ]
  return parts.join(' | ')
}

const inOrder = (a: ObligationDue, b: ObligationDue) =>
  a.due.dueOn.localeCompare(b.due.dueOn) || a.obligation.code.localeCompare(b.obligation.code)

describe('the plan of the template regulation', async () => {
  const { id, context } = await signedTemplate()
  const links = linkObligations(context)

  test.each([2026, 2027])('%i', async (year) => {
    const dues = duesOfRegulation(id, `${year}-01-01`, `${year}-12-31`, context, links)
    const plan = `${dues.toSorted(inOrder).map(lineOf).join('\n')}\n`
    await expect(plan).toMatchFileSnapshot(`plans/${year}.txt`)
  })
})
