/** The workspace over a real main process: what the hand does ends up in the records. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { MeetingsScreen } from '#renderer/features/meetings/index.ts'
import { usePaneState } from '#renderer/features/meetings/use-pane-state.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { type FieldsOf, fieldsOf } from '#shared/registers/define-register.ts'
import type { RecordOf, RegisterName } from '#shared/registers/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'
import { body, eventFields, meetingFields, person } from '#test/support/sample-records.ts'

const id = 'hop-1'
const organisation = (name: string) => ({
  kind: 'state',
  parentId: null,
  placeName: '',
  signers: [],
  phone: '',
  order: 1,
  note: '',
  names: [{ validFrom: null, validTo: null, name, shortName: '', headLine: '', symbol: '' }],
})

/** A meeting of today with three bodies invited. */
async function fill(program: InProcess, meeting: Partial<FieldsOf<'meeting'>> = {}) {
  const create = (register: RegisterName, recordId: string, fields: Record<string, unknown>) =>
    program.ask('records.create', { register, id: recordId, fields })
  for (const [key, name] of [
    ['so-a', 'Sở Nội vụ'],
    ['so-b', 'Sở Tài chính'],
    ['so-c', 'Thanh tra tỉnh'],
  ] as const)
    await create('organisation', key, organisation(name))
  await create('person', 'an', {
    fullName: 'Lê Minh An',
    honorific: 'ông',
    postings: [],
    phone: '',
    order: 1,
    note: '',
  })
  const participants = ['so-a', 'so-b', 'so-c'].map((key) => ({
    ...body(`p-${key}`, key),
    role: 'official' as const,
  }))
  const people = { chairs: [person('c', 'an')], secretary: person('s', 'an'), participants }
  await create(
    'event',
    id,
    eventFields('Giao ban tháng 11', '2026-11-23', {
      ...people,
      startTime: '08:00',
      endTime: '09:00',
      room: 'Phòng họp số 1',
    }),
  )
  await create('meeting', id, meetingFields(meeting))
}

const open = (tab: string, meeting: Partial<FieldsOf<'meeting'>> = {}) =>
  renderWithApi(<MeetingsScreen place={{ screen: 'meetings', id, tab }} />, {
    fill: (program) => fill(program, meeting),
  })
const stored = async (program: InProcess) =>
  (await program.ask('records.get', { register: 'meeting', id })) as unknown as RecordOf<'meeting'>

beforeEach(() => {
  // Pages need Chromium; they are looked at in the real program.
  usePaneState.setState({ isShown: false })
  useNavigation.setState({ place: { screen: 'meetings', id } })
})

describe('the workspace', () => {
  it('marks who came with one key each and goes on to the next', async () => {
    const { program, user } = await open('course')
    ;(await screen.findByRole('button', { name: 'Sở Nội vụ: Đã mời' })).focus()
    await user.keyboard('cvt')
    const substitute = await screen.findByRole('textbox', { name: 'Người dự thay Thanh tra tỉnh' })
    await waitFor(() => expect(document.activeElement).toBe(substitute))
    await user.keyboard('ông Ba{Enter}')
    await waitFor(
      async () =>
        expect((await stored(program)).attendance.map(({ state, substitute: who }) => [state, who])).toEqual([
          ['present', ''],
          ['absent', ''],
          ['delegated', 'ông Ba'],
        ]),
      { timeout: 3000 },
    )
    expect(screen.getByText('2/3 có mặt', { exact: false })).toBeTruthy()
    expect(await screen.findByText(/Đã lưu \d\d:\d\d/)).toBeTruthy()
  })

  it('leaves letters typed into fields alone', async () => {
    const { program, user } = await open('course')
    await user.type(
      await screen.findByRole('textbox', { name: 'Thêm nội dung biểu quyết, rồi Enter' }),
      'cvlt{Enter}',
    )
    await waitFor(async () => expect((await stored(program)).votes[0]?.subject).toBe('cvlt'), {
      timeout: 3000,
    })
    expect((await stored(program)).attendance).toEqual([])
  })

  it('warns when the agenda is longer than the meeting', async () => {
    const agenda = [{ id: 'g', title: 'Báo cáo', minutes: 90, presenter: null }]
    await open('preparation', { agenda })
    expect(await screen.findByText('Tổng 90 phút, dài hơn cuộc họp (60 phút)')).toBeTruthy()
  })

  it('makes a task of a complete conclusion by Ctrl+J and shows it', async () => {
    const assignment = {
      leadId: 'so-a',
      supportingIds: [],
      deadline: { kind: 'date' as const, on: '2026-12-04' },
      product: '',
      basis: null,
    }
    const content = {
      type: 'doc' as const,
      content: [
        { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Giao Sở Nội vụ báo cáo.' }] },
      ],
    }
    const { program } = await open('conclusions', {
      conclusions: [{ id: 'k1', content, assignment, taskId: null, carriedFrom: null }],
    })
    const product = await screen.findByRole('textbox', { name: 'Sản phẩm' })
    fireEvent.keyDown(product, { key: 'j', ctrlKey: true })
    expect(await screen.findByText('Nhiệm vụ đã giao')).toBeTruthy()
    const tasks = await program.ask('records.all', { register: 'task' })
    expect(tasks).toMatchObject([{ title: 'Giao Sở Nội vụ báo cáo', leadId: 'so-a' }])
    expect(screen.getByRole('textbox', { name: 'Sản phẩm' })).toHaveProperty('disabled', true)
  })

  it('lists what stops closing, and closes when nothing does', async () => {
    const { program, user } = await open('minutes', { startedAt: '08:00', conclusions: [] })
    const checks = await screen.findByRole('region', { name: 'Kiểm tra trước khi khóa' })
    expect(within(checks).getByText('Chưa ghi giờ kết thúc.')).toBeTruthy()
    expect(within(checks).getByText('Chưa có kết luận.')).toBeTruthy()
    expect(within(checks).getByText('Sở Nội vụ chưa điểm danh.')).toBeTruthy()
    await user.click(within(checks).getByRole('button', { name: 'Khóa biên bản' }))
    expect((await stored(program)).state).toBe('open')
    const meeting = await stored(program)
    const content = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ghi nhận.' }] }],
    } as const
    await program.ask('records.update', {
      register: 'meeting',
      id,
      revision: meeting.revision,
      fields: {
        ...fieldsOf(meeting),
        endedAt: '09:00',
        conclusions: [{ id: 'k', content, assignment: null, taskId: null, carriedFrom: null }],
      },
    })
    await waitFor(() => expect(screen.queryByText('Chưa có kết luận.')).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Khóa biên bản' }))
    expect(await screen.findByText('Biên bản đã khóa')).toBeTruthy()
    expect((await stored(program)).state).toBe('closed')
  })

  it('puts typing back that a crash had interrupted', async () => {
    const room = 'Phòng họp số 2'
    const drawn = await renderWithApi(
      <MeetingsScreen place={{ screen: 'meetings', id, tab: 'preparation' }} />,
      {
        fill: async (program) => {
          await fill(program)
          const event = (await program.ask('records.get', {
            register: 'event',
            id,
          })) as unknown as RecordOf<'event'>
          await program.ask('drafts.save', {
            key: `autosave:event:${id}`,
            value: { base: fieldsOf(event), value: { ...fieldsOf(event), room } },
          })
        },
      },
    )
    expect(await screen.findByText('Đã khôi phục nội dung chưa kịp lưu')).toBeTruthy()
    expect(screen.getByRole('textbox', { name: 'Địa điểm' })).toHaveProperty('value', room)
    await waitFor(
      async () =>
        expect(await drawn.program.ask('records.get', { register: 'event', id })).toMatchObject({ room }),
      { timeout: 3000 },
    )
    await waitFor(async () => expect(await drawn.program.ask('drafts.list', {})).toEqual([]))
  })
})
