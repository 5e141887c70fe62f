/** Before a folder is open: every failure says what happened, what is safe and what to do. */
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { FolderScreen } from '#renderer/app/FolderScreen.tsx'
import type { ErrorCode } from '#shared/contract/result.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const codes: readonly ErrorCode[] = [
  'folder-missing',
  'folder-read-only',
  'folder-in-use',
  'folder-not-empty',
  'foreign-folder',
  'disk-full',
  'disk-error',
  'newer-version',
  'damaged-journal',
  'missing-journal',
  'altered-journal',
  'missing-data',
  'damaged-identity',
  'migration-failed',
  'unexpected',
]
const params = { host: 'PC-2', found: 9, known: 1, file: '000001.jsonl', expected: 17, line: 3 }

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  test.each(codes)('%s has a screen of its own', async (code) => {
    await renderWithApi(
      <FolderScreen folder={{ state: 'failed', path: 'D:/Du lieu', error: { code, params } }} />,
      {
        path: null,
        language,
      },
    )
    const alert = await screen.findByRole('alert')
    // What can still be read is asked of main, which knows of no folder here.
    await waitFor(() => expect(alert.querySelectorAll('dd')).toHaveLength(4))
    expect(alert.textContent).toContain('D:/Du lieu')
    expect(alert.textContent).not.toMatch(/\{\{|failed\.|codes\./)
    const retry = screen.queryByRole('button', { name: language === 'vi' ? 'Thử lại' : 'Try again' })
    expect(retry === null).toBe(['newer-version', 'foreign-folder', 'folder-not-empty'].includes(code))
  })
})

test('the first start opens the suggested folder', async () => {
  const { user, program } = await renderWithApi(
    <FolderScreen folder={{ state: 'choosing', suggestedPath: '/data', error: null }} />,
    { path: null },
  )
  await user.click(screen.getByRole('button', { name: 'Dùng thư mục đề xuất' }))
  await waitFor(() => expect(program.office.state()).toMatchObject({ state: 'open', path: '/data' }))
})
