/** An action of a stored record, by its name; what is refused is told as a message, unless `onRefused` takes it. */
import { useAct } from '#renderer/data/use-act.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'

type Stored = { readonly id: string; readonly revision: number }

/** `act(action, input, onRefused?)` resolves to true when it went through. */
export function useRecordAct(register: CoordinationRegister, { id, revision }: Stored) {
  const act = useAct()
  return async (action: string, input: object, onRefused?: (error: AppError) => boolean): Promise<boolean> =>
    (await act('records.act', { register, id, revision, action, input }, onRefused)).ok
}
