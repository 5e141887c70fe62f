import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { CheckPanel, isCheckable } from '#renderer/papers/checks/index.ts'
import { PaperButtons } from '#renderer/papers/PaperButtons.tsx'
import type { CheckPlace } from '#shared/reports/checks/finding.ts'
import { formatsOfPaper, isFormal, type PaperKind, type PaperRequest } from '#shared/reports/index.ts'
import { cleanPaper } from '#test/support/clean-paper.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'
import { sampleRequests } from '#test/support/sample-papers.ts'

const requestOf = (lines: readonly string[]): PaperRequest => ({
  kind: 'parts',
  format: 'state',
  parts: cleanPaper('state', lines),
})

test('what can be checked is what has parts', () => {
  for (const [, request] of sampleRequests) expect(isCheckable(request)).toBe(isFormal(request))
  for (const kind of Object.keys(formatsOfPaper) as PaperKind[]) {
    const request = { kind } as PaperRequest
    expect([kind, isCheckable(request)]).toEqual([kind, isFormal(request)])
  }
})

describe('the panel', () => {
  test('names what was found with its words, and leads to the place', async () => {
    const onGoTo = vi.fn<(place: CheckPlace) => void>()
    const { user } = await renderWithApi(
      <CheckPanel paper={requestOf(['Hoàn thành trước ngày 31/11/2026.'])} onGoTo={onGoTo} />,
    )
    const errors = await screen.findByRole('region', { name: 'Lỗi: 1' })
    expect(within(errors).getByText('Không có ngày 31/11/2026')).toBeTruthy()
    await user.click(
      within(errors).getByRole('button', { name: 'Tới chỗ này: Nội dung, đoạn 2: 31/11/2026' }),
    )
    expect(onGoTo).toHaveBeenCalledWith({ part: 'body', index: -1, block: 1, from: 22, to: 32 })
  })

  test('what was looked at leaves the list, and comes back when asked for', async () => {
    const { user } = await renderWithApi(<CheckPanel paper={requestOf(['Giao cấp huyện rà soát.'])} />)
    await user.click(await screen.findByRole('button', { name: /^Đã xem: Xem lại “cấp huyện”/ }))
    expect(screen.getByText('Không thấy lỗi thể thức')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '1 chỗ đã xem · Xem lại' }))
    expect(screen.getByRole('region', { name: 'Xem bằng mắt: 1' })).toBeTruthy()
  })

  test('says so when nothing is wrong', async () => {
    await renderWithApi(<CheckPanel paper={requestOf([])} />)
    expect(await screen.findByText('Không thấy lỗi thể thức')).toBeTruthy()
  })
})

function Buttons() {
  const [isRight, setRight] = useState(false)
  return (
    <>
      <PaperButtons paper={requestOf(isRight ? [] : ['Các bên phối hợp  chặt chẽ.'])} />
      <button type="button" onClick={() => setRight(true)}>
        sửa
      </button>
    </>
  )
}

describe('beside the print buttons', () => {
  test('a count opens the list, and printing is never in its way', async () => {
    const { user } = await renderWithApi(<Buttons />)
    const badge = await screen.findByRole('button', { name: /^Thể thức: 1 cảnh báo/ })
    await user.click(badge)
    expect(await screen.findByText('Hai dấu cách liền nhau')).toBeTruthy()
    expect((screen.getByRole('button', { name: 'In', hidden: true }) as HTMLButtonElement).disabled).toBe(
      false,
    )
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'sửa' }))
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^Thể thức: không thấy lỗi/ })).toBeTruthy(),
    )
  })

  test('lists have none', async () => {
    await renderWithApi(<PaperButtons paper={{ kind: 'today', day: '2026-11-23' }} />)
    expect(screen.getByRole('button', { name: 'In' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Thể thức/ })).toBeNull()
  })
})
