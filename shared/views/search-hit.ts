/** One line of the answers of search. */
import type { Day } from '#shared/lib/dates.ts'
import type { RegisterName } from '#shared/registers/index.ts'

export type SearchHit = {
  register: RegisterName
  id: string
  /** Where the hit leads: the record itself, or the one that a file is attached to. */
  opens: { register: RegisterName; id: string }
  title: string
  subtitle: string
  /** The text in which the words were found when it is neither title nor subtitle; empty otherwise. */
  excerpt: string
  /** The own day of the record that is opened: of an event or meeting, of a task's deadline; null where it has none. */
  day: Day | null
}
