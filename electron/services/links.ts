/** Which records in use point at others: shown beside a record, and the reason not to remove it. */
import type { RecordLink } from '#shared/contract/commands.ts'
import type { ReadModel, RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'

/** The records that point at each of `ids`, found in one pass over everything; a record does not count for itself. */
export function linksToAny(
  read: ReadModel,
  register: RegisterName,
  ids: ReadonlySet<string>,
  context: RuleContext,
): Map<string, RecordLink[]> {
  const links = new Map<string, RecordLink[]>()
  for (const name of registerNames) {
    const definition = anyRegisterOf(name)
    for (const record of read.all(name) as unknown as AnyRecord[]) {
      const targets = new Set(
        definition
          .references(record)
          .flatMap((to) => (to.register === register && ids.has(to.id) ? [to.id] : [])),
      )
      if (name === register) targets.delete(record.id)
      if (targets.size === 0) continue
      const subtitle = definition.subtitleOf(record, context)
      const link = { register: name, id: record.id, title: definition.titleOf(record) || subtitle, subtitle }
      for (const id of targets) links.set(id, [...(links.get(id) ?? []), link])
    }
  }
  return links
}

/** The records that point at one. */
export function linksTo(
  read: ReadModel,
  register: RegisterName,
  id: string,
  context: RuleContext,
): RecordLink[] {
  return linksToAny(read, register, new Set([id]), context).get(id) ?? []
}
