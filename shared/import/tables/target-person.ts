/** Danh bạ cán bộ: known by name and body; a post is held in one body. */
import { fold } from '#shared/lib/vi-text.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { type Person, type Posting, postingsOn } from '#shared/registers/person/index.ts'
import type { ImportTarget } from './target.ts'
import { idOf, textOf, unknownName } from './target.ts'

type Fields = Pick<Person, 'fullName' | 'honorific' | 'postings' | 'phone' | 'order' | 'note'>

export const personTarget: ImportTarget = {
  name: 'person',
  register: 'person',
  candidates: ({ context }) =>
    context.read.all('person').map((record) => ({ id: record.id, isStored: true, fields: fieldsOf(record) })),
  shown: ({ fields }, { context: { read, today } }) => {
    const { fullName, honorific, phone, order, note, postings } = fields as Fields
    const current = postingsOn({ postings }, today)[0]
    const body = current ? read.get('organisation', current.organisationId) : undefined
    return {
      fullName,
      honorific,
      post: current?.post ?? '',
      printedPost: current?.printedPost ?? '',
      organisation: body ? shortNameOn(body, today) : '',
      phone,
      order: String(order),
      note,
    }
  },
  dayOf: (_, { context }) => context.today,
  keys: (canon) => {
    const name = fold(canon('fullName'))
    if (name === '') return { strong: null, weak: null }
    const body = canon('organisation')
    return { strong: `${name}|${body}|${fold(canon('post'))}`, weak: `${name}|${body}` }
  },
  empty: ({ context }) => ({
    fullName: '',
    honorific: '',
    postings: [],
    phone: '',
    order: nextOrder(context.read.all('person')),
    note: '',
  }),
  apply: (fields, values, keys, seen) => {
    const { post, printedPost, organisation, ...plain } = values
    const next: Record<string, unknown> = { ...fields }
    for (const key of keys) if (key in plain) next[key] = plain[key]?.value ?? next[key]
    if (keys.some((key) => ['post', 'printedPost', 'organisation'].includes(key)))
      next.postings = withPosting(
        fields.postings as Posting[],
        {
          post: keys.includes('post') ? textOf(post) : null,
          printedPost: keys.includes('printedPost') ? textOf(printedPost) : null,
          organisationId: keys.includes('organisation') ? idOf(organisation, 'organisation') : null,
        },
        seen,
      )
    return next
  },
  faults: (values, isNew) => unknownName(values, 'organisation', isNew || values.organisation !== undefined),
  columnOfField: (path) =>
    path.endsWith('printedPost')
      ? 'printedPost'
      : path.endsWith('.post')
        ? 'post'
        : path.startsWith('postings')
          ? 'organisation'
          : path,
}

type PostingValues = { post: string | null; printedPost: string | null; organisationId: string | null }

/** The post of today with other words; a first one where there is none. */
function withPosting(
  postings: readonly Posting[],
  wanted: PostingValues,
  { context }: { context: { today: string; newId(): string } },
): Posting[] {
  const current = postingsOn({ postings: [...postings] }, context.today)[0]
  const set = (posting: Posting): Posting => ({
    ...posting,
    post: wanted.post ?? posting.post,
    printedPost: wanted.printedPost ?? posting.printedPost,
    organisationId: wanted.organisationId ?? posting.organisationId,
  })
  if (current) return postings.map((one) => (one === current || one.id === current.id ? set(one) : one))
  const first = {
    id: context.newId(),
    validFrom: null,
    validTo: null,
    organisationId: '',
    post: '',
    printedPost: '',
    use: 'both' as const,
  }
  return [...postings, set(first)]
}

/** Behind all that are there. */
export function nextOrder(records: readonly { order: number }[]): number {
  return Math.min(1_000_000, records.reduce((most, { order }) => Math.max(most, order), 0) + 10)
}
