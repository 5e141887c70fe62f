/** An action of a stored record, by its name; what is refused is told as a message. */
import { useAct } from '#renderer/data/use-act.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'

type Stored = { readonly id: string; readonly revision: number }

export function useRecordAct(register: CoordinationRegister, { id, revision }: Stored) {
  const act = useAct()
  return async (action: string, input: object): Promise<boolean> =>
    (await act('records.act', { register, id, revision, action, input })).ok
}
