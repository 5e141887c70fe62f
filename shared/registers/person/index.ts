/** Người: only in an official role. No private data: name, posts with their time, office phone. */
import * as v from 'valibot'
import type { Day } from '#shared/lib/dates.ts'
import { id, line, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { defineRegister, isValidOn, type Stored, validity } from '../define-register.ts'
import { shortNameOn } from '../organisation/index.ts'

/** On which papers a post is printed: one person may wear a Party and a State hat. */
export const postUses = ['both', 'party', 'state'] as const
export type PostUse = (typeof postUses)[number]

export const posting = v.strictObject({
  id,
  ...validity,
  organisationId: id,
  /** `Phó Chủ tịch`, `Chuyên viên`: without the organisation's name where that follows from it. */
  post: requiredLine(150),
  /** The post as papers print it: `Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh`; empty: post and organisation. */
  printedPost: line(250),
  use: v.picklist(postUses),
})
export type Posting = v.InferOutput<typeof posting>

export const honorifics = ['', 'ông', 'bà'] as const

const entries = {
  fullName: requiredLine(80),
  honorific: v.picklist(honorifics),
  postings: v.pipe(v.array(posting), v.maxLength(30, 'too-long')),
  phone: line(40),
  order: wholeNumber(0, 1_000_000),
  note: line(300),
}

export type Person = Stored<typeof entries>

/** The posts held on a day that a paper of `use` may print, in the order of the record; the special ones first. */
export function postingsOn(person: Pick<Person, 'postings'>, on: Day, use: PostUse = 'both'): Posting[] {
  return person.postings
    .filter((entry) => isValidOn(entry, on) && (use === 'both' || entry.use === 'both' || entry.use === use))
    .toSorted((a, b) => Number(a.use === 'both') - Number(b.use === 'both'))
}

export const person = defineRegister({
  name: 'person',
  entries,
  titleOf: (record) => record.fullName,
  subtitleOf: (record, { today, read }) => {
    const current = postingsOn(record, today)[0]
    if (!current) return ''
    const organisation = read.get('organisation', current.organisationId)
    return organisation ? `${current.post}, ${shortNameOn(organisation, today)}` : current.post
  },
  searchTexts: (record) => record.postings.flatMap((entry) => [entry.post, entry.printedPost]),
  namesOf: (record) => [record.fullName],
  references: (record) =>
    record.postings.map((entry, index) => ({
      register: 'organisation' as const,
      id: entry.organisationId,
      path: `postings.${index}.organisationId`,
    })),
  check: (record) =>
    record.postings.flatMap((entry, index) =>
      entry.validFrom && entry.validTo && entry.validTo < entry.validFrom
        ? [{ path: `postings.${index}.validTo`, code: 'end-before-start' }]
        : [],
    ),
  fields: [
    { key: 'fullName', kind: 'text', width: 220, get: (record) => record.fullName },
    {
      key: 'post',
      kind: 'text',
      width: 260,
      get: (record, { today }) => postingsOn(record, today)[0]?.post ?? null,
    },
    {
      key: 'organisation',
      kind: 'text',
      width: 260,
      get: (record, { read, today }) => {
        const current = postingsOn(record, today)[0]
        const organisation = current ? read.get('organisation', current.organisationId) : undefined
        return organisation ? shortNameOn(organisation, today) : null
      },
    },
    { key: 'phone', kind: 'text', width: 130, get: (record) => record.phone },
    { key: 'order', kind: 'number', width: 90, isExtra: true, get: (record) => record.order },
  ],
})
