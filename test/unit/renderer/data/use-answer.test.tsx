import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useAll } from '#renderer/data/use-answer.ts'
import { starterOrganisations } from '#shared/sample/starter-organisations.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

function Names() {
  const organisations = useAll('organisation')
  return (
    <ul>
      {organisations.map((one) => (
        <li key={one.id}>{one.names.at(-1)?.name}</li>
      ))}
    </ul>
  )
}

test('a list follows what is committed, without being told', async () => {
  const { program } = await renderWithApi(<Names />)
  expect(screen.queryAllByRole('listitem')).toEqual([])
  await program.services().records.write('test.fill', starterOrganisations)
  expect(await screen.findByText('Sở Nội vụ')).toBeTruthy()
})
