import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { GaugesScreen } from '#renderer/features/gauges/index.ts'
import { spanOfPeriod } from '#renderer/features/gauges/periods.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'
import { eventFields } from '#test/support/sample-records.ts'

const fill = async (program: InProcess) => {
  for (const [index, mode] of (['online', 'hybrid', 'in-person'] as const).entries())
    await program.ask('records.create', {
      register: 'event',
      id: `hn-${index}`,
      fields: eventFields(`Hội nghị ${index}`, '2026-03-04', { mode }),
    })
}

function Screen() {
  return <GaugesScreen place={useNavigation((state) => state.place)} />
}
const draw = async (language: 'vi' | 'en' = 'vi') => {
  useNavigation.setState({ place: { screen: 'gauges' }, past: [] })
  const drawn = await renderWithApi(<Screen />, { fill, language })
  await screen.findByRole('list', { name: language === 'vi' ? 'Các chỉ số' : 'Gauges' })
  return drawn
}
const row = (name: RegExp) => screen.getByRole('button', { name })

describe('the gauges', () => {
  it('say the share, what is still allowed, and list the conferences behind it', async () => {
    const { user } = await draw()
    expect(row(/Hội nghị trực tuyến/).textContent).toContain('66,7 % trực tuyến')
    expect(row(/Hội nghị trực tuyến/).textContent).toContain('còn được họp trực tiếp 0')
    const list = screen.getByRole('table', { name: 'Danh sách' })
    expect(within(list).getAllByRole('row')).toHaveLength(4)
    await user.click(within(list).getByRole('button', { name: 'Hội nghị 2' }))
    expect(useNavigation.getState().place).toMatchObject({
      screen: 'calendar',
      id: 'hn-2',
      day: '2026-03-04',
    })
  })

  it('do not know a limit without last year, until its figure is typed; emptied it is unknown again', async () => {
    const { user, program } = await draw()
    expect(row(/Số hội nghị trong năm/).textContent).toContain('Chưa đủ số liệu')
    await user.click(row(/Số hội nghị trong năm/))
    const field = await screen.findByLabelText('Số hội nghị năm 2025')
    await user.type(field, '20{Enter}')
    await waitFor(() => expect(row(/Số hội nghị trong năm/).textContent).toContain('3 trên 18'))
    expect(await program.ask('records.get', { register: 'volume-year', id: '2025' })).toMatchObject({
      conferences: 20,
      inPerson: null,
      documents: null,
    })
    await user.clear(field)
    await user.tab()
    await waitFor(() => expect(row(/Số hội nghị trong năm/).textContent).toContain('Chưa đủ số liệu'))
  })

  it('follow a limit that the office changes, and keep it when the field is emptied', async () => {
    const { user, program } = await draw()
    const field = screen.getByLabelText('Tỷ lệ trực tuyến ít nhất (%)')
    await user.clear(field)
    await user.tab()
    expect(await program.ask('gauges.get', { year: 2026 })).toMatchObject({ limits: { leastOnline: 60 } })
    await user.clear(field)
    await user.type(field, '70{Enter}')
    await waitFor(() => expect(row(/Hội nghị trực tuyến/).textContent).toContain('Chưa đạt'))
  })

  it('speak English, and of another year', async () => {
    const { user } = await draw('en')
    await user.click(screen.getByRole('button', { name: 'Year before' }))
    expect(await screen.findByText('whole year')).toBeDefined()
    expect(row(/Online conferences/).textContent).toContain('No conference yet')
  })
})

describe('the deadlines of meeting papers', () => {
  it('show what is late or missing, and all of it when asked', async () => {
    const { user } = await draw()
    await user.click(screen.getByRole('tab', { name: 'Thời hạn giấy tờ họp' }))
    expect(await screen.findByRole('heading', { name: 'Thông báo kết luận: 3' })).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Gửi tài liệu' }))
    expect(await screen.findByText('Không có giấy tờ nào trễ hoặc thiếu.')).toBeDefined()
  })
})

describe('periods', () => {
  it('are whole months, quarters and years', () => {
    expect(spanOfPeriod('year', 2026)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(spanOfPeriod('q1', 2028)).toEqual({ from: '2028-01-01', to: '2028-03-31' })
    expect(spanOfPeriod('m2', 2028)).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  })
})
