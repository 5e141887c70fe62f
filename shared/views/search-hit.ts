/** One line of the answers of search. */
import type { RegisterName } from '#shared/registers/index.ts'

export type SearchHit = {
  register: RegisterName
  id: string
  title: string
  subtitle: string
  /** The text in which the words were found when it is neither title nor subtitle; empty otherwise. */
  excerpt: string
}
