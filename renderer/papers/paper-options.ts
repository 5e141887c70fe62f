/** What may be asked of a paper besides what it is: its look, who issues it together, which part of it. */
import { paperFormats } from '#shared/registers/meeting/index.ts'
import { type PaperRequest, paperRequestSchema } from '#shared/reports/request.ts'

type Format = (typeof paperFormats)[number]

/** `list`: the week's schedule as it is posted, without signature. */
export const scheduleForms = ['list', ...paperFormats] as const

export type PaperOptions = {
  /** Asked for where a paper has no format of its own. */
  readonly format: Format | null
  /** A profile for each format, so that going to and fro between two tabs loses nothing. */
  readonly profiles: Readonly<Partial<Record<Format, string>>>
  readonly joint: readonly string[]
  readonly isAnnexOnly: boolean
}

export const usualOptions: PaperOptions = { format: null, profiles: {}, joint: [], isAnnexOnly: false }

const formalKinds: ReadonlySet<string> = new Set(
  paperRequestSchema.options
    .filter(({ entries }) => 'joint' in entries)
    .map(({ entries }) => entries.kind.literal),
)

/** The format in which the paper will be made; null for the office's usual one, or for a list. */
export function formatOf(paper: PaperRequest, { format }: PaperOptions): Format | null {
  return ('format' in paper && paper.format) || format
}

/** True for a paper that several bodies can issue in a look of its own. */
export function takesOptions(paper: PaperRequest, options: PaperOptions): boolean {
  if (!formalKinds.has(paper.kind)) return false
  return paper.kind !== 'week-schedule' || formatOf(paper, options) !== null
}

/** True for a kind that always comes with one annex. */
export function hasAnnex({ kind }: PaperRequest): boolean {
  return kind === 'year-plan'
}

/** The paper as it is asked for with the options. What it cannot take is passed over. */
export function withOptions(paper: PaperRequest, options: PaperOptions): PaperRequest {
  if (!takesOptions(paper, options)) return paper
  const format = formatOf(paper, options)
  const profile = format === null ? undefined : options.profiles[format]
  return {
    ...paper,
    ...(format === null ? {} : { format }),
    ...(profile ? { profile } : {}),
    ...(options.joint.length > 0 ? { joint: [...options.joint] } : {}),
    ...(options.isAnnexOnly && hasAnnex(paper) ? { annex: 1 } : {}),
  } as PaperRequest
}

/** True when something differs from the paper as the office usually makes it. */
export function isUnusual({ profiles, joint, isAnnexOnly }: PaperOptions): boolean {
  return joint.length > 0 || isAnnexOnly || Object.values(profiles).some(Boolean)
}
