/** The year's plan over the real commands: nothing is made twice, nothing that somebody edited is overwritten. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { emptyTask } from '#shared/registers/task/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import {
  accept,
  acceptAll,
  change,
  choice,
  compute,
  eventContent,
  itemOf,
  itemsInYear,
  makePlannedOffice,
  milestone,
  monthly,
  regulationId,
  remove,
  standing,
  year,
  yearly,
} from '#test/support/planned-office.ts'

let program: InProcess
beforeEach(async () => {
  program = await makePlannedOffice()
})

const march = 'thang@m1@2027-M03'
const secondQuarter = 'quy@m1@2027-Q2'
const noticeOfQuarter = 'sau-hop@m1@2027-Q2'
/** The stored record of an item. */
const recordId = async (key: string) => {
  const { record } = await itemOf(program, key)
  if (!record?.isStored) throw new Error(`nothing stored for ${key}`)
  return record.id
}
const taskOf = async (key: string) =>
  program.ask('records.get', { register: 'task', id: await recordId(key) })
const eventOf = async (key: string) =>
  program.ask('records.get', { register: 'event', id: await recordId(key) })
const monthlyOn = (day: number) =>
  change(program, 'obligation', 'thang', { milestones: [milestone(monthly(day))] })
const countOf = async (register: 'task' | 'event' | 'fulfilment') =>
  (await program.ask('records.all', { register })).length

describe('accepting', () => {
  test('makes every due once, linked to it, with its body, its product and its day', async () => {
    expect(await standing(program)).toEqual({ new: itemsInYear })
    expect(await acceptAll(program)).toEqual({ tasks: 18, events: 4 })
    expect(await taskOf(march)).toMatchObject({
      title: 'Cung cấp thông tin (tháng 3/2027)',
      leadId: 'so',
      supporting: [{ organisationId: 'ban', part: '' }],
      product: 'Báo cáo',
      state: 'not-started',
      assignedOn: '2026-11-23',
      deadline: { kind: 'date', on: '2027-03-25' },
      basis: {
        kind: 'obligation',
        obligationId: 'thang',
        milestoneId: 'm1',
        period: '2027-M03',
        bodyId: null,
      },
    })
    // The last week of June is 21 to 30/6: two working days before its end.
    expect(await eventOf(secondQuarter)).toMatchObject({
      title: 'Giao ban quý (quý II/2027)',
      kind: 'briefing',
      date: '2027-06-28',
      chairs: [{ organisationId: 'so' }],
      participants: [{ organisationId: 'ban' }],
      basis: [{ kind: 'obligation', obligationId: 'quy', period: '2027-Q2' }],
    })
    for (const bodyId of ['so', 'vp'])
      expect(await taskOf(`moi-ben@m1@2027@${bodyId}`)).toMatchObject({ leadId: bodyId, basis: { bodyId } })
  })

  test('and planning again changes nothing and makes nothing', async () => {
    await acceptAll(program)
    const before = [await countOf('task'), await countOf('event'), await countOf('fulfilment')]
    expect(await standing(program)).toEqual({ same: itemsInYear })
    await expect(accept(program, [choice(march, 'make')])).rejects.toThrow('record-changed')
    expect([await countOf('task'), await countOf('event'), await countOf('fulfilment')]).toEqual(before)
  })

  test('of an event does not move what hangs on it', async () => {
    const planned = (await itemOf(program, noticeOfQuarter)).planned.on
    expect(planned).toBe('2027-07-05')
    await accept(program, [choice(secondQuarter, 'make')])
    expect((await itemOf(program, noticeOfQuarter)).planned.on).toBe(planned)
  })

  test('is one step: undone it is gone whole, done again it is there whole, and can be accepted anew', async () => {
    await acceptAll(program)
    expect(await program.ask('history.undo', {})).toEqual({ command: 'plan.accept' })
    expect(await standing(program)).toEqual({ new: itemsInYear })
    expect([await countOf('task'), await countOf('event'), await countOf('fulfilment')]).toEqual([0, 0, 0])
    await program.ask('history.redo', {})
    expect(await standing(program)).toEqual({ same: itemsInYear })
    await program.ask('history.undo', {})
    await acceptAll(program)
    expect(await standing(program)).toEqual({ same: itemsInYear })
    expect(await countOf('task')).toBe(18)
  })

  test('takes what was adjusted beforehand, and shows it as the office’s own', async () => {
    const own = { title: 'Báo cáo tháng 3', on: '2027-03-22', leadId: 'vp' }
    await accept(program, [choice(march, 'make', own)])
    expect(await taskOf(march)).toMatchObject({
      title: own.title,
      leadId: 'vp',
      deadline: { kind: 'date', on: own.on },
    })
    expect(await itemOf(program, march)).toMatchObject({
      status: 'edited',
      differences: [
        {
          field: 'title',
          accepted: 'Cung cấp thông tin (tháng 3/2027)',
          plan: 'Cung cấp thông tin (tháng 3/2027)',
          current: own.title,
          isHeld: false,
        },
        { field: 'on', plan: '2027-03-25', current: own.on },
        { field: 'leadId', plan: 'so', current: 'vp' },
      ],
    })
  })

  test('a lead that also supported supports no longer', async () => {
    await accept(program, [choice(march, 'make', { leadId: 'ban' })])
    expect(await taskOf(march)).toMatchObject({ leadId: 'ban', supporting: [] })
  })

  test('refuses a choice that no longer fits, and does nothing at all', async () => {
    await accept(program, [choice(march, 'make')])
    const others = (await compute(program)).items.filter(({ status }) => status === 'new')
    const stale = [...others.map(({ key }) => choice(key, 'make')), choice(march, 'make')]
    await expect(accept(program, stale)).rejects.toThrow('record-changed')
    await expect(accept(program, [choice('khong-co@m1@2027', 'make')])).rejects.toThrow('record-changed')
    await expect(accept(program, [choice(march, 'update')])).rejects.toThrow('record-changed')
    expect(await countOf('task')).toBe(1)
  })

  test('refuses the same item twice', async () => {
    await expect(accept(program, [choice(march, 'make'), choice(march, 'leave-out')])).rejects.toThrow(
      'bad-input',
    )
  })
})

describe('after the office edited a record', () => {
  test('it stays, and is shown field by field', async () => {
    await acceptAll(program)
    await change(program, 'task', await recordId(march), { title: 'Tên của cơ quan', leadId: 'vp' })
    await change(program, 'event', await recordId(secondQuarter), { date: '2027-06-22', room: 'Phòng 2' })
    expect(await itemOf(program, march)).toMatchObject({
      status: 'edited',
      differences: [
        { field: 'title', current: 'Tên của cơ quan' },
        { field: 'leadId', current: 'vp' },
      ],
    })
    expect(await itemOf(program, secondQuarter)).toMatchObject({
      status: 'edited',
      differences: [{ field: 'on', plan: '2027-06-28', current: '2027-06-22' }],
    })
    await expect(accept(program, [choice(march, 'update')])).rejects.toThrow('record-changed')
  })

  test('a deadline that was extended stays with its chain, even when the rule says otherwise', async () => {
    await acceptAll(program)
    const id = await recordId(march)
    const { revision } = await program.ask('records.get', { register: 'task', id })
    const input = { to: '2027-04-09', reason: 'Chờ số liệu', approvedBy: '' }
    await program.ask('records.act', { register: 'task', id, revision, action: 'extend', input })
    await change(program, 'obligation', 'thang', {
      title: 'Cung cấp số liệu',
      milestones: [milestone(monthly(20))],
    })
    expect(await itemOf(program, march)).toMatchObject({
      status: 'plan-changed',
      differences: [
        { field: 'title' },
        { field: 'on', plan: '2027-03-19', current: '2027-04-09', isHeld: true },
      ],
    })
    await accept(program, [choice(march, 'update')])
    expect(await taskOf(march)).toMatchObject({
      title: 'Cung cấp số liệu (tháng 3/2027)',
      deadline: { kind: 'date', on: '2027-04-09' },
      extensions: [{ from: '2027-03-25', to: '2027-04-09' }],
    })
    expect((await itemOf(program, march)).status).toBe('edited')
  })

  test('what is handed in, cancelled, or proved by hand is touched no more', async () => {
    await acceptAll(program)
    const [april, may] = ['thang@m1@2027-M04', 'thang@m1@2027-M05'] as const
    await change(program, 'task', await recordId(march), { state: 'done', completedOn: '2026-11-23' })
    await change(program, 'task', await recordId(april), { state: 'cancelled', stateReason: 'Không còn cần' })
    const place = { obligationId: 'thang', milestoneId: 'm1', period: '2027-M05', bodyId: null }
    await program.ask('fulfilment.exempt', { place, reason: 'Không phát sinh' })
    await monthlyOn(20)
    for (const key of [march, april, may])
      expect(await itemOf(program, key)).toMatchObject({ status: 'settled', differences: [] })
    expect(await standing(program)).toMatchObject({ settled: 3, 'plan-changed': 9 })
  })
})

describe('after the rule was changed', () => {
  test('the differences are shown, taken over or kept, one by one', async () => {
    await acceptAll(program)
    await monthlyOn(20)
    expect(await standing(program)).toEqual({ same: 10, 'plan-changed': 12 })
    expect((await itemOf(program, march)).differences).toEqual([
      { field: 'on', accepted: '2027-03-25', plan: '2027-03-19', current: '2027-03-25', isHeld: false },
    ])
    const april = 'thang@m1@2027-M04'
    await accept(program, [choice(march, 'update'), choice(april, 'keep')])
    expect(await taskOf(march)).toMatchObject({ deadline: { on: '2027-03-19' } })
    expect(await taskOf(april)).toMatchObject({ deadline: { on: '2027-04-23' } })
    expect(await standing(program)).toEqual({ same: 11, edited: 1, 'plan-changed': 10 })
  })

  test('a field that both changed is a conflict; the office’s other fields stay when the plan is taken', async () => {
    await acceptAll(program)
    const own = { deadline: { kind: 'date', on: '2027-03-15' }, title: 'Tên của cơ quan' } as const
    await change(program, 'task', await recordId(march), own)
    await monthlyOn(20)
    expect(await itemOf(program, march)).toMatchObject({
      status: 'conflict',
      differences: [
        { field: 'title' },
        { field: 'on', accepted: '2027-03-25', plan: '2027-03-19', current: '2027-03-15' },
      ],
    })
    await accept(program, [choice(march, 'update')])
    expect(await taskOf(march)).toMatchObject({ title: own.title, deadline: { on: '2027-03-19' } })
    expect((await itemOf(program, march)).status).toBe('edited')
  })

  test('a conflict that the office keeps is not asked about again until the rule moves once more', async () => {
    await acceptAll(program)
    const own = { deadline: { kind: 'date', on: '2027-03-15' } } as const
    await change(program, 'task', await recordId(march), own)
    await monthlyOn(20)
    await accept(program, [choice(march, 'keep')])
    expect((await itemOf(program, march)).status).toBe('edited')
    await monthlyOn(18)
    expect((await itemOf(program, march)).status).toBe('conflict')
  })

  test('an event of several days is moved whole', async () => {
    await acceptAll(program)
    const id = await recordId(secondQuarter)
    await change(program, 'event', id, { endDate: '2027-06-29' })
    await change(program, 'obligation', 'quy', { milestones: [milestone(yearly(1, 10))] })
    // The year's single due has another key: what was planned by quarters is gone, nothing else.
    expect(await itemOf(program, secondQuarter)).toMatchObject({ status: 'gone', due: null })
    await change(program, 'obligation', 'quy', {
      milestones: [
        milestone({
          kind: 'periodic',
          every: { unit: 'quarter' },
          part: 3,
          following: false,
          spot: { kind: 'day', day: 10, limit: 'on' },
          onDayOff: 'previous',
        }),
      ],
    })
    await accept(program, [choice(secondQuarter, 'update')])
    expect(await eventOf(secondQuarter)).toMatchObject({ date: '2027-06-10', endDate: '2027-06-11' })
  })

  test('an obligation that becomes another kind of work leaves what was made as it is', async () => {
    await acceptAll(program)
    await change(program, 'obligation', 'quy', { outcome: 'task' })
    expect(await itemOf(program, secondQuarter)).toMatchObject({ status: 'same', makes: 'event' })
    await remove(program, 'event', await recordId(secondQuarter))
    expect(await itemOf(program, secondQuarter)).toMatchObject({ status: 'removed', makes: 'task' })
  })
})

describe('what is not there', () => {
  test('thrown away is removed, can be made once more, or left out, and comes back from the bin as it was', async () => {
    await acceptAll(program)
    const id = await recordId(march)
    await remove(program, 'task', id)
    expect(await itemOf(program, march)).toMatchObject({ status: 'removed', record: null })
    const { revision } = await program.ask('records.get', { register: 'task', id })
    await program.ask('records.restore', { register: 'task', id, revision })
    expect((await itemOf(program, march)).status).toBe('same')
    await remove(program, 'task', id)
    await accept(program, [choice(march, 'make')])
    expect(await itemOf(program, march)).toMatchObject({ status: 'same' })
    expect(await recordId(march)).not.toBe(id)
    await remove(program, 'task', await recordId(march))
    await accept(program, [choice(march, 'leave-out')])
    expect((await itemOf(program, march)).status).toBe('left-out')
  })

  test('left out stays left out until it is made after all', async () => {
    await accept(program, [choice(march, 'leave-out')])
    expect(await standing(program)).toEqual({ new: itemsInYear - 1, 'left-out': 1 })
    expect(await acceptAll(program)).toEqual({ tasks: 17, events: 4 })
    await accept(program, [choice(march, 'make')])
    expect(await standing(program)).toEqual({ same: itemsInYear })
  })

  test('said not to apply, or proved by hand, is not proposed', async () => {
    const place = { obligationId: 'thang', milestoneId: 'm1', bodyId: null }
    const reason = 'Không phát sinh'
    await program.ask('fulfilment.exempt', { place: { ...place, period: '2027-M03' }, reason })
    const proof = { kind: 'words', text: 'Trao đổi qua điện thoại', on: '2026-11-20', note: '' } as const
    await program.ask('fulfilment.add-proof', { place: { ...place, period: '2027-M04' }, proof })
    expect(await standing(program)).toEqual({ new: itemsInYear - 2, settled: 2 })
  })

  test('gone with its obligation: kept it is the office’s own, withdrawn it lies in the bin', async () => {
    await acceptAll(program)
    const [october, november] = ['thang@m1@2027-M10', 'thang@m1@2027-M11'] as const
    const kept = await recordId(november)
    await change(program, 'obligation', 'thang', { validTo: '2027-09-30' })
    expect(await standing(program)).toEqual({ same: itemsInYear - 3, gone: 3 })
    expect(await itemOf(program, october)).toMatchObject({
      planned: { on: '2027-10-25' },
      record: { register: 'task' },
      obligationTitle: 'Cung cấp thông tin',
    })
    const withdrawn = await recordId(october)
    await accept(program, [choice(october, 'withdraw'), choice(november, 'keep')])
    expect((await program.ask('records.get', { register: 'task', id: withdrawn })).removedAt).not.toBe(null)
    expect((await program.ask('records.get', { register: 'task', id: kept })).removedAt).toBe(null)
    expect(await standing(program)).toEqual({ same: itemsInYear - 3, gone: 1 })
  })

  test('gone but finished is left in peace', async () => {
    await acceptAll(program)
    await change(program, 'task', await recordId('thang@m1@2027-M10'), {
      state: 'done',
      completedOn: '2026-11-23',
    })
    await change(program, 'obligation', 'thang', { validTo: '2027-09-30' })
    expect(await standing(program)).toEqual({ same: itemsInYear - 3, gone: 2 })
  })

  test('a due that days off move into the year before belongs to one year only', async () => {
    await change(program, 'obligation', 'thang', { milestones: [milestone(monthly(1))] })
    await acceptAll(program)
    const january = await itemOf(program, 'thang@m1@2027-M01')
    expect(january).toMatchObject({ status: 'same', planned: { on: '2026-12-31' } })
    expect((await compute(program, 2026)).items.map(({ key }) => key)).not.toContain(january.key)
  })

  test('a due that a changed rule moves into the year after is told there, not as gone', async () => {
    await acceptAll(program)
    await change(program, 'obligation', 'thang', {
      milestones: [milestone({ ...monthly(10), following: true } as ReturnType<typeof monthly>)],
    })
    const december = 'thang@m1@2027-M12'
    expect((await compute(program)).counts.gone).toBe(0)
    expect(await itemOf(program, december, 2028)).toMatchObject({ status: 'plan-changed' })
  })
})

describe('what the plan did not make', () => {
  const basis = {
    kind: 'obligation',
    obligationId: 'quy',
    milestoneId: 'm1',
    period: '',
    bodyId: null,
  } as const

  test('a series that keeps the obligation covers its dues; where it skips one the plan fills in', async () => {
    const fields: FieldsOf<'series'> = {
      ...eventContent('Giao ban định kỳ', [basis]),
      startDate: '2027-03-25',
      rule: {
        frequency: 'monthly',
        interval: 3,
        pattern: { kind: 'day', day: 25 },
        months: null,
        onDayOff: 'keep',
        until: null,
        count: null,
      },
      skippedDates: ['2027-06-25'],
      endedOn: null,
      followsId: null,
    }
    await program.ask('records.create', { register: 'series', id: 'chuoi', fields })
    const byQuarter = (await compute(program)).items.filter(({ obligationId }) => obligationId === 'quy')
    expect(byQuarter.map(({ status }) => status)).toEqual(['covered', 'new', 'covered', 'covered'])
    expect(byQuarter[0]?.record).toMatchObject({ register: 'event', isStored: false, on: '2027-03-25' })
  })

  test('a hand-made event covers a due by its own day; cancelled it does not', async () => {
    const fields: FieldsOf<'event'> = {
      ...eventContent('Giao ban do cơ quan tự đặt', [basis]),
      date: '2027-06-24',
      endDate: null,
      seriesId: null,
      originalDate: null,
    }
    await program.ask('records.create', { register: 'event', id: 'tu-dat', fields })
    expect(await itemOf(program, secondQuarter)).toMatchObject({
      status: 'covered',
      record: { id: 'tu-dat' },
    })
    await change(program, 'event', 'tu-dat', { status: 'cancelled' })
    expect((await itemOf(program, secondQuarter)).status).toBe('new')
  })

  test('what stands in for a record that was thrown away covers it', async () => {
    await acceptAll(program)
    await remove(program, 'event', await recordId(secondQuarter))
    const fields: FieldsOf<'task'> = {
      ...emptyTask('2026-11-23'),
      title: 'Xin ý kiến bằng văn bản thay cho họp',
      leadId: 'so',
      deadline: { kind: 'date', on: '2027-06-25' },
      basis: { ...basis, period: '2027-Q2' },
    }
    await program.ask('records.create', { register: 'task', id: 'thay-the', fields })
    expect(await itemOf(program, secondQuarter)).toMatchObject({
      status: 'covered',
      record: { register: 'task', id: 'thay-the' },
    })
  })
})

describe('occasions and warnings', () => {
  test('what happened is planned once it is recorded', async () => {
    const occasion = { what: 'Khiếu kiện đất đai', on: '2027-02-02', at: null, askedFor: null }
    await program.ask('fulfilment.record-occasion', {
      obligationId: 'khi-co',
      milestoneId: 'm1',
      occasion,
      bodyId: null,
    })
    const [item] = (await compute(program)).items.filter(({ obligationId }) => obligationId === 'khi-co')
    // Two working days after, over Tết from 05 to 11/02.
    expect(item).toMatchObject({
      status: 'new',
      planned: { title: 'Mở hồ sơ vụ việc (Khiếu kiện đất đai)', on: '2027-02-04' },
    })
    await accept(program, [choice(item?.key ?? '', 'make')])
    expect(await itemOf(program, item?.key ?? '')).toMatchObject({ status: 'same', occasion })
  })

  test('what is to be known beforehand is told', async () => {
    const codes = async (ofYear: number) =>
      (await compute(program, ofYear)).warnings.map((one) => JSON.stringify(one))
    expect(await codes(2027)).toEqual([
      expect.stringContaining('{"code":"year-undecided","year":2027,'),
      '{"code":"on-occasion","count":1}',
    ])
    expect(await codes(2026)).toContain('{"code":"not-in-force","from":"2026-01-05","to":"2026-12-31"}')
    expect(await codes(2031)).toContain('{"code":"not-in-force","from":null,"to":null}')
    expect((await compute(program, 2031)).items).toEqual([])
    await change(program, 'regulation', regulationId, { stage: 'draft', parties: [] })
    await change(program, 'obligation', 'thang', {
      lead: { kind: 'one', organisationId: null, label: 'luân phiên' },
    })
    expect(await codes(2027)).toEqual(
      expect.arrayContaining(['{"code":"draft"}', '{"code":"no-lead","count":12}']),
    )
    await expect(accept(program, [choice(march, 'make')])).rejects.toThrow('required')
    await accept(program, [choice(march, 'make', { leadId: 'vp' })])
    expect(await taskOf(march)).toMatchObject({ leadId: 'vp' })
  })

  test('an unknown regulation has an empty plan', async () => {
    const plan = await program.ask('plan.compute', { regulationId: 'khong-co', year })
    expect(plan).toMatchObject({ items: [], warnings: [] })
  })
})
