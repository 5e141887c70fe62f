import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Paper } from '#shared/registers/paper/index.ts'
import type { Drawn } from '#test/support/render-with-api.tsx'
import { drawReports, go, placeNow } from './office.tsx'

const progress = { id: 'task-progress' }
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const papersOf = async ({ program }: Drawn) =>
  (await program.ask('records.all', { register: 'paper' })) as unknown as Paper[]
const narrative = async () =>
  (await screen.findAllByRole('textbox', { name: /^Nội dung: 1. Kết quả chung/ }))[0] as HTMLTextAreaElement

describe('the list of reports', () => {
  it('says of each what it is for, and opens it', async () => {
    const { user } = await drawReports({})
    const shipped = await screen.findByRole('region', { name: 'Báo cáo có sẵn' })
    const choices = within(shipped).getAllByRole('button')
    expect(choices).toHaveLength(9)
    for (const choice of choices) expect((choice.textContent ?? '').length).toBeGreaterThan(60)
    await user.click(within(shipped).getByRole('button', { name: /^Tiến độ thực hiện nhiệm vụ/ }))
    expect(placeNow()).toMatchObject({ screen: 'reports', id: 'task-progress' })
    expect(await screen.findByText(/Số liệu tính đến 14\/11\/2026/)).toBeDefined()
  })

  it('offers the first step where the office has no template of its own', async () => {
    await drawReports({}, { fill: async () => undefined })
    expect(await screen.findByText(/Mở một báo cáo có sẵn, vào thẻ Mẫu/)).toBeDefined()
    expect(screen.getByText(/Chưa lập báo cáo nào/)).toBeDefined()
  })
})

describe('a report', () => {
  it('opens the records behind a figure, each of which leads to its record', async () => {
    const { user } = await drawReports(progress)
    await user.click(await button('Tổng số nhiệm vụ được giao: 3, xem danh sách'))
    const panel = await screen.findByRole('complementary', { name: 'Tổng số nhiệm vụ được giao: 3' })
    expect(await within(panel).findAllByRole('listitem')).toHaveLength(3)
    expect(within(panel).getByRole('button', { name: /Excel/ })).toBeDefined()
    await user.click(within(panel).getByRole('button', { name: 'Nhiệm vụ quá hạn' }))
    expect(placeNow()).toMatchObject({ screen: 'tasks' })
  })

  it('opens a cell of a table too, and gives the focus back when the list is closed', async () => {
    const { user } = await drawReports(progress)
    const cell = (
      await screen.findAllByRole('button', { name: /Chưa hoàn thành · Quá hạn: 1, xem danh sách/ })
    )[0]
    if (!cell) throw new Error('no cell')
    await user.click(cell)
    const panel = await screen.findByRole('complementary', { name: /Quá hạn: 1$/ })
    expect(await within(panel).findByRole('button', { name: 'Nhiệm vụ quá hạn' })).toBeDefined()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(cell))
  })

  it('of a narrower scope and of another period is another report', async () => {
    const { user, program } = await drawReports(progress)
    const [first] = await program.ask('records.all', { register: 'organisation' })
    await button('Tổng số nhiệm vụ được giao: 3, xem danh sách')
    await user.click(screen.getByRole('radio', { name: 'Quý' }))
    await waitFor(() => expect(placeNow().report).toMatchObject({ kind: 'quarter' }))
    expect(await screen.findByText('15/09/2026 – 14/12/2026')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Kỳ trước' }))
    expect(await screen.findByText('15/06/2026 – 14/09/2026')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Kỳ sau' }))
    const { report } = placeNow()
    expect(report?.scope).toBeUndefined()
    await user.click(screen.getByLabelText('Cơ quan', { selector: 'input' }))
    const option = (await screen.findAllByRole('option'))[0]
    if (!option || !first) throw new Error('no body')
    await user.click(option)
    await waitFor(() => expect(placeNow().report?.scope?.organisationIds).toHaveLength(1))
    expect(placeNow().report).toMatchObject({ kind: 'quarter' })
  })

  it('asks for what it cannot be made without', async () => {
    await drawReports({ id: 'agency-sheet' })
    expect(await screen.findByText('Chọn cơ quan ở trên để xem phiếu của cơ quan đó.')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Soạn thành văn bản' })).toBeNull()
  })

  it('speaks English, with the words of the paper as they are', async () => {
    await drawReports(progress, { language: 'en' })
    expect(await screen.findByText(/Figures as of 14\/11\/2026/)).toBeDefined()
    expect(await button('Tổng số nhiệm vụ được giao: 3, show the list')).toBeDefined()
  })
})

describe('a narrative', () => {
  it('is kept while it is written, comes back with the report, and gives the draft back', async () => {
    const drawn = await drawReports(progress)
    const { user, program } = drawn
    const drafted = (await narrative()).value
    expect(drafted).toContain('Tổng số nhiệm vụ theo dõi là 03')
    await user.type(await narrative(), ' Riêng Sở A đã báo cáo.')
    await waitFor(async () => {
      const kept = (await program.ask('drafts.list', {})).find(({ key }) =>
        key.startsWith('report/task-progress/'),
      )
      expect(JSON.stringify(kept?.value)).toContain('Riêng Sở A đã báo cáo.')
    })
    // Another month has its own words; back in this one, those written are there.
    await user.click(screen.getByRole('button', { name: 'Kỳ trước' }))
    await waitFor(async () => expect((await narrative()).value).not.toContain('Riêng Sở A'))
    await user.click(screen.getByRole('button', { name: 'Kỳ sau' }))
    await waitFor(async () => expect((await narrative()).value).toContain('Riêng Sở A đã báo cáo.'))
    await user.click(await button('Lấy lại bản dự thảo của 1. Kết quả chung'))
    expect((await narrative()).value).toBe(drafted)
    await waitFor(async () => expect(await program.ask('drafts.list', {})).toEqual([]))
  })

  it('goes into the paper, which is opened where papers are written', async () => {
    const drawn = await drawReports(progress)
    await drawn.user.type(await narrative(), ' Lời của văn phòng.')
    await drawn.user.click(await button('Soạn thành văn bản'))
    await waitFor(() => expect(placeNow()).toMatchObject({ screen: 'papers' }))
    const [paper] = await papersOf(drawn)
    expect(placeNow().id).toBe(paper?.id)
    expect(JSON.stringify(paper?.parts.body)).toContain('Lời của văn phòng.')
    expect(paper?.figures.find(({ key }) => key === 'tasks-total')).toMatchObject({ value: 3 })
  })

  it('that was issued starts no new report of the same period', async () => {
    const drawn = await drawReports(progress)
    const { user, program } = drawn
    await user.type(await narrative(), ' Đã phát hành.')
    await user.click(await button('Soạn thành văn bản'))
    await waitFor(async () => expect(await papersOf(drawn)).toHaveLength(1))
    await waitFor(async () => expect(await program.ask('drafts.list', {})).not.toEqual([]))
    const [paper] = await papersOf(drawn)
    if (!paper) throw new Error('no paper')
    await program.ask('papers.issue', {
      paperId: paper.id,
      revision: paper.revision,
      issuedOn: '2026-11-23',
      number: { kind: 'next' },
    })
    act(() => go(progress))
    await waitFor(async () => expect(await program.ask('drafts.list', {})).toEqual([]))
    expect((await narrative()).value).not.toContain('Đã phát hành.')
  })
})

describe('reports already made', () => {
  it('stand with the figures of their day beside those of today', async () => {
    const drawn = await drawReports(progress)
    const { user, program } = drawn
    await button('Tổng số nhiệm vụ được giao: 3, xem danh sách')
    await user.click(await button('Soạn thành văn bản'))
    await waitFor(async () => expect(await papersOf(drawn)).toHaveLength(1))
    const [paper] = await papersOf(drawn)
    const tasks = await program.ask('records.all', { register: 'task' })
    const gone = tasks.find((task) => (task as unknown as { title: string }).title === 'Nhiệm vụ còn hạn')
    if (!gone || !paper) throw new Error('no task')
    await program.ask('records.remove', { register: 'task', id: gone.id, revision: gone.revision })
    act(() => go({ ...progress, tab: 'made' }))
    await user.click(await screen.findByRole('button', { name: /^Báo cáo tình hình thực hiện nhiệm vụ/ }))
    expect(await screen.findByText(/số liệu nay đã khác/)).toBeDefined()
    const row = (await screen.findByRole('rowheader', { name: 'Tổng số nhiệm vụ được giao' })).closest('tr')
    expect(row?.textContent).toContain('giảm 1')
    // The records of that day are those the paper kept.
    await user.click(within(row as HTMLElement).getByRole('button', { name: /\(đến 23\/11\/2026\): 3/ }))
    const panel = await screen.findByRole('complementary', { name: /\(đến 23\/11\/2026\): 3$/ })
    expect(await within(panel).findAllByRole('listitem')).toHaveLength(3)
  })
})

describe('an office without anything', () => {
  it('sees an empty report and no error', async () => {
    const { program } = await drawReports(progress, { fill: async () => undefined })
    expect(await screen.findByText(/Số liệu tính đến/)).toBeDefined()
    expect(await screen.findByText('Tổng số nhiệm vụ được giao')).toBeDefined()
    expect(program.unforeseen).toEqual([])
  })
})
