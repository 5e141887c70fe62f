/** THE list of what comes in as a table. */

import type { ImportTarget } from './target.ts'
import { documentTarget } from './target-document.ts'
import { eventTarget } from './target-event.ts'
import type { TargetName } from './target-names.ts'
import { organisationTarget } from './target-organisation.ts'
import { personTarget } from './target-person.ts'
import { taskTarget } from './target-task.ts'

export const targets: Readonly<Record<TargetName, ImportTarget>> = {
  person: personTarget,
  organisation: organisationTarget,
  task: taskTarget,
  event: eventTarget,
  'source-document': documentTarget,
}
