/** Cells of the list of exchanges that are drawn in their own way. */
import type { CellDrawing } from '#renderer/lists/use-list.ts'
import type { ExchangeState } from '#shared/registers/information-exchange/state.ts'
import { ExchangeStateBadge } from './ExchangeState.tsx'

export const exchangeCells: Readonly<Record<string, CellDrawing>> = {
  state: (value, { cells }) => (
    <ExchangeStateBadge
      state={value as ExchangeState}
      dueOn={typeof cells.dueOn === 'string' ? cells.dueOn : null}
    />
  ),
}
