import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { DueRuleInput } from '#renderer/forms/due-rule/DueRuleInput.tsx'
import type { RuleSpan } from '#renderer/forms/due-rule/upcoming-dues.ts'
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import { readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const open: RuleSpan = { from: null, to: null, term: null }

function ruleOf(sentence: string): DueRule {
  const read = readSentence(sentence)
  if (!read.ok) throw new Error(read.code)
  return read.rule
}

/** Shows the rule that a form would hold, in words. */
function Field({ first = null, span = open }: { first?: DueRule | null; span?: RuleSpan }) {
  const [rule, setRule] = useState<DueRule | null>(first)
  return (
    <form aria-label="form">
      <DueRuleInput label="Thời hạn" value={rule} onChange={setRule} span={span} />
      <output>{rule === null ? 'none' : sentenceOf(rule)}</output>
      <button type="button" onClick={() => setRule(ruleOf('trong tháng 7 hằng năm'))}>
        other
      </button>
    </form>
  )
}

const sentence = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Thời hạn/ })
const held = () => screen.getByRole('status').textContent
const openForm = { name: 'Chọn từng phần' }
const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name })

/** The listed dates, first column. */
function dates(): string[] {
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  return rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent?.trim() ?? '')
}

describe('a due rule', () => {
  it('is read from the sentence as it is typed, with its next twelve dates, and written out when left', async () => {
    const { user } = await renderWithApi(<Field />)
    await user.type(sentence(), 'truoc ngay 25 hang thang, lui ve ngay lam viec truoc')
    expect(sentence().value).toBe('truoc ngay 25 hang thang, lui ve ngay lam viec truoc')
    expect(held()).toBe('trước ngày 25 hằng tháng, lùi về ngày làm việc trước nếu trùng ngày nghỉ')
    expect(dates()).toHaveLength(12)
    // 25/4/2027 is a Sunday; the Friday before it is a working day.
    expect(dates().join()).toContain('23/04/2027')
    expect(screen.getByText(/25\/04\/2027, trừ .*, lùi về 23\/04/)).toBeTruthy()
    await user.tab()
    expect(sentence().value).toBe(held())
  })

  it('keeps the last good rule while the sentence cannot be read, marks the place and cannot be saved', async () => {
    const { user } = await renderWithApi(<Field first={ruleOf('trước ngày 25 hằng tháng')} />)
    await user.click(screen.getByRole('button', openForm))
    await user.clear(sentence())
    await user.type(sentence(), 'trước ngày 20 hằng tuần')
    expect(held()).toBe('trước ngày 25 hằng tháng')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày' }).value).toBe('25')
    expect(screen.getByText('tuần', { selector: 'mark' })).toBeTruthy()
    expect(screen.getByText(/Chưa hiểu chỗ này/)).toBeTruthy()
    expect(sentence().getAttribute('aria-invalid')).not.toBe('true')
    await user.tab()
    expect(sentence().getAttribute('aria-invalid')).toBe('true')
    expect(sentence().value).toBe('trước ngày 20 hằng tuần')
    expect(screen.getByRole<HTMLFormElement>('form', { name: 'form' }).checkValidity()).toBe(false)
    await user.click(screen.getByRole('button', { name: 'other' }))
    expect(sentence().value).toBe('trong tháng 7 hằng năm')
    expect(screen.getByRole<HTMLFormElement>('form', { name: 'form' }).checkValidity()).toBe(true)
  })

  it('is written by the form, and the form follows the sentence', async () => {
    const { user } = await renderWithApi(<Field />)
    await user.click(screen.getByRole('button', openForm))
    expect(held()).toBe('trước ngày 25 hằng tháng, lùi về ngày làm việc trước nếu trùng ngày nghỉ')
    await user.selectOptions(choice('Bao lâu một lần'), 'quarter')
    await user.selectOptions(choice('Vào'), 'working-day')
    await user.selectOptions(choice('Nếu trùng ngày nghỉ'), 'keep')
    expect(sentence().value).toBe('trước ngày làm việc cuối cùng của tháng cuối quý')
    await user.clear(sentence())
    await user.type(sentence(), '10 ngày làm việc trước khi ban hành')
    expect(screen.getByRole('radio', { name: 'Theo sự việc', checked: true })).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Khi nào (sự việc)' }).value).toBe(
      'ban hành',
    )
  })

  it('says which field of the form is in the way, keeps the rule before, and cannot be saved', async () => {
    const { user } = await renderWithApi(<Field first={ruleOf('trước ngày 25 hằng tháng')} />)
    await user.click(screen.getByRole('button', openForm))
    const day = screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày' })
    await user.clear(day)
    expect(screen.queryByText('Ô này bắt buộc phải có.')).toBeNull()
    expect(held()).toBe('trước ngày 25 hằng tháng')
    expect(day.validity.valid).toBe(false)
    await user.tab()
    await user.tab()
    await user.click(sentence())
    expect(await screen.findByText('Ô này bắt buộc phải có.')).toBeTruthy()
    await user.type(day, '20')
    expect(held()).toBe('trước ngày 20 hằng tháng')
    await waitFor(() => expect(day.validity.valid).toBe(true))
  })

  it('lets neither stay half said once the other says a rule, be it the same', async () => {
    const { user } = await renderWithApi(<Field first={ruleOf('trước ngày 25 hằng tháng')} />)
    const form = screen.getByRole<HTMLFormElement>('form', { name: 'form' })
    await user.click(screen.getByRole('button', openForm))
    await user.click(screen.getByRole('radio', { name: 'Một lần' }))
    expect(form.checkValidity()).toBe(false)
    await user.type(sentence(), '.')
    expect(screen.getByRole('radio', { name: 'Theo kỳ', checked: true })).toBeTruthy()
    expect(form.checkValidity()).toBe(true)
    await user.type(sentence(), ' xyz')
    expect(form.checkValidity()).toBe(false)
    await user.click(screen.getByRole('radio', { name: 'Một lần' }))
    await user.click(screen.getByRole('radio', { name: 'Theo kỳ' }))
    expect(sentence().value).toBe('trước ngày 25 hằng tháng')
    expect(form.checkValidity()).toBe(true)
    expect(held()).toBe('trước ngày 25 hằng tháng')
  })

  it('offers common sentences that the keyboard takes, with the typed numbers', async () => {
    const { user } = await renderWithApi(<Field />)
    await user.type(sentence(), 'trước ngày 18')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(held()).toBe('trước ngày 18 hằng tháng, lùi về ngày làm việc trước nếu trùng ngày nghỉ')
    expect(sentence().value).toBe(held())
  })

  it('lists only dates within the days on which it binds, and says so when there are none', async () => {
    const span = { from: '2027-01-01', to: '2027-03-31', term: { from: '2027-01-01', to: '2027-03-31' } }
    const { user } = await renderWithApi(<Field first={ruleOf('ngày 15 hằng tháng')} span={span} />)
    expect(dates()).toEqual(['15/01/2027 Thứ Sáu', '15/02/2027 Thứ Hai', '15/03/2027 Thứ Hai'])
    await user.clear(sentence())
    await user.type(sentence(), 'trong quý cuối giai đoạn')
    expect(dates()).toEqual(['31/03/2027 Thứ Tư'])
    await user.clear(sentence())
    await user.type(sentence(), 'ngày 15/8 hằng năm')
    expect(screen.getByText(/Không có ngày đến hạn nào/)).toBeTruthy()
  })

  it('asks for the term where there is none', async () => {
    await renderWithApi(<Field first={ruleOf('trong quý cuối giai đoạn')} />)
    expect(screen.getByText(/Quy chế chưa có ngày bắt đầu/)).toBeTruthy()
  })

  it('tries a day for a rule that hangs on an event', async () => {
    const { user } = await renderWithApi(
      <Field first={ruleOf('trong 2 ngày làm việc kể từ khi có yêu cầu')} />,
    )
    const day = screen.getByRole<HTMLInputElement>('textbox', { name: 'Thử với ngày' })
    await user.clear(day)
    await user.type(day, '23/11/2026')
    // Tuesday 24/11 is a public holiday.
    expect(dates()).toEqual(['26/11/2026 Thứ Năm'])
    expect(screen.getByText(/2 ngày làm việc sau 23\/11\/2026 \(trừ 24\/11/)).toBeTruthy()
  })

  it('has the sentence in English beside it for an English user', async () => {
    await renderWithApi(<Field first={ruleOf('trước ngày 25 hằng tháng')} />, { language: 'en' })
    expect(screen.getByText('by day 25 of every month')).toBeTruthy()
    expect(dates()).toHaveLength(12)
  })
})
