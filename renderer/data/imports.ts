/** The table that is being taken in: its rows page by page, and letting go of it. */
import { call } from '#renderer/api/client.ts'
import type { InputOf, OutputOf } from '#shared/contract/commands.ts'

/** Rows of the preview; refused when it was stopped or overtaken by a newer one. */
export function rowsOfImport(wanted: InputOf<'import.rows'>): Promise<OutputOf<'import.rows'>> {
  return call('import.rows', wanted)
}

/** Lets go of a table; one that is gone already is no failure. */
export function closeImport(id: string): void {
  void call('import.close', { id }).catch(() => undefined)
}
