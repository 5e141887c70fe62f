/** Cơ quan, tổ chức: any number, with names that are valid from-to, so that old papers keep the name of their day. */
import * as v from 'valibot'
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { id, line, optional, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { defineRegister, isValidOn, type RuleContext, type Stored, validity } from '../define-register.ts'

export const organisationKinds = ['party', 'state', 'union', 'other'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const organisationName = v.strictObject({
  ...validity,
  /** Full name in the text of a paper: `Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng`. */
  name: requiredLine(200),
  /** Name on screen and in narrow columns: `Ban TG&DV`. */
  shortName: line(60),
  /** The line of the paper's head, without the governing body: `BAN TUYÊN GIÁO VÀ DÂN VẬN`; empty: the name in capitals. */
  headLine: line(200),
  /** Symbol in paper numbers: `BTGDVTU`. */
  symbol: line(30),
})
export type OrganisationName = v.InferOutput<typeof organisationName>

/** Marks of authority in front of a signer's line: state with a full stop, Party with a slash; empty for the head. */
export const authorityMarks = ['', 'TM.', 'KT.', 'TL.', 'TUQ.', 'Q.', 'T/M', 'K/T', 'T/L', 'T/U'] as const

export const signerPreset = v.strictObject({
  id,
  label: requiredLine(100),
  mark: v.picklist(authorityMarks),
  /** `ỦY BAN NHÂN DÂN`, `TRƯỞNG BAN`: the body or post in whose name is signed. */
  authority: line(120),
  /** `PHÓ TRƯỞNG BAN`: the signer's own post; empty when the authority line says it. */
  post: line(120),
  personId: optional(id),
})
export type SignerPreset = v.InferOutput<typeof signerPreset>

const entries = {
  kind: v.picklist(organisationKinds),
  parentId: optional(id),
  names: v.pipe(v.array(organisationName), v.minLength(1, 'required'), v.maxLength(30, 'too-long')),
  /** Place in the date line of papers: `Lâm Đồng`. Empty: the parent's. */
  placeName: line(60),
  signers: v.pipe(v.array(signerPreset), v.maxLength(30, 'too-long')),
  phone: line(40),
  /** Protocol order, small first. */
  order: wholeNumber(0, 1_000_000),
  note: line(500),
}

export type Organisation = Stored<typeof entries>

/** The name entry valid on a day; outside every period the nearest earlier one, else the first. */
export function nameEntryOn(organisation: Pick<Organisation, 'names'>, on: Day): OrganisationName {
  const valid = organisation.names.find((entry) => isValidOn(entry, on))
  if (valid) return valid
  const earlier = organisation.names.filter((entry) => entry.validTo !== null && entry.validTo < on)
  const nearest = earlier.toSorted((a, b) => ((a.validTo ?? '') < (b.validTo ?? '') ? 1 : -1))[0]
  return nearest ?? (organisation.names[0] as OrganisationName)
}

/** Full name on a day. */
export function nameOn(organisation: Organisation, on: Day): string {
  return nameEntryOn(organisation, on).name
}

/** Short name on a day, the full one where there is no short one. */
export function shortNameOn(organisation: Organisation, on: Day): string {
  const entry = nameEntryOn(organisation, on)
  return entry.shortName || entry.name
}

/** Short name of today of the body with an id; null where there is none. */
export function nameOfBody(
  bodyId: string | null,
  { read, today }: Pick<RuleContext, 'read' | 'today'>,
): string | null {
  const body = bodyId === null ? undefined : read.get('organisation', bodyId)
  return body ? shortNameOn(body, today) : null
}

function checkNames(names: readonly OrganisationName[]): Issue[] {
  const issues: Issue[] = []
  names.forEach((entry, index) => {
    if (entry.validFrom && entry.validTo && entry.validTo < entry.validFrom)
      issues.push({ path: `names.${index}.validTo`, code: 'end-before-start' })
    const overlaps = names.slice(0, index).some((other) => overlap(entry, other))
    if (overlaps) issues.push({ path: `names.${index}.validFrom`, code: 'names-overlap' })
  })
  return issues
}

function overlap(a: OrganisationName, b: OrganisationName): boolean {
  const startsBeforeEnd = (x: OrganisationName, y: OrganisationName) =>
    x.validFrom === null || y.validTo === null || x.validFrom <= y.validTo
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a)
}

function checkParent(organisation: Organisation, { read }: RuleContext): Issue[] {
  const seen = new Set<string>([organisation.id])
  let parentId = organisation.parentId
  while (parentId !== null) {
    if (seen.has(parentId)) return [{ path: 'parentId', code: 'parent-loop' }]
    seen.add(parentId)
    parentId = read.get('organisation', parentId)?.parentId ?? null
  }
  return []
}

const deepestTree = 12

/** Protocol orders from the topmost body down to this one: sorts a body right behind the one above it. */
function treePath(record: Organisation, read: RuleContext['read']): string {
  const steps: string[] = []
  let current: Organisation | undefined = record
  while (current && steps.length < deepestTree) {
    steps.unshift(`${String(current.order).padStart(7, '0')}${current.id}`)
    current = current.parentId ? read.get('organisation', current.parentId) : undefined
  }
  return steps.join(' ')
}

export const organisation = defineRegister({
  name: 'organisation',
  entries,
  titleOf: (record) => record.names.at(-1)?.name ?? '',
  subtitleOf: (record) => record.names.at(-1)?.shortName ?? '',
  searchTexts: (record) => record.names.flatMap((entry) => [entry.name, entry.shortName, entry.symbol]),
  references: (record) => [
    ...(record.parentId
      ? [{ register: 'organisation' as const, id: record.parentId, path: 'parentId' }]
      : []),
    ...record.signers.flatMap((signer, index) =>
      signer.personId
        ? [{ register: 'person' as const, id: signer.personId, path: `signers.${index}.personId` }]
        : [],
    ),
  ],
  check: (record, context) => [...checkNames(record.names), ...checkParent(record, context)],
  fields: [
    { key: 'name', kind: 'text', width: 340, get: (record, { today }) => nameOn(record, today) },
    {
      key: 'shortName',
      kind: 'text',
      width: 160,
      get: (record, { today }) => nameEntryOn(record, today).shortName,
    },
    { key: 'kind', kind: 'choice', width: 110, choices: organisationKinds, get: (record) => record.kind },
    {
      key: 'symbol',
      kind: 'text',
      width: 110,
      get: (record, { today }) => nameEntryOn(record, today).symbol,
    },
    {
      key: 'parent',
      kind: 'text',
      width: 220,
      get: (record, { read, today }) => {
        const parent = record.parentId ? read.get('organisation', record.parentId) : undefined
        return parent ? shortNameOn(parent, today) : null
      },
    },
    { key: 'order', kind: 'number', width: 90, get: (record) => record.order },
    // Never a column: the order in which every body stands under the one above it.
    { key: 'tree', kind: 'text', width: 0, isExtra: true, get: (record, { read }) => treePath(record, read) },
    { key: 'phone', kind: 'text', width: 120, isExtra: true, get: (record) => record.phone },
  ],
})
