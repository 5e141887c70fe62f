/** The directory's own use case: the first fill. */
import { Refusal } from '#shared/contract/result.ts'
import type { Change } from '#shared/registers/define-register.ts'
import { starterOrganisations } from '#shared/sample/starter-organisations.ts'
import type { RecordsService } from './records.ts'

/** Directory use cases over the records service. */
export function makeDirectory(records: RecordsService) {
  return {
    /** The starter list as one commit. Throws `already-exists` when any organisation is in use. */
    addStarters: async () => {
      let count = 0
      await records.write('directory.add-starters', (read) => {
        if (read.all('organisation').length > 0) throw new Refusal('already-exists')
        // Starters in the bin keep their ids: they come back as they were, the others are made.
        const changes = starterOrganisations().map((change): Change => {
          const id = change.kind === 'create' ? change.id : undefined
          return id !== undefined && read.get('organisation', id)
            ? { register: 'organisation', kind: 'restore', id }
            : change
        })
        count = changes.length
        return changes
      })
      return { count }
    },
  }
}
