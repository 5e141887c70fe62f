/** The state of a stored programme, beside its name. */
import { useToday } from '#renderer/data/use-app-info.ts'
import { type Programme, stateOfProgramme } from '#shared/registers/programme/index.ts'
import { StateBadge } from './StateBadge.tsx'

export function ProgrammeState({ record }: { record: Programme }) {
  return <StateBadge state={stateOfProgramme(record, useToday())} />
}
