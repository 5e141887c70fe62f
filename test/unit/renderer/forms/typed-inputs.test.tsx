import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { TimeInput } from '#renderer/forms/TimeInput.tsx'
import { renderWithApi } from '#test/support/render-with-api.tsx'

/** Shows what the form would hold, so that a test sees value and text apart. */
function DayField({ first = null }: { first?: string | null }) {
  const [value, setValue] = useState<string | null>(first)
  return (
    <>
      <DayInput label="Thời hạn" value={value} onChange={setValue} />
      <output>{value ?? 'none'}</output>
      <button type="button" onClick={() => setValue('2026-12-01')}>
        other
      </button>
    </>
  )
}

function TimeField() {
  const [value, setValue] = useState<string | null>(null)
  return (
    <>
      <TimeInput label="Giờ" value={value} onChange={setValue} />
      <output>{value ?? 'none'}</output>
    </>
  )
}

const field = (label: string) => screen.getByRole<HTMLInputElement>('textbox', { name: label })
const held = () => screen.getByRole('status').textContent

describe('a typed day', () => {
  it.each([
    ['20/10/2016', '2016-10-20', '20/10/2016'],
    ['20.10.2016', '2016-10-20', '20/10/2016'],
    ['5-3-26', '2026-03-05', '05/03/2026'],
    ['20/10', '2026-10-20', '20/10/2026'],
  ])('reads %s', async (typed, value, shown) => {
    const { user } = await renderWithApi(<DayField />)
    await user.type(field('Thời hạn'), typed)
    expect(field('Thời hạn').value).toBe(typed)
    await user.tab()
    expect(held()).toBe(value)
    expect(field('Thời hạn').value).toBe(shown)
    expect(field('Thời hạn').validity.valid).toBe(true)
  })

  it('keeps a day that does not exist as it was typed, says so, and holds no value', async () => {
    const { user } = await renderWithApi(<DayField first="2026-11-30" />)
    await user.clear(field('Thời hạn'))
    await user.type(field('Thời hạn'), '31/02/2027')
    expect(screen.queryByText(/Không phải ngày có thật/)).toBeNull()
    await user.tab()
    expect(field('Thời hạn').value).toBe('31/02/2027')
    expect(screen.getByText(/Không phải ngày có thật/)).toBeTruthy()
    expect(held()).toBe('none')
    expect(field('Thời hạn').validity.valid).toBe(false)
  })

  it('says so even before it is left when the form asks', async () => {
    const { user } = await renderWithApi(<DayField />)
    await user.type(field('Thời hạn'), '45/13')
    field('Thời hạn').checkValidity()
    expect(await screen.findByText(/Không phải ngày có thật/)).toBeTruthy()
  })

  it('gives way to a value from elsewhere', async () => {
    const { user } = await renderWithApi(<DayField />)
    await user.type(field('Thời hạn'), '99')
    await user.click(screen.getByRole('button', { name: 'other' }))
    expect(field('Thời hạn').value).toBe('01/12/2026')
    expect(field('Thời hạn').validity.valid).toBe(true)
  })

  it.each([
    ['20/10/2107', 'Năm 2107? Kiểm tra lại năm đã gõ.'],
    ['20/10/99', 'Năm 2099? Kiểm tra lại năm đã gõ.'],
    ['20/10/2005', 'Năm 2005? Kiểm tra lại năm đã gõ.'],
  ])('asks softly about a year far from now (%s), and takes the day', async (typed, doubt) => {
    const { user } = await renderWithApi(<DayField />)
    await user.type(field('Thời hạn'), typed)
    expect(field('Thời hạn').getAttribute('aria-describedby')).toBe(screen.getByText(doubt).closest('p')?.id)
    expect(field('Thời hạn').validity.valid).toBe(true)
    expect(field('Thời hạn').getAttribute('aria-invalid')).not.toBe('true')
    expect(held()).not.toBe('none')
  })

  it.each(['20/10/2006', '20/10/2046', '20/10'])('asks nothing about %s', async (typed) => {
    const { user } = await renderWithApi(<DayField />)
    await user.type(field('Thời hạn'), typed)
    expect(screen.queryByText(/Kiểm tra lại năm/)).toBeNull()
  })

  it('asks nothing about a far day that was there before, like that of an old law', async () => {
    await renderWithApi(<DayField first="1992-04-15" />)
    expect(field('Thời hạn').value).toBe('15/04/1992')
    expect(screen.queryByText(/Kiểm tra lại năm/)).toBeNull()
  })

  it('names the weekday and the holiday', async () => {
    const { user } = await renderWithApi(<DayField />)
    await user.type(field('Thời hạn'), '24/11/2026')
    expect(screen.getByText('Thứ Ba')).toBeTruthy()
    expect(screen.getByText('Ngày Văn hóa Việt Nam')).toBeTruthy()
  })

  it('is chosen from the calendar by keyboard, where days off say their names', async () => {
    const { user } = await renderWithApi(<DayField first="2026-11-23" />)
    await user.click(field('Thời hạn'))
    await user.keyboard('{F4}')
    const holiday = await screen.findByRole('button', { name: /24\/11\/2026, Ngày Văn hóa Việt Nam/ })
    expect(holiday.getAttribute('data-off')).toBe('true')
    await user.click(holiday)
    expect(held()).toBe('2026-11-24')
    expect(field('Thời hạn').value).toBe('24/11/2026')
  })
})

describe('a typed time', () => {
  it.each([
    ['8h', '08:00'],
    ['8h30', '08:30'],
    ['14:00', '14:00'],
    ['7 giờ 15', '07:15'],
  ])('reads %s', async (typed, value) => {
    const { user } = await renderWithApi(<TimeField />)
    await user.type(field('Giờ'), typed)
    await user.tab()
    expect(held()).toBe(value)
    expect(field('Giờ').value).toBe(value)
  })

  it('keeps what is no time of day, and says so', async () => {
    const { user } = await renderWithApi(<TimeField />)
    await user.type(field('Giờ'), '25h70')
    await user.tab()
    expect(field('Giờ').value).toBe('25h70')
    expect(screen.getByText(/Không phải giờ hợp lệ/)).toBeTruthy()
    expect(held()).toBe('none')
  })
})
