import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DueWhy } from '#renderer/forms/DueWhy.tsx'
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import { nextDues } from '#shared/calendar/due-rules/dues.ts'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })
const rule: DueRule = {
  kind: 'periodic',
  every: { unit: 'year' },
  part: 11,
  following: false,
  spot: { kind: 'day', day: 24, limit: 'before' },
  onDayOff: 'previous',
}
const [due] = nextDues(rule, '2026-11-01', 1, calendar)
if (!due) throw new Error('no due')

describe('the why of a date', () => {
  it('is opened and closed by the keyboard, and an Esc that closes it goes no further', async () => {
    const onKeyDown = vi.fn()
    const { user } = await renderWithApi(
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for the panel around the date
      <div onKeyDown={(event) => event.key === 'Escape' && onKeyDown()}>
        <DueWhy why={due.why} dueOn={due.dueOn} />
      </div>,
    )
    await user.tab()
    const button = screen.getByRole('button', { name: 'Vì sao là ngày 23/11/2026' })
    expect(document.activeElement).toBe(button)
    expect(button.getAttribute('aria-description')).toMatch(/^24\/11\/2026, trừ 24\/11 .*, lùi về 23\/11$/)
    await user.keyboard('{Enter}')
    expect((await screen.findByRole('note')).textContent).toMatch(/Thứ Hai, 23\/11\/2026.*lùi về 23\/11$/)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('note')).toBeNull())
    expect(onKeyDown).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    expect(onKeyDown).toHaveBeenCalledOnce()
  })

  it('speaks English to an English user, the day itself being the button', async () => {
    const { user } = await renderWithApi(
      <DueWhy why={due.why} dueOn={due.dueOn}>
        23/11
      </DueWhy>,
      { language: 'en' },
    )
    await user.click(screen.getByRole('button', { name: 'Why 23/11/2026' }))
    expect((await screen.findByRole('note')).textContent).toContain('moved back to 23/11')
  })
})
