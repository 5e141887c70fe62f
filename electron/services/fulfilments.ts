/** Việc thực hiện nghĩa vụ: the matrix, what lies behind it, traces, and what the office records of it by hand. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import type { Change, DecideContext } from '#shared/registers/define-register.ts'
import { dueKey } from '#shared/registers/fulfilment/index.ts'
import { buildMatrix } from '#shared/views/fulfilment/build-matrix.ts'
import { dueDetails } from '#shared/views/fulfilment/due-details.ts'
import {
  decideExemption,
  decideOccasion,
  decideProof,
  decideProofRemoval,
} from '#shared/views/fulfilment/record-fulfilment.ts'
import type { LinkSource } from '#shared/views/obligations/obligation-links.ts'
import { traceOf } from '#shared/views/trace/trace-of.ts'
import type { Store } from '../store/store.ts'
import { contextOf, type World } from './changes.ts'
import type { RecordsService } from './records.ts'

/** The fulfilment's commands over the records service. */
export function makeFulfilments(store: Store, records: RecordsService, world: World, links: LinkSource) {
  const context = () => contextOf(world, store.read)
  const write = (command: string, decide: (context: DecideContext) => Change[]) =>
    records.write(command, (read) => decide(contextOf(world, read)))
  return {
    matrix: (request: ParsedInputOf<'fulfilment.matrix'>): OutputOf<'fulfilment.matrix'> =>
      buildMatrix(request, context(), links()),
    details: (request: ParsedInputOf<'fulfilment.details'>): OutputOf<'fulfilment.details'> =>
      dueDetails(request, context(), links()),
    trace: ({ register, id, part }: ParsedInputOf<'trace.of'>): OutputOf<'trace.of'> =>
      traceOf(register, id, part, context()),
    addProof: async ({ place, proof }: ParsedInputOf<'fulfilment.add-proof'>) => {
      await write('fulfilment.add-proof', (now) => decideProof(place, proof, now))
      return { key: dueKey(place) }
    },
    removeProof: async ({ place, proofId }: ParsedInputOf<'fulfilment.remove-proof'>) => {
      await write('fulfilment.remove-proof', (now) => decideProofRemoval(place, proofId, now))
      return { key: dueKey(place) }
    },
    exempt: async ({ place, reason }: ParsedInputOf<'fulfilment.exempt'>) => {
      await write('fulfilment.exempt', (now) => decideExemption(place, reason, now))
      return { key: dueKey(place) }
    },
    recordOccasion: async (input: ParsedInputOf<'fulfilment.record-occasion'>) => {
      const { obligationId, milestoneId, bodyId, occasion } = input
      let key = ''
      await write('fulfilment.record-occasion', (now) => {
        const changes = decideOccasion(obligationId, milestoneId, bodyId, occasion, now)
        key = changes[0]?.id ?? ''
        return changes
      })
      return { key }
    },
  }
}
