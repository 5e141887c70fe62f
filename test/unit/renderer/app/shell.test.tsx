/** The frame around the screens: counts, the sample's banner, keys. */
import { notifications } from '@mantine/notifications'
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { Shell } from '#renderer/app/Shell.tsx'
import { commandWords } from '#renderer/data/use-travel.ts'
import { screenNames, useNavigation } from '#renderer/navigation/navigation.ts'
import { useSheets } from '#renderer/search/palette-store.ts'
import { commandNames } from '#shared/contract/names.ts'
import { anyRegisterOf, registerNames } from '#shared/registers/index.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

beforeEach(() => {
  useNavigation.setState({ place: { screen: 'today' }, past: [] })
  useSheets.setState({ open: null })
  notifications.clean()
})

describe('in the sample office', () => {
  const draw = () => renderWithApi(<Shell />, { path: '/sample', isSample: true })

  test('a banner says so and leads out', async () => {
    const { user, program } = await draw()
    expect(screen.getByText(/VĂN PHÒNG MẪU/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Rời văn phòng mẫu' }))
    await waitFor(() => expect(program.office.state()).toMatchObject({ state: 'open', isSample: false }))
  })

  test('the navigation counts what is late, in words for those who do not see it', async () => {
    await draw()
    expect(await screen.findByRole('button', { name: /^Nhiệm vụ.*7 nhiệm vụ quá hạn/ })).toBeTruthy()
  })

  test('tomorrow’s holiday stands in the header line', async () => {
    await draw()
    expect(await screen.findByText(/ngày mai nghỉ: Ngày Văn hóa Việt Nam/)).toBeTruthy()
  })

  test('Ctrl+Z outside fields undoes the last change and says what it was; Ctrl+Y does it again', async () => {
    const { user, program } = await draw()
    const task = await program.ask('records.get', { register: 'task', id: 'nv-ho-chua' })
    await program.ask('records.act', {
      register: 'task',
      id: 'nv-ho-chua',
      revision: task.revision,
      action: 'report',
      input: { text: 'Đang làm', percent: 10 },
    })
    const lines = async () =>
      ((await program.ask('records.get', { register: 'task', id: 'nv-ho-chua' })).progress as unknown[])
        .length
    expect(await lines()).toBe(2)
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByText('Đã hoàn tác: ghi tiến độ')).toBeTruthy()
    expect(await lines()).toBe(1)
    await user.keyboard('{Control>}y{/Control}')
    expect(await screen.findByText('Đã làm lại: ghi tiến độ')).toBeTruthy()
    expect(await lines()).toBe(2)
    await user.keyboard('{Control>}y{/Control}')
    expect(await screen.findByText('Không còn gì để làm lại.')).toBeTruthy()
    expect(screen.queryByText('Không còn gì để hoàn tác')).toBeNull()
  })
})

describe('keys', () => {
  const draw = () =>
    renderWithApi(
      <>
        <input aria-label="ô chữ" />
        <Shell />
      </>,
    )

  test('? shows the shortcuts, but not while a field is typed in', async () => {
    const { user } = await draw()
    await user.type(screen.getByLabelText('ô chữ'), '?')
    expect(useSheets.getState().open).toBeNull()
    await user.click(document.body)
    await user.keyboard('?')
    expect(useSheets.getState().open).toBe('shortcuts')
  })

  test('Ctrl+Z belongs to the field that is typed in', async () => {
    const { user } = await draw()
    await user.click(screen.getByLabelText('ô chữ'))
    await user.keyboard('{Control>}z{/Control}')
    expect(screen.queryByText(/hoàn tác/i)).toBeNull()
  })

  test('Ctrl+Z undoes nothing stored while a form holds what is not saved', async () => {
    const { user } = await renderWithApi(
      <>
        <form data-unsaved />
        <Shell />
      </>,
    )
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByText(/có nội dung chưa lưu/)).toBeTruthy()
    expect(screen.queryByText(/^(Đã hoàn tác|Không còn gì)/)).toBeNull()
  })

  test('Alt and a digit goes to a screen, Alt and the left arrow back; Ctrl+S does no harm', async () => {
    const { user } = await draw()
    await user.keyboard('{Alt>}[Digit9]{/Alt}')
    expect(useNavigation.getState().place.screen).toBe(screenNames[8])
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    expect(useNavigation.getState().place.screen).toBe('today')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/Mọi thay đổi được lưu ngay/)).toBeTruthy()
  })

  test('Ctrl+K opens the palette even from a field', async () => {
    const { user } = await draw()
    await user.click(screen.getByLabelText('ô chữ'))
    await user.keyboard('{Control>}k{/Control}')
    expect(await screen.findByRole('combobox', { name: 'Tìm mọi thứ' }, { timeout: 8000 })).toBeTruthy()
  })
})

test('every command that can be undone has words of its own', async () => {
  await renderWithApi(<div />)
  const actions = registerNames.flatMap((name) =>
    Object.keys(anyRegisterOf(name).actions).map((action) => `${name}.${action}`),
  )
  const generic = commandNames.filter((name) =>
    /^(records\.(create|update|remove|restore|batch)|calendar\.(change|cancel)|meetings\.open|schedule\.publish|directory\.)/.test(
      name,
    ),
  )
  const other = commandWords('no.such')
  for (const command of [...actions, ...generic]) expect(commandWords(command), command).not.toBe(other)
})
