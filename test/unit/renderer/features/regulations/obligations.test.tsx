import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { RegulationsScreen } from '#renderer/features/regulations/index.ts'
import {
  blankObligation,
  milestoneIdFrom,
  nextCode,
  withRule,
} from '#renderer/features/regulations/obligations/blank-obligation.ts'
import { leadOfKind } from '#renderer/features/regulations/obligations/lead-of-kind.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { Obligation } from '#shared/registers/obligation/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(2000)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(900)
  return () => vi.restoreAllMocks()
})

/** A regulation of 2026 with two articles, and one obligation of the first. */
async function fill(program: InProcess) {
  await program.ask('directory.add-starters', {})
  const [body] = await program.ask('records.all', { register: 'organisation' })
  const article = (number: string, title: string) => ({
    ...registerExamples.regulation.fields.articles[0],
    id: `dieu-${number}`,
    number,
    title,
    former: [],
  })
  const regulation = (id: string, patch: Record<string, unknown>) =>
    program.ask('records.create', {
      register: 'regulation',
      id,
      fields: {
        ...registerExamples.regulation.fields,
        stage: 'draft',
        parties: [],
        amendments: [],
        ...patch,
      },
    })
  const articles = [article('5', 'Trao đổi thông tin'), article('14', 'Chế độ báo cáo')]
  await regulation('qc', {
    title: 'Quy chế phối hợp công tác',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    articles,
  })
  // A newer one, which is shown where none is named.
  await regulation('qc-moi', {
    title: 'Quy chế giai đoạn sau',
    validFrom: '2027-01-01',
    validTo: null,
    articles,
  })
  const { supportingIds: _, ...fields } = registerExamples.obligation.fields
  await program.ask('records.create', {
    register: 'obligation',
    id: 'nv-1',
    fields: {
      ...fields,
      regulationId: 'qc',
      articleIds: ['dieu-5'],
      lead: { kind: 'one', organisationId: body?.id ?? '', label: '' },
      supportingIds: [],
    },
  })
}

function Screen() {
  return <RegulationsScreen place={useNavigation((state) => state.place)} />
}

async function draw(place: { id?: string; part?: string } = { id: 'qc' }) {
  useNavigation.setState({ place: { screen: 'regulations', tab: 'obligations', ...place }, past: [] })
  const drawn = await renderWithApi(<Screen />, { fill, startAt: '2026-11-23T01:00:00.000Z' })
  // The first drawing waits for the tab to be loaded.
  await screen.findByText('1 mục', {}, { timeout: 15_000 })
  return drawn
}

const panel = () => within(screen.getByRole('complementary'))
const sentence = () => panel().getAllByRole<HTMLTextAreaElement>('textbox', { name: /^Thời hạn/ })
/** Replaces the text of a field at once, as pasting does. */
async function put(user: UserEvent, field: HTMLElement | undefined, text: string) {
  await user.clear(field as HTMLElement)
  await user.click(field as HTMLElement)
  await user.paste(text)
}
const save = () => panel().getByRole('button', { name: 'Lưu' })
const obligations = async (program: InProcess) =>
  (await program.ask('records.all', { register: 'obligation' })) as unknown as Obligation[]

describe('the obligations of a regulation', () => {
  it('stand under their article', async () => {
    await draw()
    expect(await screen.findByRole('button', { name: /Điều: 5\. Trao đổi thông tin \(1\)/ })).toBeTruthy()
    expect(screen.getByText('Cung cấp thông tin kinh tế - xã hội')).toBeTruthy()
  })

  it('are written with the next code, a lead in words and a due sentence', async () => {
    const { user, program } = await draw()
    await user.click(screen.getByRole('button', { name: 'Thêm nghĩa vụ' }))
    expect(panel().getByRole<HTMLInputElement>('textbox', { name: 'Mã' }).value).toBe('NV-02')
    await user.type(panel().getByRole('textbox', { name: /Nội dung nghĩa vụ/ }), 'Báo cáo quý')
    await user.type(panel().getByRole('combobox', { name: 'Điều' }), '14{Enter}')
    await user.type(panel().getByRole('combobox', { name: /Chủ trì/ }), 'luân phiên các bên{Enter}')
    await put(user, sentence()[0], 'trước ngày 25 của tháng cuối quý')
    await user.click(save())
    await waitFor(async () => expect(await obligations(program)).toHaveLength(2))
    const made = (await obligations(program)).find(({ code }) => code === 'NV-02')
    expect(made).toMatchObject({
      regulationId: 'qc',
      articleIds: ['dieu-14'],
      title: 'Báo cáo quý',
      lead: { kind: 'one', organisationId: null, label: 'luân phiên các bên' },
      milestones: [{ anchor: null, rule: { kind: 'periodic', every: { unit: 'quarter' }, part: 3 } }],
    })
    await waitFor(() => expect(useNavigation.getState().place.part).toBe(made?.id))
  })

  it('are refused at every field that is missing at once, the deadline in words', async () => {
    const { user, program } = await draw()
    await user.click(screen.getByRole('button', { name: 'Thêm nghĩa vụ' }))
    await user.click(save())
    expect(await panel().findByText(/Hãy gõ thời hạn, ví dụ/)).toBeTruthy()
    expect(panel().getAllByText('Ô này bắt buộc phải có.').length).toBeGreaterThanOrEqual(2)
    expect(await obligations(program)).toHaveLength(1)
  })

  it('say at the deadline that it never falls due while the regulation is in force', async () => {
    const { user } = await draw({ id: 'qc', part: 'nv-1' })
    await screen.findByRole('complementary')
    const [field] = sentence()
    await put(user, field, 'ngày 15/8/2030')
    expect(panel().getByText(/Không có ngày đến hạn nào/)).toBeTruthy()
    await user.click(save())
    expect(await panel().findByText('Thời hạn này không bao giờ đến trong thời gian hiệu lực.')).toBeTruthy()
    expect(field?.getAttribute('aria-invalid')).toBe('true')
  })

  it('count a rule of an event from what is recorded, unless it is said otherwise', async () => {
    const { user, program } = await draw({ id: 'qc', part: 'nv-1' })
    await screen.findByRole('complementary')
    const [field] = sentence()
    await put(user, field, '30 ngày trước khi hết hiệu lực')
    await user.selectOptions(panel().getByRole('combobox', { name: /Tính theo/ }), 'term-end')
    // The last day of the regulation is 31/12/2026.
    expect(await panel().findByText('01/12/2026')).toBeTruthy()
    await user.click(save())
    await waitFor(async () =>
      expect((await obligations(program))[0]?.milestones[0]).toMatchObject({
        anchor: { kind: 'term-end' },
        rule: { kind: 'event', event: 'hết hiệu lực' },
      }),
    )
  })

  it('have several milestones, each with a name of its own, in the order in which they are put', async () => {
    const { user, program } = await draw({ id: 'qc', part: 'nv-1' })
    await screen.findByRole('complementary')
    await user.click(panel().getByRole('button', { name: 'Thêm mốc' }))
    const labels = () => panel().getAllByRole('textbox', { name: /Việc của mốc này/ })
    expect(document.activeElement).toBe(labels()[1])
    await user.type(labels()[1] as Element, 'Cập nhật')
    await put(user, sentence()[1], 'ngày 15/7 hằng năm')
    await user.click(save())
    // The first one has lost its right to be nameless.
    await waitFor(() => expect(labels()[0]?.getAttribute('aria-invalid')).toBe('true'))
    await user.type(labels()[0] as Element, 'Gửi')
    await user.click(panel().getByRole('button', { name: 'Đưa Cập nhật lên trên' }))
    await user.click(save())
    await waitFor(async () =>
      expect((await obligations(program))[0]?.milestones.map(({ label }) => label)).toEqual([
        'Cập nhật',
        'Gửi',
      ]),
    )
  })

  it('open the milestone whose sentence cannot be read, also when it was folded', async () => {
    const { user, program } = await draw({ id: 'qc', part: 'nv-1' })
    await screen.findByRole('complementary')
    await user.click(panel().getByRole('button', { name: 'Thêm mốc' }))
    await put(user, sentence()[0], 'trước ngày 25 hằng tuần')
    await user.click(panel().getByRole('button', { name: /^Mốc 1/ }))
    expect(sentence()).toHaveLength(1)
    await user.click(save())
    await waitFor(() => expect(sentence()).toHaveLength(2))
    expect(sentence()[0]?.value).toBe('trước ngày 25 hằng tuần')
    expect((await obligations(program))[0]?.milestones).toHaveLength(1)
  })

  it('are found by a link that names the obligation alone', async () => {
    await draw({ part: 'nv-1' })
    expect(await screen.findByRole('heading', { name: /^NV-01\. Cung cấp/ })).toBeTruthy()
    expect(useNavigation.getState().place.id).toBe('qc')
  })

  it('go to the bin and come back', async () => {
    const { user, program } = await draw({ id: 'qc', part: 'nv-1' })
    await screen.findByRole('complementary')
    await user.click(panel().getByRole('button', { name: 'Xóa' }))
    await user.click(await screen.findByRole('button', { name: /Hoàn tác/ }))
    await waitFor(async () => expect((await obligations(program))[0]?.removedAt).toBeNull())
  })

  it('are only read while the folder is only looked at, with their dates', async () => {
    const { program } = await draw({ id: 'qc', part: 'nv-1' })
    await screen.findByRole('complementary')
    await program.ask('app.info', {})
    await new Promise((resolve) => setTimeout(resolve))
    const { info, set } = useAppInfo.getState()
    if (info?.folder.state !== 'open') throw new Error('no folder')
    const view = { reason: 'chosen', holder: null, error: null } as const
    set({ ...info, folder: { ...info.folder, view } })
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Thêm nghĩa vụ' })).toBeNull())
    expect(panel().queryByRole('button', { name: 'Lưu' })).toBeNull()
    expect(sentence()[0]?.matches(':disabled')).toBe(true)
    expect(panel().getByText('25/12/2026')).toBeTruthy()
  })
})

describe('a new obligation', () => {
  it('takes the code after the highest one', () => {
    expect(nextCode([])).toBe('NV-01')
    expect(nextCode([{ code: 'NV-09' }, { code: 'nv-12' }, { code: 'A-40' }, { code: '' }])).toBe('NV-13')
  })

  it('has ids that the register takes', () => {
    expect(milestoneIdFrom('8f14e45f-ceea-467f-a1b2-000000000000')).toMatch(/^[a-z0-9]{1,12}$/)
  })

  it('counts from something only while its rule hangs on an event', () => {
    const [first] = blankObligation('qc', 'NV-01', 'm1').milestones
    const event = {
      kind: 'event',
      event: 'ban hành',
      timing: { kind: 'same-day' },
      onDayOff: 'keep',
    } as const
    const once = {
      kind: 'once',
      spot: { kind: 'day', day: '2026-12-01', limit: 'on' },
      onDayOff: 'keep',
    } as const
    if (!first) throw new Error('no milestone')
    const hanging = withRule(first, event)
    expect(hanging.anchor).toEqual({ kind: 'by-hand' })
    expect(withRule({ ...hanging, anchor: { kind: 'term-end' } }, event).anchor).toEqual({ kind: 'term-end' })
    expect(withRule(hanging, once).anchor).toBeNull()
  })

  it('keeps the body when one becomes several and back', () => {
    const one: FieldsOf<'obligation'>['lead'] = { kind: 'one', organisationId: 'so', label: '' }
    const each = leadOfKind('each', one)
    expect(each).toEqual({ kind: 'each', organisationIds: ['so'] })
    expect(leadOfKind('one', each)).toEqual(one)
  })
})
