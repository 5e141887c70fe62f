/** Running commands from the screen. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useAct } from '#renderer/data/use-act.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

function AddButton({ order }: { order: number }) {
  const act = useAct()
  const fields = { ...registerExamples.organisation.fields, parentId: null, order }
  return (
    <button
      type="button"
      onClick={() => void act('records.create', { register: 'organisation', id: null, fields })}
    >
      Thêm {order}
    </button>
  )
}

test('a command pressed twice in haste runs once; pressed again later it runs again', async () => {
  const { user, program } = await renderWithApi(<AddButton order={1} />)
  const count = () => program.services().store.read.all('organisation').length
  const before = count()
  const button = screen.getByRole('button', { name: 'Thêm 1' })
  button.click()
  button.click()
  await waitFor(() => expect(count()).toBe(before + 1))
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(count()).toBe(before + 1)
  await user.click(button)
  await waitFor(() => expect(count()).toBe(before + 2))
})
