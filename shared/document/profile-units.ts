/** A format profile as single settings: each by its path, with what it may be, for editing it and for telling two apart. */
import { type FormatProfile, formatProfileEntries } from './format-profile.ts'

/** Keys from the outside in; those of a list are figures. */
export type UnitPath = readonly string[]
export type ProfileUnit = { readonly path: UnitPath; readonly value: unknown }

/** What a setting may be, by the profile's own schema. */
export type UnitKind =
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'text' | 'flag' }
  /** Changed as a whole: a list, or one of several shapes. */
  | { readonly kind: 'whole' }

/** One text for a path; marks of authority hold points and strokes, none holds this sign. */
export function keyOfPath(path: UnitPath): string {
  return path.join('|')
}

/** The parts of the editor; `satisfies` below asks for a place for every new field of a profile. */
export const unitGroups = [
  'about',
  'page',
  'styles',
  'head',
  'number',
  'subject',
  'basis',
  'types',
  'authority',
  'recipients',
  'minutes',
  'annex',
  'order',
  'words',
] as const
export type UnitGroup = (typeof unitGroups)[number]

/** The format itself is no setting: it is that of the profile a copy was made from. */
const groupOfField = {
  name: 'about',
  legalBasis: 'about',
  marginsMm: 'page',
  pageNumber: 'page',
  styles: 'styles',
  headWidthsMm: 'head',
  nation: 'head',
  underAgency: 'head',
  number: 'number',
  underTitle: 'subject',
  letterSubject: 'subject',
  subjectBeginsUpper: 'subject',
  basis: 'basis',
  types: 'types',
  marks: 'authority',
  signatureRoomMm: 'authority',
  leadSide: 'authority',
  recipientSeparator: 'recipients',
  filing: 'recipients',
  minutes: 'minutes',
  annex: 'annex',
  order: 'order',
  romanMark: 'order',
  endMark: 'order',
  words: 'words',
} as const satisfies Record<Exclude<keyof FormatProfile, 'format'>, UnitGroup>

/** In which part of the editor a setting stands. */
export function groupOf(path: UnitPath): UnitGroup {
  return groupOfField[path[0] as keyof typeof groupOfField]
}

type Shape = {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly items?: readonly Shape[]
  readonly value?: Shape
  readonly wrapped?: Shape
  readonly options?: readonly string[]
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[]
}

const profileShape = {
  type: 'strict_object',
  entries: formatProfileEntries as unknown as Record<string, Shape>,
}

function shapeAt(path: UnitPath): Shape | undefined {
  return path.reduce<Shape | undefined>((shape, key) => {
    const inner = shape?.type === 'optional' ? shape.wrapped : shape
    return inner?.entries?.[key] ?? inner?.items?.[Number(key)] ?? inner?.value
  }, profileShape)
}

/** What a setting may be; `whole` where it is not one simple value. */
export function kindOf(path: UnitPath): UnitKind {
  const found = shapeAt(path)
  const shape = found?.type === 'optional' ? found.wrapped : found
  const bound = (type: string, otherwise: number) => {
    const requirement = shape?.pipe?.find((step) => step.type === type)?.requirement
    return typeof requirement === 'number' ? requirement : otherwise
  }
  switch (shape?.type) {
    case 'number':
      return { kind: 'number', min: bound('min_value', 0), max: bound('max_value', 1000) }
    case 'boolean':
      return { kind: 'flag' }
    case 'string':
      return { kind: 'text' }
    case 'picklist':
      return { kind: 'choice', options: shape.options ?? [] }
    default:
      return { kind: 'whole' }
  }
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Looks that a style may leave out: absent is the same as off. */
const styleFlags = ['bold', 'italic', 'underline', 'keepWithNext'] as const

/** Every setting of a profile but its format, in the order of its fields. */
export function unitsOf(profile: FormatProfile): ProfileUnit[] {
  return Object.keys(groupOfField).flatMap((field) =>
    unitsBelow([field], profile[field as keyof typeof groupOfField]),
  )
}

function unitsBelow(path: UnitPath, value: unknown): ProfileUnit[] {
  const isStyle = path.length === 2 && path[0] === 'styles'
  const isSplit = isPlain(value) && !('kind' in value) && path[0] !== 'nation' && path[0] !== 'order'
  if (!isSplit) return [{ path, value }]
  const flags = isStyle ? Object.fromEntries(styleFlags.map((flag) => [flag, false])) : {}
  return Object.entries({ ...flags, ...value }).flatMap(([key, inner]) => unitsBelow([...path, key], inner))
}

/** The setting at a path; undefined where there is none. */
export function unitAt(profile: FormatProfile, path: UnitPath): unknown {
  const found = path.reduce<unknown>((value, key) => (isPlain(value) ? value[key] : undefined), profile)
  return found === undefined && path[0] === 'styles' ? false : found
}

/** The profile with another setting at a path. What it becomes is judged where it is kept. */
export function withUnit(profile: FormatProfile, path: UnitPath, value: unknown): FormatProfile {
  return changedAt(profile, path, value) as FormatProfile
}

function changedAt(now: unknown, [key, ...rest]: UnitPath, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(now))
    return now.map((one, index) => (String(index) === key ? changedAt(one, rest, value) : one))
  const record = isPlain(now) ? now : {}
  return { ...record, [key]: changedAt(record[key], rest, value) }
}

/** The paths at which a profile differs from the one it was copied from; its name is its own. */
export function differencesOf(profile: FormatProfile, original: FormatProfile): UnitPath[] {
  const former = new Map(unitsOf(original).map(({ path, value }) => [keyOfPath(path), JSON.stringify(value)]))
  const own = unitsOf(profile).filter(({ path }) => path[0] !== 'name')
  const known = new Set(own.map(({ path }) => keyOfPath(path)))
  const gone = unitsOf(original).filter(({ path }) => path[0] !== 'name' && !known.has(keyOfPath(path)))
  return [
    ...own.filter(({ path, value }) => former.get(keyOfPath(path)) !== JSON.stringify(value)),
    ...gone,
  ].map(({ path }) => path)
}

/** The profile with the original's setting at a path; a mark that the original does not have goes. */
export function resetUnit(profile: FormatProfile, original: FormatProfile, path: UnitPath): FormatProfile {
  const [field = '', mark = ''] = path
  if (field === 'marks' && !(mark in original.marks)) {
    const { [mark]: _gone, ...marks } = profile.marks
    return { ...profile, marks }
  }
  return withUnit(profile, path, unitAt(original, path))
}
