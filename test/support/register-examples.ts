/** One full example of every register, pointing at each other; the compiler asks for a new register's. */
import type { RegisterName } from '#shared/registers/index.ts'
import type { InProcess } from './in-process-api.ts'
import { calendarExamples, taskFields } from './register-examples/calendar.ts'
import { directoryExamples, organisation } from './register-examples/directory.ts'
import type { ExamplesOf } from './register-examples/examples.ts'
import { knowledgeExamples } from './register-examples/knowledge.ts'
import { officeExamples } from './register-examples/office.ts'
import { outreachExamples } from './register-examples/outreach.ts'
import { papersExamples } from './register-examples/papers.ts'

/**
 * Ids are chosen so that each example refers to others in this list; `so` and `viec-theo-doi`, which the
 * coordination records lead to, are made beside them, so that the task of the list can still be removed.
 */
export const registerExamples: ExamplesOf<RegisterName> = {
  ...directoryExamples,
  ...calendarExamples,
  ...papersExamples,
  ...officeExamples,
  ...knowledgeExamples,
  ...outreachExamples,
}

/** Puts one of each into the open office, in one commit, by way of the services' own judging. */
export async function fillWithExamples(program: InProcess): Promise<void> {
  await program.services().records.write('test.examples', () => [
    { register: 'organisation', kind: 'create', id: 'so', fields: organisation('Sở Tư pháp', null) },
    {
      register: 'task',
      kind: 'create',
      id: 'viec-theo-doi',
      fields: { ...taskFields, title: 'Theo dõi việc sau phối hợp' },
    },
    ...(Object.entries(registerExamples).map(([register, { id, fields }]) => ({
      register,
      kind: 'create',
      id,
      fields,
    })) as never[]),
  ])
}

/** Everything that the office holds, those in the bin included, as plain data. */
export function dumpOf(program: InProcess): Record<string, unknown[]> {
  const { store } = program.services()
  return Object.fromEntries(
    (Object.keys(registerExamples) as RegisterName[]).map((name) => [
      name,
      structuredClone([...store.everything(name)]),
    ]),
  )
}
