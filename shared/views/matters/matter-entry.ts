/** What the entries of a matter's timeline have in common. */
import type { RuleContext } from '#shared/registers/define-register.ts'
import { nameOfBody } from '#shared/registers/organisation/index.ts'

/** An entry of which nothing more is said than is put over it. */
export const blankEntry = { time: null, what: null, title: '', body: '', register: null, id: null } as const

/** Short name of today; empty where nobody is named. */
export const bodyName = (id: string | null, context: RuleContext): string => nameOfBody(id, context) ?? ''
