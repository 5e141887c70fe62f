/** The words by which a record is looked for. */
import { isCoordination } from '#shared/registers/coordination-names.ts'
import { withCustomFields } from '#shared/registers/custom-field/index.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'

/** A record with its register. */
export type SearchedRecord = { register: RegisterName; record: AnyRecord }

/** Registers whose records a person looks for. */
export const searched = registerNames.filter(
  (name) =>
    ![
      'settings',
      'saved-view',
      'fence-allowance',
      'custom-field',
      'calendar-year',
      'schedule-week',
      'minutes-version',
    ].includes(name),
)
/** Bodies and people are looked for by their first letters, however many; of other titles the first few do. */
export const named: ReadonlySet<RegisterName> = new Set(['organisation', 'person', 'regulation', 'series'])

/** Under which it stands among the answers. */
export function titleOf({ register, record }: SearchedRecord, context: RuleContext): string {
  const definition = anyRegisterOf(register)
  return definition.titleOf(record) || definition.subtitleOf(record, context)
}

/** All else that it is found by: first what stands below the title, then what only an excerpt shows. */
export function otherTexts({ register, record }: SearchedRecord, context: RuleContext): string[] {
  const definition = anyRegisterOf(register)
  // A file is not found by the words of its owner: they find the owner.
  if (register === 'attachment') return ['', ...definition.searchTexts(record)]
  const people = namesBehind(register, record, context)
  const texts = withCustomFields(definition, context.read).searchTexts(record)
  return [definition.subtitleOf(record, context), ...texts, ...people]
}

const withNames: ReadonlySet<RegisterName> = new Set(['event', 'series', 'task'])

/** Names of the officials and bodies that a record points at: an event is looked for by who chairs it. */
function namesBehind(register: RegisterName, record: AnyRecord, context: RuleContext): string[] {
  if (!withNames.has(register) && !isCoordination(register)) return []
  return anyRegisterOf(register)
    .references(record)
    .flatMap((reference) => {
      if (reference.register !== 'person' && reference.register !== 'organisation') return []
      const target = context.read.get(reference.register, reference.id) as unknown as AnyRecord | undefined
      if (!target) return []
      const definition = anyRegisterOf(reference.register)
      return reference.register === 'person'
        ? [definition.titleOf(target)]
        : [definition.titleOf(target), definition.subtitleOf(target, context)]
    })
}
