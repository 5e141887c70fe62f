/** A kept paper held against what its records would make of it now, part by part. Pure: the digest is given. */
import { textOfBlocks } from '#shared/document/build.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import { canonicalJson } from '#shared/lib/canonical-json.ts'

/** Thành phần thể thức as they are taken over, each whole. The number is the registry's and never among them. */
export const partGroups = {
  subject: ['type', 'title', 'subject'],
  agencies: ['agencies', 'typeSymbol', 'symbol'],
  dateLine: ['hasDateLine', 'place', 'issuedOn', 'year'],
  marks: ['urgency', 'circulation'],
  addressees: ['addressees'],
  bases: ['bases'],
  body: ['body'],
  signatures: ['signatures', 'signing'],
  recipients: ['hasRecipients', 'recipients', 'filing'],
  annexes: ['annexes'],
} as const satisfies Record<string, readonly (keyof PaperParts)[]>

export type PartGroup = keyof typeof partGroups
export const partGroupNames = Object.keys(partGroups) as [PartGroup, ...PartGroup[]]

/** Short marks of content: the same content has the same mark. */
export type Digest = (content: string) => string
export type PartDigests = Readonly<Record<string, string>>

export type PartDifference = {
  readonly group: PartGroup
  /** A hand has changed it since it was made. */
  readonly isEdited: boolean
  /** Its records say something else than when it was made. */
  readonly hasSourceChanged: boolean
  /** Its words as kept and as they would be made now; line by line. */
  readonly kept: string
  readonly fresh: string
}

const contentOf = (parts: PaperParts, group: PartGroup) =>
  canonicalJson(partGroups[group].map((key) => parts[key] ?? null))

/** A mark for each part, kept with the paper: by it edits and changes of the records are told apart later. */
export function digestParts(parts: PaperParts, digest: Digest): PartDigests {
  return Object.fromEntries(partGroupNames.map((group) => [group, digest(contentOf(parts, group))]))
}

/** The parts that are not as they would be made now. Without marks of the making both reasons count. */
export function compareParts(
  kept: PaperParts,
  made: PartDigests,
  fresh: PaperParts,
  digest: Digest,
): PartDifference[] {
  return partGroupNames.flatMap((group) => {
    const [mine, now] = [contentOf(kept, group), contentOf(fresh, group)]
    if (mine === now) return []
    return {
      group,
      isEdited: digest(mine) !== made[group],
      hasSourceChanged: digest(now) !== made[group],
      kept: wordsOf(kept, group),
      fresh: wordsOf(fresh, group),
    }
  })
}

/** The kept parts with some groups as they are made now. */
export function takeParts(kept: PaperParts, fresh: PaperParts, groups: readonly PartGroup[]): PaperParts {
  const taken = groups.flatMap((group) => partGroups[group].map((key) => [key, fresh[key]] as const))
  return { ...kept, ...Object.fromEntries(taken.filter(([, value]) => value !== undefined)) }
}

function wordsOf(parts: PaperParts, group: PartGroup): string {
  switch (group) {
    case 'subject':
      return [parts.title, parts.subject].filter(Boolean).join('\n')
    case 'agencies':
      return parts.agencies
        .flatMap(({ parentLine, line }) => [parentLine, line])
        .filter(Boolean)
        .join('\n')
    case 'dateLine':
      return [parts.place, parts.issuedOn ?? parts.year].filter(Boolean).join(', ')
    case 'marks':
      return parts.circulation
    case 'body':
      return textOfBlocks(parts.body)
    case 'signatures':
      return parts.signatures
        .map(({ role, post, name }) => [role, post, name].filter(Boolean).join(' – '))
        .join('\n')
    case 'recipients':
      return [...parts.recipients, parts.filing].filter(Boolean).join('\n')
    case 'annexes':
      return parts.annexes
        .map(({ title, subject, note, body }) =>
          [title, subject, note, textOfBlocks(body)].filter(Boolean).join('\n'),
        )
        .join('\n\n')
    default:
      return parts[group].join('\n')
  }
}
