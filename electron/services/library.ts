/** Thư viện văn bản: the documents that most offices cite, taken over as the user chooses. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import { addStarterDocuments } from '#shared/sample/starter-documents.ts'
import type { RecordsService } from './records.ts'

/** Library use cases over the records service. */
export function makeLibrary(records: RecordsService) {
  return {
    /** The chosen starters as one commit. Throws `already-exists` when the library has all of them. */
    addStarters: async ({
      ids,
    }: ParsedInputOf<'documents.add-starters'>): Promise<OutputOf<'documents.add-starters'>> => {
      let count = 0
      await records.write('documents.add-starters', (read) => {
        const changes = addStarterDocuments(ids, read)
        if (changes.length === 0) throw new Refusal('already-exists')
        count = changes.length
        return changes
      })
      return { count }
    },
  }
}
