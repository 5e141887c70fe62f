/** Every record against the schema of its register, and what it points at. */
import * as v from 'valibot'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import { titleOf } from '../restore-diff.ts'
import type { CheckRun } from './check-run.ts'

/** Answers how many records there are, those in the bin included. */
export async function checkRecords(run: CheckRun): Promise<number> {
  const all = registerNames.flatMap((register) =>
    [...run.store.everything(register)].map((record) => ({ register, record })),
  )
  for (const [at, { register, record }] of all.entries()) {
    await run.turn()
    if (at % 500 === 0) run.progress(at / all.length)
    checkRecord(run, register, record)
  }
  return all.length
}

function checkRecord(run: CheckRun, register: RegisterName, record: AnyRecord): void {
  const definition = anyRegisterOf(register)
  const title = () => safely(() => titleOf(register, record, run.services.context())) || record.id
  const tell = (code: 'record-invalid' | 'record-dangling') =>
    run.find({ code, params: { title: title() }, record: { register, id: record.id, title: title() } })
  if (!v.is(definition.recordSchema, record)) {
    tell('record-invalid')
    return
  }
  // What lies in the bin may point at what was removed for good since.
  if (record.removedAt !== null) return
  const references = definition.references(record)
  if (references.some((target) => run.store.read.get(target.register, target.id) === undefined))
    tell('record-dangling')
}

/** A record that is not what its register says may have no title. */
function safely(say: () => string): string {
  try {
    return say()
  } catch {
    return ''
  }
}
