/** Whom the office's records name: for papers that go out with names covered. */
import { type KnownNames, type KnownPerson, leadingName } from '#shared/fence/names/index.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import { nameOn, shortNameOn } from '#shared/registers/organisation/index.ts'
import { type Person, postingsOn } from '#shared/registers/person/index.ts'
import { joinPost } from '#shared/reports/parts/people.ts'

type Everything = (register: RegisterName) => Iterable<AnyRecord>

/** Officials with the post that they hold on the day, those in the bin too, and everybody whom records name in words. */
export function knownNamesOf(read: ReadModel, today: Day, everything: Everything): KnownNames {
  const officials = [...everything('person')] as unknown as Person[]
  return {
    people: [
      ...officials.map((person) => ({ name: person.fullName, post: postOn(person, today, read) })),
      ...namesInWords(read, officials),
    ],
    organisations: [...everything('organisation')].flatMap((record) => namesOfBody(record)),
  }
}

function postOn(person: Person, today: Day, read: ReadModel): string {
  const [held] = person.removedAt === null ? postingsOn(person, today) : []
  const body = held && read.get('organisation', held.organisationId)
  if (!held) return ''
  return body ? joinPost(held.post, nameOn(body, today), shortNameOn(body, today)) : held.post
}

/** Registers say where people are written; how a name begins is for the fence to say. */
function namesInWords(read: ReadModel, officials: readonly Person[]): KnownPerson[] {
  const known = new Set(officials.map(({ fullName }) => fullName))
  const found = new Set<string>()
  for (const register of registerNames) {
    const { namesOf } = anyRegisterOf(register)
    for (const record of read.all(register) as unknown as AnyRecord[])
      for (const words of namesOf(record)) {
        const name = leadingName(words)
        if (name !== null && !known.has(name)) found.add(name)
      }
  }
  return [...found].map((name) => ({ name, post: '' }))
}

const namesOfBody = (record: AnyRecord) =>
  (record.names as readonly { name: string; shortName: string }[]).flatMap(({ name, shortName }) => [
    name,
    shortName,
  ])
