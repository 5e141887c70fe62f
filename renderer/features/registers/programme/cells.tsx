/** Cells of the list that show more than words. */
import type { CellDrawing } from '#renderer/lists/use-list.ts'
import type { ProgrammeState } from '#shared/registers/programme/index.ts'
import { StateBadge } from './StateBadge.tsx'

export const programmeCells: Readonly<Record<string, CellDrawing>> = {
  state: (value) => <StateBadge state={value as ProgrammeState} />,
}
