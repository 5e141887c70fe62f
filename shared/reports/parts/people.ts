/** How papers name people and bodies: by the post and name of the paper's day, `ông/bà` or `đồng chí` by its format. */
import { initialsOf } from '#shared/document/mask-names.ts'
import type { Attendee } from '#shared/registers/attendee.ts'
import { nameOn, shortNameOn } from '#shared/registers/organisation/index.ts'
import { type Person, type Posting, postingsOn } from '#shared/registers/person/index.ts'
import type { PaperScope } from '../context.ts'

/** `ông Trần Văn Hiệp`, `đồng chí Trần Văn Hiệp`; without a known form of address the name alone. */
function addressedName(person: Person, { look }: PaperScope): string {
  const address = look.words.address || person.honorific
  return address === '' ? person.fullName : `${address} ${person.fullName}`
}

/** The post that a paper of this format prints, the one at `organisationId` first; empty when none is known. */
export function postOf(person: Person, scope: PaperScope, organisationId: string | null = null): string {
  const posting = postingOf(person, scope, organisationId)
  return posting ? printedPost(posting, scope) : ''
}

/** The post and its body alone, without other dignities, for the line above a name: `PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`. */
export function signingPostOf(
  person: Person,
  scope: PaperScope,
  organisationId: string | null = null,
): string {
  const posting = postingOf(person, scope, organisationId)
  if (!posting) return ''
  const post = (posting.post.split(',').at(-1) ?? '').trim()
  return joinPost(
    post,
    organisationName(posting.organisationId, scope),
    organisationShortName(posting.organisationId, scope),
  ).toUpperCase()
}

function postingOf(person: Person, scope: PaperScope, organisationId: string | null): Posting | undefined {
  const fitting = postingsOn(person, scope.day, scope.look.format)
  const held = fitting.length > 0 ? fitting : postingsOn(person, scope.day)
  return held.find((entry) => entry.organisationId === organisationId) ?? held[0]
}

function printedPost(posting: Posting, { read, day }: PaperScope): string {
  if (posting.printedPost !== '') return posting.printedPost
  const organisation = read.get('organisation', posting.organisationId)
  return organisation
    ? joinPost(posting.post, nameOn(organisation, day), shortNameOn(organisation, day))
    : posting.post
}

/**
 * `Trưởng Ban` and `Ban Tuyên giáo` make `Trưởng Ban Tuyên giáo`: words that meet are said once. A post that already names
 * the body, by its name, its short name or `UBND`, is not given the name again.
 */
export function joinPost(post: string, organisation: string, shortName = ''): string {
  if (` ${post} `.includes(` ${organisation} `)) return post
  const full = organisation.includes('Ủy ban nhân dân') ? post.replace('UBND', 'Ủy ban nhân dân') : post
  if (shortName !== '' && post.endsWith(` ${shortName}`))
    return `${post.slice(0, -shortName.length)}${organisation}`
  const words = full.split(' ')
  const met = words.findIndex((_, index) =>
    `${organisation} `.toLowerCase().startsWith(`${words.slice(index).join(' ')} `.toLowerCase()),
  )
  return met === -1 ? `${post} ${organisation}` : [...words.slice(0, met), organisation].join(' ')
}

/** Somebody as a line of a paper says it: `ông Trần Văn Hiệp, Trưởng Ban Tuyên giáo Tỉnh ủy`. */
export function sayAttendee(who: Attendee, scope: PaperScope): string {
  const person = who.personId ? scope.read.get('person', who.personId) : undefined
  if (person) return sayPerson(person, who, scope)
  const body = who.organisationId ? organisationName(who.organisationId, scope) : ''
  if (body === '') return who.label
  if (who.label === '') return body
  if (who.label.includes(body)) return who.label
  return /^(đại diện|lãnh đạo|thường trực|chuyên viên|phóng viên)/iu.test(who.label)
    ? `${who.label} ${body}`
    : `${body} (${who.label})`
}

function sayPerson(person: Person, who: Attendee, scope: PaperScope): string {
  const post = who.label || postOf(person, scope, who.organisationId)
  if (scope.hideNames) return post || initialsOf(person.fullName)
  return [addressedName(person, scope), post].filter(Boolean).join(', ')
}

/** The name alone, for the line under a signature; empty for a body. */
export function signatureName(personId: string | null, scope: PaperScope): string {
  const person = personId ? scope.read.get('person', personId) : undefined
  if (!person) return ''
  return scope.hideNames ? initialsOf(person.fullName) : person.fullName
}

/** Full name of a body on the paper's day; empty when it is not in the directory. */
export function organisationName(
  organisationId: string,
  { read, day }: Pick<PaperScope, 'read' | 'day'>,
): string {
  const organisation = read.get('organisation', organisationId)
  return organisation ? nameOn(organisation, day) : ''
}

/** Short name of a body on the paper's day. */
export function organisationShortName(
  organisationId: string,
  { read, day }: Pick<PaperScope, 'read' | 'day'>,
): string {
  const organisation = read.get('organisation', organisationId)
  return organisation ? shortNameOn(organisation, day) : ''
}

/** The first letter as a capital. */
export function capitalise(text: string): string {
  const [first = '', ...rest] = text
  return first.toUpperCase() + rest.join('')
}

/** Full names that {@link sayAttendee} would hide, for the words that others wrote. */
export function knownNames({ read }: Pick<PaperScope, 'read'>): string[] {
  return read.all('person').map((person) => person.fullName)
}
