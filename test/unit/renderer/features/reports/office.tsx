/** An office with three tasks in the reporting month of November 2026; today is Monday 23/11/2026. */
import { configure } from '@testing-library/react'
import { ReportsScreen } from '#renderer/features/reports/index.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { type Drawn, renderWithApi } from '#test/support/render-with-api.tsx'
import { taskFields } from '#test/support/sample-records.ts'

// Main computes whole reports; a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

export async function fillOffice(program: InProcess): Promise<void> {
  await program.ask('directory.add-starters', {})
  const [first, second] = await program.ask('records.all', { register: 'organisation' })
  if (!first || !second) throw new Error('no starters')
  const [office] = await program.ask('records.all', { register: 'settings' })
  const issuers = { partyIssuerId: first.id, stateIssuerId: second.id }
  if (office)
    await program.ask('records.update', {
      register: 'settings',
      id: office.id,
      revision: office.revision,
      fields: { ...fieldsOf(office), ...issuers },
    })
  else
    await program.ask('records.create', {
      register: 'settings',
      id: 'office',
      fields: { ...defaultSettings, ...issuers },
    })
  const add = (title: string, leadId: string, deadline: string) =>
    program.ask('records.create', {
      register: 'task',
      id: null,
      fields: taskFields(title, leadId, deadline, { assignedOn: '2026-10-20' }),
    })
  await add('Nhiệm vụ quá hạn', first.id, '2026-11-05')
  await add('Nhiệm vụ còn hạn', first.id, '2026-12-20')
  await add('Nhiệm vụ của cơ quan khác', second.id, '2026-12-20')
}

function Screen() {
  return <ReportsScreen place={useNavigation((state) => state.place)} />
}

export const go = (place: Omit<Place, 'screen'>) =>
  useNavigation.setState({ place: { screen: 'reports', ...place }, past: [] })
export const placeNow = () => useNavigation.getState().place

/** The screen at a place, over the office above. */
export async function drawReports(
  place: Omit<Place, 'screen'>,
  options: { language?: 'vi' | 'en'; fill?: (program: InProcess) => Promise<void> } = {},
): Promise<Drawn> {
  go(place)
  return renderWithApi(<Screen />, {
    fill: options.fill ?? fillOffice,
    language: options.language ?? 'vi',
  })
}
