/** How a programme stands: a word, a colour and a shape of its own, in lists, on the timeline and beside the name. */
import { IconPlayerPause, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react'
import { useToday } from '#renderer/data/use-app-info.ts'
import { type Programme, type ProgrammeState, stateOfProgramme } from '#shared/registers/programme/index.ts'
import { ChoiceBadge, choiceCells, type Looks } from '../rows/ChoiceBadge.tsx'

export const programmeStates: Looks<ProgrammeState> = {
  overdue: { tone: 'late' },
  behind: { tone: 'soon', icon: IconTrendingDown },
  'on-track': { tone: 'good', icon: IconTrendingUp },
  'not-started': { tone: 'idle' },
  completed: { tone: 'good' },
  stopped: { tone: 'idle', icon: IconPlayerPause },
}

export const programmeCells = choiceCells('programme', { state: programmeStates })

export function ProgrammeBadge({ state }: { state: ProgrammeState }) {
  return <ChoiceBadge register="programme" field="state" code={state} looks={programmeStates} />
}

export function ProgrammeAside({ record }: { record: Programme }) {
  return <ProgrammeBadge state={stateOfProgramme(record, useToday())} />
}
