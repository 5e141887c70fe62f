/** Handlers that are methods of the open folder's services. */
import type { OutputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import type { Office } from '../services/office.ts'

export type OverServices = ReturnType<typeof overServices>

/** Makes handlers out of the methods of the open folder's services. */
export function overServices(office: Office) {
  return <N extends CommandName>(
    pick: (services: ReturnType<Office['services']>) => (input: never) => OutputOf<N> | Promise<OutputOf<N>>,
  ) =>
    (input: unknown) =>
      pick(office.services())(input as never)
}
