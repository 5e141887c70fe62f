/** How the states of legal-education sessions look in lists and beside the title. */
import { IconCircleX } from '@tabler/icons-react'
import { useToday } from '#renderer/data/use-app-info.ts'
import { type LegalSession, stateOfSession } from '#shared/registers/legal-session/index.ts'
import { ChoiceBadge, choiceCells, type Looks } from '../rows/ChoiceBadge.tsx'

const states: Looks<ReturnType<typeof stateOfSession>> = {
  planned: { tone: 'idle' },
  overdue: { tone: 'late' },
  held: { tone: 'good' },
  cancelled: { tone: 'idle', icon: IconCircleX },
}

export const sessionCells = choiceCells('legal-session', { state: states })

export function SessionAside({ record }: { record: LegalSession }) {
  const state = stateOfSession(record, useToday())
  return <ChoiceBadge register="legal-session" field="state" code={state} looks={states} />
}
